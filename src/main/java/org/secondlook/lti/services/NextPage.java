package org.secondlook.lti.services;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.secondlook.lti.Origins;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Reason;

/**
 * Finds where a list goes on (RFC 8288): {@code Link: <https://lms/items?page=2>; rel="next"}. Bears Moodle's typographic
 * quotes, whose bytes arrive as something else, and its escaped ampersands in addresses.
 */
final class NextPage {

    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>([^<]*)");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*[^a-z,;]{0,9}([a-z][a-z -]*)", Pattern.CASE_INSENSITIVE);

    private NextPage() {}

    /**
     * The address of the next page, if there is one.
     *
     * @throws ServiceException when it is on another host, to which no token follows
     */
    static Optional<URI> after(Answer answer, URI asked) throws ServiceException {
        Optional<URI> next = answer.headers("Link").stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> isNext(link.group(2)))
                .map(link -> address(link.group(1), asked))
                .flatMap(Optional::stream)
                .findFirst();
        if (next.isPresent() && !Origins.of(next.get()).equals(Origins.of(asked))) {
            throw new ServiceException(new Refused(Reason.UNSAFE_ADDRESS));
        }
        return next;
    }

    private static boolean isNext(String parameters) {
        Matcher relation = RELATION.matcher(parameters);
        return relation.find()
                && Arrays.asList(relation.group(1).toLowerCase(Locale.ROOT).split("[ ]+"))
                        .contains("next");
    }

    /** Java resolves a bare query as an older specification said, without the last part of the path. */
    private static Optional<URI> address(String text, URI asked) {
        String reference = text.strip().replace("&amp;", "&");
        try {
            return Optional.of(asked.resolve(reference.startsWith("?") ? asked.getRawPath() + reference : reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
