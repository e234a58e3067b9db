package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;

/** Registration as Moodle 4.5 does it: open to read, plain-text errors, an echo that loses things, a tool to activate. */
final class MoodleRegistration implements RegistrationManners {

    private static final String PLAIN = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String DEPLOYMENT = "1";
    private static final int CLIENT_ID_LENGTH = 15;
    private static final Set<String> READING = Set.of(Scopes.SCORE, Scopes.RESULT_READ, Scopes.LINE_ITEM_READ);
    private static final List<String> REQUIRED = List.of(
            "response_types",
            "initiate_login_uri",
            "redirect_uris",
            "client_name",
            "jwks_uri",
            "token_endpoint_auth_method",
            ToolMetadata.CONFIGURATION);

    @Override
    public String token(School school) {
        Installation installation = school.installation();
        return installation
                .active()
                .or(installation::pending)
                .map(tool -> RegistrationTokens.issue(school, Map.of("sub", DEPLOYMENT, "scope", "reg-update")))
                .orElseGet(() -> RegistrationTokens.issue(school, Map.of("sub", newClientId(), "scope", "reg")));
    }

    private static String newClientId() {
        String letters = Uuids.next().toString().replace("-", "");
        return new StringBuilder(letters).reverse().substring(0, CLIENT_ID_LENGTH);
    }

    @Override
    public Reply configuration(School school, Call call) {
        return Reply.of(200, JSON, MoodleConfiguration.of(school));
    }

    /** A token for a new tool is good until a tool has its client id; one for an update as long as it holds. */
    @Override
    public Reply register(School school, Call call) {
        if (!RegistrationTokens.isThere(call)) {
            return refused(401, "missing_registration_token");
        }
        JWTClaimsSet token = RegistrationTokens.read(school, call).orElse(null);
        if (token == null) {
            return Reply.of(404, PLAIN, "<!DOCTYPE html>\n<html><head><title>Error</title></head></html>");
        }
        Installation installation = school.installation();
        RegisteredTool known = isUpdate(token)
                ? installation.active().or(installation::pending).orElse(null)
                : installation.find(token.getSubject()).orElse(null);
        if (call.isRead()) {
            return known == null ? refused(400, "Unknown client") : Reply.of(200, JSON, echo(known));
        }
        return !isUpdate(token) && known != null
                ? refused(401, "token_already_used")
                : accept(school, known, token.getSubject(), ToolMetadata.read(call.body()));
    }

    private static boolean isUpdate(JWTClaimsSet token) {
        return "reg-update".equals(token.getClaim("scope"));
    }

    private static Reply accept(School school, @Nullable RegisteredTool known, String subject, ToolMetadata metadata) {
        Optional<String> objection = objection(metadata);
        if (objection.isPresent()) {
            return refused(400, objection.get());
        }
        RegisteredTool tool = tool(known == null ? subject : known.clientId(), metadata);
        if (school.installation().active().isPresent()) {
            school.installation().run(tool);
        } else {
            school.installation().hold(tool);
        }
        return Reply.of(200, JSON, echo(tool));
    }

    private static Optional<String> objection(ToolMetadata metadata) {
        Optional<String> missing = Stream.concat(
                        REQUIRED.stream().filter(metadata::lacks),
                        Stream.of("domain", "target_link_uri").filter(metadata::configurationLacks))
                .findFirst();
        if (missing.isPresent()) {
            return missing.map("missing required attribute "::concat);
        }
        if (!metadata.lists("response_types", "id_token")) {
            return Optional.of("invalid_response_types");
        }
        if (!metadata.says("token_endpoint_auth_method", "private_key_jwt")) {
            return Optional.of("unsupported_token_endpoint_auth_method");
        }
        if (!metadata.lacks("application_type") && !metadata.says("application_type", "web")) {
            return Optional.of("unsupported_application_type");
        }
        return addresses(metadata);
    }

    private static Optional<String> addresses(ToolMetadata metadata) {
        URI target = metadata.target();
        if (target == null || !metadata.configured("domain").equals(target.getAuthority())) {
            return Optional.of("domain_targetlinkuri_mismatch");
        }
        boolean whole = metadata.address("initiate_login_uri") != null
                && metadata.address("jwks_uri") != null
                && !metadata.redirects().isEmpty();
        return whole ? Optional.empty() : Optional.of("invalid_uri");
    }

    private static RegisteredTool tool(String clientId, ToolMetadata metadata) {
        return new RegisteredTool(
                clientId,
                DEPLOYMENT,
                metadata.text("client_name"),
                Objects.requireNonNull(metadata.address("initiate_login_uri")),
                metadata.redirects(),
                Objects.requireNonNull(metadata.address("jwks_uri")),
                Objects.requireNonNull(metadata.target()),
                choosing(metadata),
                metadata.custom(),
                granted(metadata.scopes()),
                metadata.claims().stream().anyMatch(Set.of("name", "given_name", "family_name")::contains),
                metadata.claims().contains("email"));
    }

    /** Of all messages Moodle keeps the one for choosing, and nothing of it but its address. */
    private static List<RegisteredTool.Message> choosing(ToolMetadata metadata) {
        return metadata.messages(UnaryOperator.identity()).stream()
                .filter(message -> message.type().equals(Messages.DEEP_LINKING))
                .limit(1)
                .map(message -> new RegisteredTool.Message(
                        message.type(), message.target(), List.of(Placements.LINK), Map.of()))
                .toList();
    }

    /** Grades are read and sent, or columns made too; there is nothing between. */
    private static Set<String> granted(Set<String> asked) {
        var granted = new LinkedHashSet<String>();
        if (asked.contains(Scopes.LINE_ITEM) || asked.stream().anyMatch(READING::contains)) {
            granted.addAll(List.of(Scopes.SCORE, Scopes.RESULT_READ, Scopes.LINE_ITEM_READ));
        }
        granted.addAll(Stream.of(Scopes.LINE_ITEM, Scopes.MEMBERS_READ)
                .filter(asked::contains)
                .toList());
        return granted;
    }

    @Override
    public void activate(School school, RegisteredTool waiting, Set<String> scopes) {
        school.installation().run(waiting);
    }

    private static Reply refused(int status, String reason) {
        return Reply.of(status, PLAIN, reason);
    }

    private static Map<String, Object> echo(RegisteredTool tool) {
        return MoodleConfiguration.echo(tool);
    }
}
