package org.secondlook.lti.registration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.http.Response;
import org.secondlook.lti.registration.RegistrationProblem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a platform answered to the wish to be registered (LTI dynamic registration 1.0, section 3.6).
 *
 * @param deploymentId of the one deployment that was made with it; Canvas makes none yet
 * @param scopes that it grants
 */
record RegistrationAnswer(String clientId, @Nullable String deploymentId, Set<String> scopes) {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_WORDS = 300;

    /**
     * Reads the answer.
     *
     * @param asked the scopes that were asked for, which a platform that does not speak of scopes has granted
     */
    static RegistrationAnswer read(Response response, List<String> asked) {
        JsonNode json = parse(response).orElse(null);
        if (response.status() != 200 && response.status() != 201) {
            throw refusal(response, json);
        }
        String clientId = json == null ? "" : id(json.path("client_id"));
        if (json == null || clientId.isEmpty()) {
            throw new RegistrationProblem(Kind.ANSWER_INCOMPLETE, "client_id");
        }
        String deployment = id(json.path(ToolDescription.TOOL).path("deployment_id"));
        JsonNode scope = json.path("scope");
        Set<String> granted = new HashSet<>(asked);
        if (scope.isString()) {
            granted.retainAll(Set.of(scope.stringValue().split(" ")));
        }
        return new RegistrationAnswer(clientId, deployment.isEmpty() ? null : deployment, granted);
    }

    private static RegistrationProblem refusal(Response response, @Nullable JsonNode json) {
        String words = words(response, json);
        boolean used = words.contains("token_already_used") || response.status() == 401;
        return new RegistrationProblem(used ? Kind.TOKEN_USED : Kind.PLATFORM_REFUSED, words);
    }

    /** The platform's own words: those of an error in JSON, or plain text, which Moodle calls HTML; never a whole page. */
    private static String words(Response response, @Nullable JsonNode json) {
        String text = json == null ? response.text() : describe(json);
        String plain =
                text.replaceAll("<[^>]*>", " ").replaceAll("[\\p{C}\\s]+", " ").strip();
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_WORDS));
        return "HTTP " + response.status() + (cut.isEmpty() ? "" : ": " + cut);
    }

    private static String describe(JsonNode json) {
        String described = json.path("error_description").asString("");
        return described.isEmpty() ? json.path("error").asString(json.toString()) : described;
    }

    private static Optional<JsonNode> parse(Response response) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readTree(response.body()))
                    .filter(JsonNode::isContainer);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String id(JsonNode id) {
        String text = id.isString() || id.isNumber() ? id.asString() : "";
        return text.length() > LONGEST_ID ? "" : text;
    }
}
