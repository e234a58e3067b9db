package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.LaunchManners.Answer;

/** Launches as Canvas does them: tokens for an hour, a signed message hint, errors posted to the tool. */
final class CanvasLaunches implements LaunchManners {

    private static final Duration OLDEST_CHOICE = Duration.ofHours(1);
    private static final Map<String, String> STORAGE = Map.of("lti_storage_target", "post_message_forwarding");
    private static final List<String> REQUIRED = List.of(
            "client_id",
            "login_hint",
            "lti_message_hint",
            "nonce",
            "prompt",
            "redirect_uri",
            "response_mode",
            "response_type",
            "scope");

    @Override
    public String courseId(String number) {
        return CanvasClaims.opaqueId("course " + number).replace("-", "");
    }

    @Override
    public Map<String, String> login(Launch launch, String ticket) {
        School school = launch.course().school();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("login_hint", CanvasClaims.legacyId(launch.person()));
        parameters.put("client_id", school.clientId());
        parameters.put("deployment_id", school.deploymentId());
        parameters.put("canvas_region", "us-east-1");
        parameters.put("canvas_environment", "production");
        parameters.put("lti_message_hint", school.keys().sign(Map.of("verifier", ticket, "context_type", "Course")));
        parameters.putAll(STORAGE);
        return parameters;
    }

    @Override
    public Answer answer(School school, AuthenticationRequest request) {
        String ticket = ticket(school, request.get("lti_message_hint"));
        if (ticket == null) {
            return new Answer.Unanswerable("Invalid lti_message_hint");
        }
        if (!request.redirectsToBase()) {
            return new Answer.Unanswerable("Invalid redirect_uri");
        }
        return check(school, request, ticket);
    }

    private static Answer check(School school, AuthenticationRequest request, String ticket) {
        List<String> missing = request.missing(REQUIRED);
        if (!missing.isEmpty()) {
            return invalid("The following parameters are missing: " + String.join(",", missing));
        }
        if (!request.says("scope", "openid")) {
            return invalid("The 'scope' must be 'openid'");
        }
        if (!request.says("response_type", "id_token") || !request.says("response_mode", "form_post")) {
            return invalid("The response must be an id_token in a form_post");
        }
        if (!request.says("client_id", school.clientId())) {
            return new Answer.Refused("unauthorized_client", "Client not authorized in requested context");
        }
        return identify(school, request, ticket);
    }

    private static Answer identify(School school, AuthenticationRequest request, String ticket) {
        Launch launch = school.launches().take(ticket).orElse(null);
        if (launch == null) {
            return new Answer.Refused(
                    "launch_no_longer_valid", "The launch has either expired or already been consumed");
        }
        if (!request.says("login_hint", CanvasClaims.legacyId(launch.person()))) {
            return new Answer.Refused("login_required", "Must have an active user session");
        }
        return new Answer.Identified(launch);
    }

    private static Answer invalid(String description) {
        return new Answer.Refused("invalid_request_object", description);
    }

    private static @Nullable String ticket(School school, @Nullable String hint) {
        JWTClaimsSet claims = hint == null ? null : school.keys().read(hint);
        return claims != null && claims.getClaim("verifier") instanceof String ticket ? ticket : null;
    }

    @Override
    public Map<String, String> alongside() {
        return STORAGE;
    }

    @Override
    public Duration lifetime() {
        return Duration.ofHours(1);
    }

    /** Course, institution and system roles come mixed; who teaches anywhere is an Instructor of the institution. */
    @Override
    public List<String> roles(Position position) {
        String user = Roles.SYSTEM + "User";
        return switch (position) {
            case TEACHER -> List.of(Roles.INSTITUTION_INSTRUCTOR, Roles.INSTITUTION_STUDENT, Roles.LEARNER, user);
            case COACH -> List.of(Roles.INSTITUTION_INSTRUCTOR, Roles.ASSISTANT, Roles.INSTRUCTOR, user);
            case LEAD -> List.of(Roles.INSTITUTION_INSTRUCTOR, Roles.INSTRUCTOR, user);
            case ADMINISTRATOR -> List.of(Roles.INSTITUTION_ADMINISTRATOR, Roles.SYSTEM + "SysAdmin", user);
        };
    }

    @Override
    public Map<String, Object> claims(Launch launch) {
        return new CanvasClaims(launch).all();
    }

    @Override
    public String dataPrivacy() {
        return Messages.DATA_PRIVACY;
    }

    @Override
    public boolean recognises(School school, JWTClaimsSet response) {
        boolean recent = response.getIssueTime()
                .toInstant()
                .isAfter(school.weather().now().minus(OLDEST_CHOICE));
        return recent
                && response.getClaim(Claims.DATA) instanceof String data
                && school.keys().read(data) != null;
    }

    @Override
    public List<ContentItem> accepted(List<ContentItem> items, String placement) {
        return items.stream()
                .filter(item -> CanvasChoice.acceptedTypes(placement).contains(item.type()))
                .limit(CanvasChoice.acceptsSeveral(placement) ? Long.MAX_VALUE : 1)
                .toList();
    }

    @Override
    public boolean reviewsChoices() {
        return false;
    }

    @Override
    public String allow(String toolOrigin) {
        return "geolocation *; microphone *; camera *; midi *; encrypted-media *; autoplay *; clipboard-write *;"
                + " display-capture *";
    }
}
