package org.secondlook.lti.services;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.secondlook.lti.Origins;

/**
 * Finds where a list goes on (RFC 8288): {@code Link: <https://lms.example/members?page=2>; rel="next"}. Takes quotes of any
 * kind or none, for platforms have sent typographic ones, and addresses that were escaped as if they stood in a page.
 */
final class NextLink {

    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");

    /** A quoted value of another parameter may say anything. */
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([a-zA-Z*]+)\\s*=\\s*(\"[^\"]*\"|[^;,]*)");

    private static final Pattern WORDS = Pattern.compile("[^a-zA-Z-]+");

    private NextLink() {}

    /** What stands where the next page's address belongs, whatever that is; empty on the last page. */
    static Optional<String> in(List<String> headers) {
        return headers.stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(NextLink::leadsOn)
                .map(link -> link.group(1).strip().replace("&amp;", "&"))
                .findFirst();
    }

    /** The address for which a page's reference to the next stands; a bare query asks the same page. */
    static Optional<URI> address(URI page, String reference) {
        try {
            String whole = reference.startsWith("?") ? page.getRawPath() + reference : reference;
            return Optional.of(page.resolve(whole))
                    .filter(address -> !whole.isEmpty() && Origins.of(address).isPresent());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean leadsOn(MatchResult link) {
        Matcher parameter = PARAMETER.matcher(link.group(2));
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                String relations = parameter.group(2).toLowerCase(Locale.ROOT);
                return Arrays.asList(WORDS.split(relations, -1)).contains("next");
            }
        }
        return false;
    }
}
