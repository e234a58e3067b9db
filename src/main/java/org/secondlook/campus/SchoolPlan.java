package org.secondlook.campus;

import java.util.List;
import java.util.Map;

/** What makes the two schools two: names, ids and manners. All ids stay the same over restarts. */
record SchoolPlan(
        String key,
        String name,
        String clientId,
        String deploymentId,
        Course course,
        List<Person> people,
        LaunchManners launches,
        ServiceManners services) {

    private static final List<String> MOODLE_SUBJECTS = List.of("leila", "priya", "amara", "tomas", "yuki", "mateo");

    static SchoolPlan moodle() {
        var course = new Course("2", "PD101", "Professional development 101: Seeing our own teaching");
        course.add(seeing("1"));
        course.add(waiting("2"));
        return new SchoolPlan(
                "moodle",
                "Hillside School",
                "s3C0ndL00kM00dl",
                "1",
                course,
                Person.cast(key -> Integer.toString(3 + MOODLE_SUBJECTS.indexOf(key))),
                new MoodleLaunches(),
                new MoodleServices());
    }

    static SchoolPlan canvas() {
        var course = new Course(hex("course"), "COACH-A", "Coaching circle: Questions that make pupils think");
        course.add(seeing(CanvasClaims.opaqueId("module 1")));
        course.add(waiting(CanvasClaims.opaqueId("module 2")));
        return new SchoolPlan(
                "canvas",
                "Riverside College",
                "10000000000042",
                "7:" + hex("deployment"),
                course,
                Person.cast(key -> CanvasClaims.opaqueId("person " + key)),
                new CanvasLaunches(),
                new CanvasServices());
    }

    private static Activity seeing(String id) {
        return new Activity(
                id,
                "Module 1: Seeing our own teaching",
                "Watch one of your own lessons again. Only you can see it.",
                null,
                Map.of("module", "1"));
    }

    private static Activity waiting(String id) {
        return new Activity(
                id,
                "Module 2: Questions and wait time",
                "What do we ask, and how long do we wait for an answer?",
                null,
                Map.of("module", "2"));
    }

    private static String hex(String of) {
        return CanvasClaims.opaqueId(of).replace("-", "");
    }
}
