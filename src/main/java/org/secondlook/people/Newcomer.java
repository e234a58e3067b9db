package org.secondlook.people;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;

/**
 * What a launch says of a person and their course, in the words of this floor.
 *
 * @param testUser whether it is nobody: a lead who looks at the course as a learner would, as Canvas's Student View does
 */
record Newcomer(
        String issuer,
        String clientId,
        String deploymentId,
        String subject,
        @Nullable String name,
        Role role,
        boolean testUser,
        @Nullable String contextId,
        @Nullable String courseTitle,
        String resourceLink,
        String frameOrigins,
        String locale) {

    private static final int LONGEST_TITLE = 300;

    static Newcomer of(LtiLaunch launch) {
        LtiLaunch.Context context = launch.context();
        return new Newcomer(
                launch.platform().issuer(),
                launch.platform().clientId(),
                launch.deploymentId(),
                launch.subject(),
                launch.name(),
                CourseRoles.of(launch.roles()),
                CourseRoles.areOfATestUser(launch.roles()),
                context == null ? null : context.id(),
                context == null ? null : cut(context.title() == null ? context.label() : context.title()),
                launch.resourceLink().id(),
                String.join(" ", launch.frameOrigins()),
                language(launch.locale()));
    }

    private static @Nullable String cut(@Nullable String title) {
        return title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** A well-formed tag, English where there is none; platforms also write {@code en_GB}. */
    private static String language(@Nullable String locale) {
        String tag = Locale.forLanguageTag(
                        Objects.requireNonNullElse(locale, "en").replace('_', '-'))
                .toLanguageTag();
        return tag.equals("und") || tag.length() > 35 ? "en" : tag;
    }
}
