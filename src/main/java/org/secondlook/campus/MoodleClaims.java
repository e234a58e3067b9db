package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claims that Moodle shapes its own way: the bare word CourseSection, custom with what it adds itself, no picture. */
final class MoodleClaims {

    private final Launch launch;
    private final School school;
    private final Course course;
    private final Person person;
    private final @Nullable Activity activity;

    MoodleClaims(Launch launch) {
        this.launch = launch;
        this.course = launch.course();
        this.school = course.school();
        this.person = launch.person();
        this.activity = launch.activity();
    }

    Map<String, Object> all() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put(Claims.LIS, Map.of("person_sourcedid", person.sourcedId(), "course_section_sourcedid", "PD-2026"));
        claims.put(Claims.CONTEXT, context());
        claims.put(Claims.EXT, Map.of("user_username", person.key(), "lms", "moodle-2"));
        claims.put(Claims.PLATFORM, platform());
        claims.put(Claims.CUSTOM, custom());
        school.serviceManners().endpoint(course, activity).ifPresent(grades -> claims.put(Claims.AGS, grades));
        if (announcesRoster()) {
            claims.put(
                    Claims.NRPS,
                    Map.of("context_memberships_url", memberships(), "service_versions", List.of("1.0", "2.0")));
        }
        if (launch.errand() instanceof Errand.Reviewing reviewing) {
            claims.put(Claims.FOR_USER, Map.of("user_id", reviewing.of().subject()));
        }
        if (activity == null) {
            claims.put(Claims.PRESENTATION, Map.of("locale", "en"));
            claims.put(Claims.SETTINGS, deepLinkingSettings());
        } else {
            claims.put(Claims.PRESENTATION, presentation());
            claims.put(Claims.RESOURCE_LINK, resourceLink(activity));
            claims.put(Claims.OUTCOME, outcome(activity));
        }
        return claims;
    }

    private Map<String, Object> context() {
        return Map.of(
                "id", course.id(), "label", course.label(), "title", course.title(), "type", List.of("CourseSection"));
    }

    private Map<String, Object> platform() {
        return Map.of(
                "product_family_code", "moodle",
                "version", "2024100706",
                "guid", "5c0ffee05c0ffee05c0ffee05c0ffee0",
                "name", course.label(),
                "description", school.name());
    }

    /** A course without a link into the tool does not announce its roster. */
    private boolean announcesRoster() {
        return school.tool().scopes().contains(Scopes.MEMBERS_READ)
                && !course.activities().isEmpty();
    }

    /** The tool's parameters win over those of the link; each goes out as written and in Moodle's own spelling. */
    private Map<String, String> custom() {
        var parameters = new LinkedHashMap<>(launch.ownCustom());
        parameters.putAll(school.tool().custom());
        var custom = new LinkedHashMap<String, String>();
        MoodleVariables.of(launch).fill(parameters).forEach((name, value) -> {
            custom.put(name, value);
            custom.putIfAbsent(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"), value);
        });
        if (announcesRoster()) {
            custom.put("context_memberships_url", memberships());
        }
        return custom;
    }

    private Map<String, Object> presentation() {
        return Map.of(
                "locale", "en",
                "document_target", "iframe",
                "return_url", school.home(course, person).toString());
    }

    private static Map<String, Object> resourceLink(Activity activity) {
        var link = new LinkedHashMap<String, Object>();
        link.put("title", activity.title());
        link.put("description", activity.description() == null ? "" : activity.description());
        link.put("id", activity.id());
        return link;
    }

    private Map<String, Object> outcome(Activity activity) {
        var sourced = "{\"data\":{\"instanceid\":\"%s\",\"userid\":\"%s\",\"typeid\":\"%s\"}}"
                .formatted(activity.id(), person.subject(), school.deploymentId());
        return Map.of(
                "lis_result_sourcedid",
                sourced,
                "lis_outcome_service_url",
                school.at("/lti/outcomes").toString());
    }

    private Map<String, Object> deepLinkingSettings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("accept_types", List.of("ltiResourceLink"));
        settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
        settings.put("accept_copy_advice", false);
        settings.put("accept_multiple", true);
        settings.put("accept_unsigned", false);
        settings.put("auto_create", false);
        settings.put("can_confirm", false);
        settings.put("deep_link_return_url", school.home(course, person) + "/activities?sesskey=practice");
        settings.put("title", "Second Look");
        settings.put("text", "");
        return settings;
    }

    private String memberships() {
        return school.serviceManners().memberships(course).toString();
    }
}
