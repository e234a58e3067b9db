package org.secondlook.campus;

import java.util.List;
import java.util.stream.Collectors;
import org.secondlook.campus.Gradebook.LineItem;

/** What Moodle fills; it knows of no history of links, and of no dates. */
final class MoodleVariables {

    private MoodleVariables() {}

    static Variables of(Launch launch) {
        Course course = launch.course();
        var variables = Variables.of(launch);
        variables.put("CourseSection.title", course.title());
        variables.put("CourseSection.label", course.label());
        variables.put("CourseSection.sourcedId", "PD-2026");
        variables.put("Membership.role", roles(launch));
        variables.put("Person.address.timezone", "99");
        variables.put("Moodle.Person.userGroupIds", "");
        return putColumn(variables, launch);
    }

    private static String roles(Launch launch) {
        LaunchManners manners = launch.course().school().launchManners();
        return manners.roles(launch.person().position()).stream()
                .map(Roles::shortName)
                .collect(Collectors.joining(","));
    }

    private static Variables putColumn(Variables variables, Launch launch) {
        Activity activity = launch.activity();
        List<LineItem> columns =
                activity == null ? List.of() : launch.course().gradebook().itemsOf(activity.id());
        return columns.isEmpty()
                ? variables
                : variables.put(
                        "LineItem.url",
                        launch.course()
                                .school()
                                .serviceManners()
                                .lineItem(launch.course(), columns.get(0).id()));
    }
}
