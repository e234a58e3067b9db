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

    private final School school;
    private final Person person;
    private final @Nullable Activity activity;

    CanvasClaims(School school, Launch launch) {
        this.school = school;
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
        claims.put(Claims.AGS, noisy(school.serviceManners().endpoint(school, activity)));
        claims.put(Claims.NRPS, noisy(roster()));
        claims.put(Claims.LEGACY_USER, legacyId(person));
        claims.put(Claims.LTI_1P1, noisy(Map.of("user_id", legacyId(person))));
        claims.put(Claims.LIS, noisy(Map.of("person_sourcedid", person.sourcedId())));
        claims.put("https://www.instructure.com/placement", activity == null ? "link_selection" : "assignment_view");
        if (activity == null) {
            claims.put(Claims.SETTINGS, noisy(deepLinkingSettings()));
        } else {
            claims.put(Claims.RESOURCE_LINK, resourceLink(activity));
        }
        return claims;
    }

    private Map<String, Object> context() {
        Course course = school.course();
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
                school.at("/as/" + person.key()).toString(),
                "locale",
                "en"));
    }

    /** A variable that Canvas cannot fill goes out as it came. */
    private Map<String, String> custom() {
        var custom = new LinkedHashMap<String, String>();
        custom.put("section", "$Canvas.course.sectionSisSourceIds");
        if (activity != null) {
            custom.putAll(activity.custom());
        }
        return custom;
    }

    private static Map<String, Object> resourceLink(Activity activity) {
        var link = new HashMap<String, Object>();
        link.put("id", activity.id());
        link.put("title", activity.title());
        link.put("description", activity.description());
        return noisy(link);
    }

    private Map<String, Object> roster() {
        return Map.of(
                "context_memberships_url",
                        school.serviceManners().memberships(school).toString(),
                "service_versions", List.of("2.0"));
    }

    private Map<String, Object> deepLinkingSettings() {
        var settings = new LinkedHashMap<String, Object>();
        String path = "/as/%s/activities?modal=true&placement=link_selection".formatted(person.key());
        settings.put("deep_link_return_url", school.at(path).toString());
        settings.put("accept_types", List.of("ltiResourceLink"));
        settings.put("accept_presentation_document_targets", List.of("iframe", "window"));
        settings.put("accept_media_types", "application/vnd.ims.lti.v1.ltilink");
        settings.put("accept_multiple", true);
        settings.put("accept_lineitem", true);
        settings.put("auto_create", false);
        return settings;
    }

    private static Map<String, Object> noisy(Map<String, Object> claim) {
        var noisy = new HashMap<>(claim);
        noisy.put("validation_context", null);
        noisy.put("errors", Map.of("errors", Map.of()));
        return noisy;
    }
}
