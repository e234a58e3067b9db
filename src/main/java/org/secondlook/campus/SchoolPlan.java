package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;

/**
 * What makes the schools different: names, ids and manners. All ids stay the same over restarts.
 *
 * @param tool the tool that was registered by file; null where it registers itself
 */
record SchoolPlan(
        String key,
        String name,
        Manners manners,
        Outline course,
        List<Person> people,
        @Nullable RegisteredTool tool) {

    private static final List<String> MOODLE_SUBJECTS = List.of("leila", "priya", "amara", "tomas", "yuki", "mateo");
    private static final Map<String, String> HISTORIES =
            Map.of("context_id_history", "$Context.id.history", "resource_link_id_history", "$ResourceLink.id.history");

    static List<SchoolPlan> all(SecondLookProperties tool) {
        return List.of(moodle(tool), canvas(tool), newMoodle(), newCanvas());
    }

    private static SchoolPlan moodle(SecondLookProperties tool) {
        return new SchoolPlan(
                "moodle",
                "Hillside School",
                Manners.moodle(),
                Outline.of(
                        "2",
                        "PD101",
                        "Professional development 101: Seeing our own teaching",
                        seeing("1"),
                        waiting("2")),
                moodlePeople(),
                RegisteredTool.byFile(
                        tool, "s3C0ndL00kM00dl", "1", custom("due", "$ResourceLink.submission.endDateTime")));
    }

    private static SchoolPlan canvas(SecondLookProperties tool) {
        return new SchoolPlan(
                "canvas",
                "Riverside College",
                Manners.canvas(),
                Outline.of(
                        hex("course"),
                        "COACH-A",
                        "Coaching circle: Questions that make pupils think",
                        seeing(CanvasClaims.opaqueId("module 1")),
                        waiting(CanvasClaims.opaqueId("module 2"))),
                canvasPeople(""),
                RegisteredTool.byFile(
                        tool,
                        "10000000000042",
                        "7:" + hex("deployment"),
                        custom("section", "$Canvas.course.sectionSisSourceIds")));
    }

    private static SchoolPlan newMoodle() {
        return new SchoolPlan(
                "new-moodle",
                "Lakeside School",
                Manners.moodle(),
                Outline.of("2", "PD201", "Professional development 201: Talk in the classroom"),
                moodlePeople(),
                null);
    }

    private static SchoolPlan newCanvas() {
        return new SchoolPlan(
                "new-canvas",
                "Harbour College",
                Manners.canvas(),
                Outline.of(hex("harbour course"), "COACH-B", "Coaching circle: Beginnings of lessons"),
                canvasPeople("harbour "),
                null);
    }

    private static List<Person> moodlePeople() {
        return Person.cast(key -> Integer.toString(3 + MOODLE_SUBJECTS.indexOf(key)));
    }

    private static List<Person> canvasPeople(String school) {
        return Person.cast(key -> CanvasClaims.opaqueId(school + "person " + key));
    }

    private static Activity seeing(String id) {
        return Activity.of(
                        id,
                        "Module 1: Seeing our own teaching",
                        "Watch one of your own lessons again. Only you can see it.",
                        null)
                .with(Map.of("module", "1"), Activity.Dates.NONE);
    }

    private static Activity waiting(String id) {
        return Activity.of(
                        id,
                        "Module 2: Questions and wait time",
                        "What do we ask, and how long do we wait for an answer?",
                        null)
                .with(Map.of("module", "2"), Activity.Dates.NONE);
    }

    /** One variable that nobody fills, and those that tell of copies. */
    private static Map<String, String> custom(String name, String variable) {
        var custom = new LinkedHashMap<>(HISTORIES);
        custom.put(name, variable);
        return custom;
    }

    private static String hex(String of) {
        return CanvasClaims.opaqueId(of).replace("-", "");
    }
}
