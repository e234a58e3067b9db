package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.LaunchManners.Answer;

/** Launches as Moodle 4.5 does them: short-lived tokens, a one-time launch id, error pages the tool never sees. */
final class MoodleLaunches implements LaunchManners {

    private static final Pattern LAUNCH_ID = Pattern.compile("\"launchid\":\"ltilaunch1_([0-9a-f-]+)\"");
    private static final List<String> REQUIRED =
            List.of("scope", "response_type", "client_id", "redirect_uri", "login_hint", "nonce", "lti_message_hint");

    @Override
    public String courseId(String number) {
        return number;
    }

    @Override
    public Map<String, String> login(Launch launch, String ticket) {
        School school = launch.course().school();
        Activity activity = launch.activity();
        String module = activity == null ? "0" : activity.id();
        var hint = "{\"cmid\":%s,\"launchid\":\"ltilaunch1_%s\"}".formatted(module, ticket);
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("login_hint", launch.person().subject());
        parameters.put("lti_message_hint", hint);
        parameters.put("client_id", school.clientId());
        parameters.put("lti_deployment_id", school.deploymentId());
        return parameters;
    }

    /** The launch id is gone after the first try, also when that one is refused for what comes later in the list. */
    @Override
    public Answer answer(School school, AuthenticationRequest request) {
        if (!request.missing(REQUIRED).isEmpty()
                || !request.says("scope", "openid")
                || !request.says("response_type", "id_token")) {
            return new Answer.Unanswerable("Invalid request");
        }
        Launch launch = school.launches().take(launchId(request)).orElse(null);
        if (launch == null || !request.redirectsExactly()) {
            return new Answer.Unanswerable("Invalid request");
        }
        return check(school, request, launch);
    }

    private static Answer check(School school, AuthenticationRequest request, Launch launch) {
        if (!request.says("client_id", school.clientId())) {
            return new Answer.Refused("unauthorized_client", null);
        }
        if (!request.says("login_hint", launch.person().subject())) {
            return new Answer.Refused("access_denied", null);
        }
        if (!request.says("response_mode", "form_post")) {
            return new Answer.Refused("invalid_request", "Invalid response_mode");
        }
        if (request.missing(List.of("prompt")).isEmpty() && !request.says("prompt", "none")) {
            return new Answer.Refused("invalid_request", "Invalid prompt");
        }
        return new Answer.Identified(launch);
    }

    private static @Nullable String launchId(AuthenticationRequest request) {
        var hint = LAUNCH_ID.matcher(request.parameters().getOrDefault("lti_message_hint", ""));
        return hint.find() ? hint.group(1) : null;
    }

    @Override
    public Map<String, String> alongside() {
        return Map.of();
    }

    @Override
    public Duration lifetime() {
        return Duration.ofSeconds(60);
    }

    /** Editing and non-editing teachers cannot be told apart: Moodle never says who is a coach. */
    @Override
    public List<String> roles(Position position) {
        return switch (position) {
            case TEACHER -> List.of(Roles.LEARNER);
            case COACH, LEAD -> List.of(Roles.INSTRUCTOR);
            case ADMINISTRATOR ->
                List.of(Roles.INSTITUTION_ADMINISTRATOR, Roles.INSTRUCTOR, Roles.SYSTEM + "Administrator");
        };
    }

    @Override
    public Map<String, Object> claims(Launch launch) {
        return new MoodleClaims(launch).all();
    }

    @Override
    public String dataPrivacy() {
        return Messages.LTI_DATA_PRIVACY;
    }

    /** Moodle sends no data, and looks at none. */
    @Override
    public boolean recognises(School school, JWTClaimsSet response) {
        return true;
    }

    /** Also what is no link into the tool: it becomes an activity that cannot be opened. */
    @Override
    public List<ContentItem> accepted(List<ContentItem> items, String placement) {
        return items;
    }

    @Override
    public boolean reviewsChoices() {
        return true;
    }

    @Override
    public String allow(String toolOrigin) {
        return "microphone %1$s; camera %1$s; geolocation %1$s; midi %1$s; encrypted-media %1$s; autoplay %1$s"
                .formatted(toolOrigin);
    }
}
