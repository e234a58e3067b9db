package org.secondlook.campus;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims that Canvas shapes its own way: opaque ids, azp, and its validation's leftovers in every object. */
final class CanvasClaims {

    private final Launch launch;
    private final School school;
    private final Course course;
    private final Person person;
    private final @Nullable Activity activity;

    CanvasClaims(Launch launch) {
        this.launch = launch;
        this.course = launch.course();
        this.school = course.school();
        this.person = launch.person();
        this.activity = launch.activity();
    }

    /** An id that says nothing and is the same after a restart. */
    static String opaqueId(String of) {
        return UUID.nameUUIDFromBytes(("campus " + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The id of LTI 1.1 days, which is not the subject. */
    static String legacyId(Person person) {
        return opaqueId("legacy " + person.key()).replace("-", "");
    }

    Map<String, Object> all() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("azp", school.clientId());
        claims.put("locale", "en");
        claims.put("errors", Map.of("errors", Map.of()));
        claims.put(Claims.CONTEXT, context());
        claims.put(Claims.PLATFORM, platform());
        claims.put(Claims.PRESENTATION, presentation());
        claims.put(Claims.CUSTOM, custom());
        school.serviceManners().endpoint(course, activity).ifPresent(grades -> claims.put(Claims.AGS, noisy(grades)));
        if (school.tool().scopes().contains(Scopes.MEMBERS_READ)) {
            claims.put(Claims.NRPS, noisy(roster()));
        }
        if (school.tool().scopes().contains(Scopes.NOTICES)) {
            claims.put(Claims.NOTICES, noisy(notices()));
        }
        claims.put(Claims.LEGACY_USER, legacyId(person));
        claims.put(Claims.LTI_1P1, noisy(Map.of("user_id", legacyId(person))));
        if (school.tool().sharesNames()) {
            claims.put(Claims.LIS, noisy(Map.of("person_sourcedid", person.sourcedId())));
        }
        if (launch.errand() instanceof Errand.Choosing choosing) {
            claims.put(Claims.PLACEMENT, choosing.placement());
            claims.put(Claims.SETTINGS, noisy(new CanvasChoice(launch, choosing.placement()).settings()));
        } else {
            claims.put(Claims.PLACEMENT, activity == null ? Placements.NAVIGATION : "assignment_view");
            claims.put(Claims.RESOURCE_LINK, resourceLink());
        }
        return claims;
    }

    private Map<String, Object> context() {
        return noisy(Map.of(
                "id", course.id(),
                "label", course.label(),
                "title", course.title(),
                "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering")));
    }

    private Map<String, Object> platform() {
        return noisy(Map.of(
                "guid",
                opaqueId("guid") + ":canvas-lms",
                "name",
                school.name(),
                "version",
                "cloud",
                "product_family_code",
                "canvas"));
    }

    private Map<String, Object> presentation() {
        return noisy(Map.of(
                "document_target",
                "iframe",
                "height",
                400,
                "width",
                800,
                "return_url",
                school.home(course, person).toString(),
                "locale",
                "en"));
    }

    /** The parameters of a link win over those of the placement, and these over the tool's. */
    private Map<String, String> custom() {
        RegisteredTool tool = school.tool();
        var parameters = new LinkedHashMap<>(tool.custom());
        launch.message(tool).ifPresent(message -> parameters.putAll(message.custom()));
        parameters.putAll(launch.ownCustom());
        return CanvasVariables.of(launch).fill(parameters);
    }

    /** Without a link the course itself takes its place. */
    private Map<String, Object> resourceLink() {
        var link = new HashMap<String, Object>();
        if (activity == null) {
            link.put("id", course.id());
            link.put("title", course.title());
            return noisy(link);
        }
        link.put("id", activity.id());
        link.put("title", activity.title());
        link.put("description", activity.description());
        return noisy(link);
    }

    private Map<String, Object> notices() {
        return Map.of(
                "service_versions", List.of("1.0"),
                "platform_notification_service_url",
                        school.at("/lti/notice-handlers").toString(),
                "scope", List.of(Scopes.NOTICES),
                "notice_types_supported", NoticeHandlers.TYPES);
    }

    private Map<String, Object> roster() {
        return Map.of(
                "context_memberships_url",
                        school.serviceManners().memberships(course).toString(),
                "service_versions", List.of("2.0"));
    }

    private static Map<String, Object> noisy(Map<String, Object> claim) {
        var noisy = new HashMap<>(claim);
        noisy.put("validation_context", null);
        noisy.put("errors", Map.of("errors", Map.of()));
        return noisy;
    }
}
