package org.secondlook.campus;

import org.jspecify.annotations.Nullable;

/** What Canvas fills: also where links were copied from, and when they open and are due. */
final class CanvasVariables {

    private CanvasVariables() {}

    static Variables of(Launch launch) {
        Course course = launch.course();
        var variables = Variables.of(launch);
        variables.put("Canvas.course.id", course.label());
        variables.put("Canvas.course.name", course.title());
        variables.put("Canvas.course.previousContextIds", String.join(",", course.history()));
        variables.put("Canvas.user.id", launch.person().key());
        variables.put("Canvas.api.domain", course.school().at("").getAuthority());
        variables.put("Message.locale", "en");
        return putLink(variables, launch.activity());
    }

    private static Variables putLink(Variables variables, @Nullable Activity activity) {
        if (activity == null) {
            return variables;
        }
        Activity.Dates dates = activity.dates();
        return variables
                .put("ResourceLink.id.history", String.join(",", activity.history()))
                .put("ResourceLink.available.startDateTime", dates.opens())
                .put("ResourceLink.available.endDateTime", dates.closes())
                .put("ResourceLink.submission.endDateTime", dates.due())
                .put("Canvas.assignment.unlockAt.iso8601", dates.opens())
                .put("Canvas.assignment.lockAt.iso8601", dates.closes())
                .put("Canvas.assignment.dueAt.iso8601", dates.due());
    }
}
