package org.secondlook.people;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message.DataPrivacyRequest;

/**
 * What a launch says of a person and their course, in the words of this floor.
 *
 * @param administrator whether they look after the platform, whatever they are in the course
 * @param testUser whether it is nobody: a lead who looks at the course as a learner would, as Canvas's Student View does
 */
record Newcomer(
        String issuer,
        String clientId,
        String deploymentId,
        String subject,
        @Nullable String name,
        Role role,
        boolean administrator,
        boolean testUser,
        @Nullable String contextId,
        @Nullable String courseTitle,
        String resourceLink,
        String frameOrigins,
        @Nullable URI returnUrl,
        String locale) {

    /** In place of a link's id: no link has it. */
    private static final String NO_LINK = "";

    static Newcomer of(LtiLaunch launch) {
        LtiLaunch.Context context = launch.context();
        return new Newcomer(
                launch.platform().issuer(),
                launch.platform().clientId(),
                launch.deploymentId(),
                launch.subject(),
                launch.name(),
                role(launch),
                CourseRoles.areOfAnAdministrator(launch.roles()),
                CourseRoles.areOfATestUser(launch.roles()),
                context == null ? null : context.id(),
                context == null ? null : title(context),
                launch.resourceLink() == null ? NO_LINK : launch.resourceLink().id(),
                String.join(" ", launch.frameOrigins()),
                launch.wayBack() == null ? null : launch.wayBack().address(),
                language(launch.locale()));
    }

    /** What concerns somebody's data concerns no course, though a platform may name the roles in one all the same. */
    private static Role role(LtiLaunch launch) {
        boolean outside = launch.context() == null && launch.message() instanceof DataPrivacyRequest;
        return outside && CourseRoles.areOfAnAdministrator(launch.roles())
                ? Role.ADMINISTRATOR
                : CourseRoles.of(launch.roles());
    }

    private static @Nullable String title(LtiLaunch.Context context) {
        return context.title() == null ? context.label() : context.title();
    }

    /** A well-formed tag, English where there is none. */
    private static String language(@Nullable String locale) {
        String tag =
                Locale.forLanguageTag(Objects.requireNonNullElse(locale, "en")).toLanguageTag();
        return tag.equals("und") ? "en" : tag;
    }
}
