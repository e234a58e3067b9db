package org.secondlook.campus;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.Origins;

/**
 * A tool as a school knows it from its registration; this governs launches and services from then on.
 *
 * @param deploymentId null as long as the tool is not deployed
 * @param messages where the tool wants messages other than to its front door
 * @param sharesNames whether launches and rosters say what people are called
 */
record RegisteredTool(
        String clientId,
        @Nullable String deploymentId,
        String name,
        URI loginUri,
        List<URI> redirectUris,
        URI jwksUri,
        URI targetLinkUri,
        List<Message> messages,
        Map<String, String> custom,
        Set<String> scopes,
        boolean sharesNames,
        boolean sharesEmails) {

    RegisteredTool {
        redirectUris = List.copyOf(redirectUris);
        messages = List.copyOf(messages);
        custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    }

    /** The tool as schools know it that were registered by file, before anybody pressed a button. */
    static RegisteredTool byFile(
            SecondLookProperties tool, String clientId, String deploymentId, Map<String, String> custom) {
        return new RegisteredTool(
                clientId,
                deploymentId,
                "Second Look",
                tool.at("/lti/login"),
                List.of(tool.at("/lti/launch")),
                tool.at("/.well-known/jwks.json"),
                tool.at("/lti/launch"),
                List.of(
                        new Message(Messages.DEEP_LINKING, null, Placements.CHOOSING, Map.of()),
                        new Message(Messages.RESOURCE_LINK, null, List.of(Placements.NAVIGATION), Map.of())),
                custom,
                scopesOfFiles(),
                true,
                true);
    }

    private static Set<String> scopesOfFiles() {
        var scopes = new LinkedHashSet<>(Scopes.ALL);
        scopes.add(Scopes.NOTICES);
        return scopes;
    }

    RegisteredTool deployedAs(String deployment, Set<String> granted) {
        return new RegisteredTool(
                clientId,
                deployment,
                name,
                loginUri,
                redirectUris,
                jwksUri,
                targetLinkUri,
                messages,
                custom,
                granted,
                sharesNames,
                sharesEmails);
    }

    /** Whether the tool may be asked this way from this place. */
    Optional<Message> message(String type, String placement) {
        return messages.stream()
                .filter(message -> message.type().equals(type))
                .filter(message -> message.placements().contains(placement))
                .findFirst();
    }

    /** The places from which the tool wants to be asked to choose, and the navigation if it wants to be there. */
    Set<String> placements() {
        return Stream.concat(Placements.CHOOSING.stream(), Stream.of(Placements.NAVIGATION))
                .filter(placement -> message(Messages.DEEP_LINKING, placement).isPresent()
                        || (placement.equals(Placements.NAVIGATION)
                                && message(Messages.RESOURCE_LINK, placement).isPresent()))
                .collect(Collectors.toSet());
    }

    /** The origin of the tool's pages, which is what a frame permits things to. */
    String origin() {
        return Origins.of(targetLinkUri).orElse("");
    }

    /** Whether an address leads into the tool rather than somewhere else. */
    boolean owns(URI address) {
        return Origins.of(address).filter(origin()::equals).isPresent();
    }

    /**
     * A message that the tool wants to be sent (LTI dynamic registration 1.0, section 3.2).
     *
     * @param target null for the tool's front door
     * @param placements where people start from
     */
    record Message(String type, @Nullable URI target, List<String> placements, Map<String, String> custom) {

        Message {
            placements = List.copyOf(placements);
            custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
        }
    }
}
