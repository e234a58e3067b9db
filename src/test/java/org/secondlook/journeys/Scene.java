package org.secondlook.journeys;

import static org.secondlook.journeys.Stage.LONG_TITLE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.secondlook.journeys.Stage.Asked;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;

/** A page in one of its states, to which no journey leads. */
record Scene(String name, Function<Stage, Sight> preparation) {

    static final List<Scene> ALL = List.of(
            new Scene("front-door", stage -> Sight.of(stage.teacher(), "/")),
            new Scene(
                    "not-there",
                    stage -> Sight.of(stage.teacher(), "/recordings/0190a0b0-0000-7000-8000-000000000000")
                            .answered(404)),
            new Scene(
                    "not-permitted",
                    stage -> Sight.of(stage.teacher(), "/home")
                            .sending("/recordings", Map.of("_csrf", "old"))
                            .answered(403)),
            new Scene(
                    "unreadable",
                    stage -> Sight.of(stage.teacher(), "/activities/none").answered(400)),
            new Scene("home-empty", stage -> Sight.of(stage.teacher(), "/home")),
            new Scene("home-lessons", stage -> Sight.of(withLessons(stage, stage.teacher()), "/home")),
            new Scene("home-guest", stage -> Sight.of(stage.person(Role.GUEST), "/home")),
            new Scene("activity-guest", stage -> {
                TestViewer guest = stage.person(Role.GUEST);
                return Sight.of(guest, stage.activity(guest, LONG_TITLE));
            }),
            new Scene("activity-own-of-lead", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, stage.activity(lead, null) + "/own");
            }),
            new Scene("activity-lead-nobody", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, stage.activity(lead, LONG_TITLE));
            }),
            new Scene("activity-lead", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                String activity = courseOfSix(stage, lead);
                return Sight.of(lead, activity);
            }),
            new Scene("activity-lead-backlog", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, courseWithBacklog(stage, lead));
            }),
            new Scene("backlog-page", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, "/gradebook" + courseWithBacklog(stage, lead) + "/backlog");
            }),
            new Scene("backlog-page-empty", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, "/gradebook" + stage.activity(lead, "Module 1") + "/backlog");
            }),
            new Scene("activity-lead-list", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                String activity = courseOfSix(stage, lead);
                stage.list("Yuki Hayashi", lead);
                stage.list("Zofia Konstantinopolitańczykowianeczka-Wolfeschlegelsteinhausenbergerdorff", lead);
                stage.roster("WHOLE", 9, lead);
                return Sight.of(lead, activity);
            }),
            new Scene("review-done", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                TestViewer teacher = stage.beside(Role.TEACHER, lead);
                String activity = stage.activity(lead, LONG_TITLE);
                stage.score(activity, teacher, "SENT", null);
                return Sight.of(lead, activity + "/reviews/" + teacher.person());
            }),
            new Scene("review-not-yet", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                TestViewer teacher = stage.beside(Role.TEACHER, lead);
                return Sight.of(lead, stage.activity(lead, null) + "/reviews/" + teacher.person());
            }),
            new Scene("review-own", stage -> {
                TestViewer teacher = stage.teacher();
                String activity = stage.activity(teacher, "Module 1");
                stage.score(activity, teacher, "WAITING", null);
                return Sight.of(teacher, activity + "/reviews/" + teacher.person());
            }),
            new Scene("review-score-page", stage -> {
                TestViewer teacher = stage.teacher();
                String activity = stage.activity(teacher, "Module 1");
                stage.score(activity, teacher, "SENT", null);
                return Sight.of(teacher, "/gradebook" + activity + "/scores/" + teacher.person());
            }),
            new Scene("roster-not-allowed", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                stage.roster("NOT_ALLOWED", 0, lead);
                return Sight.of(lead, "/people/roster");
            }),
            new Scene("totals", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                return Sight.of(administrator, courseOfSix(stage, administrator));
            }),
            new Scene("totals-few", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                return Sight.of(administrator, stage.activity(administrator, null));
            }),
            new Scene("activity-choice", stage -> {
                TestViewer teacher = withLessons(stage, stage.teacher("أمينة \u202Eعبد الرحمن"));
                return Sight.of(teacher, stage.activity(teacher, LONG_TITLE));
            }),
            new Scene("activity-preparing", stage -> {
                TestViewer teacher = stage.teacher();
                String activity = stage.activity(teacher, "Module 1");
                stage.choose(stage.storedLesson(teacher), activity, teacher);
                return Sight.of(teacher, activity);
            }),
            new Scene("activity-focus", stage -> {
                TestViewer teacher = stage.teacher();
                String activity = stage.activity(teacher, null);
                stage.ask(activity, teacher, LONG_TITLE);
                return Sight.of(teacher, activity);
            }),
            new Scene("lesson-focus", stage -> {
                TestViewer teacher = stage.teacher();
                String lesson = stage.lesson(teacher, "Fractions");
                String activity = stage.activity(teacher, "Module 1");
                stage.ask(activity, teacher, LONG_TITLE);
                stage.choose(lesson, activity, teacher);
                return submission(lesson, teacher, Map.of("surprise", "The back row."))
                        .answered(422);
            }),
            new Scene("placement-canvas", stage -> placement(stage, Asked.LIKE_CANVAS)),
            new Scene("placement-moodle", stage -> placement(stage, Asked.LIKE_MOODLE)),
            new Scene("placement-picked", stage -> picked(stage, Asked.LIKE_CANVAS, "1", "2027-01-01")),
            new Scene("placement-picked-moodle", stage -> picked(stage, Asked.LIKE_MOODLE, "-1", "")),
            new Scene("placement-one", stage -> picked(stage, Asked.FOR_ONE, "NaN", "soon")),
            new Scene("placement-nothing", stage -> placement(stage, Asked.FOR_FILES)),
            new Scene(
                    "placement-answered", stage -> placement(stage, Asked.TWICE).answered(409)),
            new Scene(
                    "placement-expired",
                    stage -> placement(stage, Asked.LONG_AGO).answered(410)),
            new Scene("placement-refused", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.placement(teacher, Asked.LIKE_CANVAS))
                        .answered(403);
            }),
            new Scene("gradebook-waiting", stage -> gradebook(stage, "WAITING", null)),
            new Scene("gradebook-troubled", stage -> gradebook(stage, "WAITING", "TOOL_NOT_RECOGNISED")),
            new Scene("gradebook-refused", stage -> gradebook(stage, "REFUSED", "NO_COLUMN")),
            new Scene("gradebook-no-column", stage -> gradebook(stage, "NO_COLUMN", null)),
            new Scene("gradebook-sent", stage -> gradebook(stage, "SENT", null)),
            new Scene("gradebook-page", stage -> {
                TestViewer teacher = stage.teacher();
                String activity = stage.activity(teacher, "Module 1");
                stage.score(activity, teacher, "REFUSED", "NOT_ALLOWED");
                return Sight.of(teacher, "/gradebook" + activity);
            }),
            new Scene("gradebook-page-empty", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/gradebook" + stage.activity(teacher, "Module 1"));
            }),
            new Scene("recordings-empty", stage -> Sight.of(stage.teacher(), "/recordings")),
            new Scene("recordings", stage -> Sight.of(withLessons(stage, stage.teacher()), "/recordings")),
            new Scene("recordings-guest", stage -> Sight.of(stage.person(Role.GUEST), "/recordings")),
            new Scene("recording-receiving", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.unfinishedLesson(teacher));
            }),
            new Scene("recording-stored", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.storedLesson(teacher));
            }),
            new Scene("recording-failed", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.failedLesson(teacher, "recording.failure.incomplete"));
            }),
            new Scene("recording-playable", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.lesson(teacher, LONG_TITLE));
            }),
            new Scene("recording-erasure", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.lesson(teacher, LONG_TITLE) + "/erasure");
            }),
            new Scene("title-refused", stage -> {
                TestViewer teacher = stage.teacher();
                String lesson = stage.lesson(teacher, "Fractions");
                return Sight.of(teacher, lesson)
                        .sending(lesson + "/title", Map.of("title", " "))
                        .answered(422);
            }),
            new Scene("reflection-without-strength", stage -> {
                TestViewer teacher = stage.teacher();
                return submission(stage.lesson(teacher, LONG_TITLE), teacher, Map.of("surprise", "The back row."))
                        .answered(422);
            }),
            new Scene("reflection-conflict", stage -> {
                TestViewer teacher = stage.teacher();
                String lesson = stage.lesson(teacher, "Fractions");
                stage.reflect(lesson, teacher);
                return submission(lesson, teacher, Map.of("strength", "I waited.", "version", "2"))
                        .answered(409);
            }));

    Sight prepare(Stage stage) {
        return preparation.apply(stage);
    }

    @Override
    public String toString() {
        return name;
    }

    private static TestViewer withLessons(Stage stage, TestViewer teacher) {
        stage.failedLesson(teacher, "recording.failure.not-a-video");
        stage.lesson(teacher, "الكسور، الدرس الثالث");
        stage.lesson(teacher, LONG_TITLE);
        stage.storedLesson(teacher);
        stage.unfinishedLesson(teacher);
        return teacher;
    }

    private static Sight placement(Stage stage, Asked asked) {
        TestViewer lead = stage.person(Role.PD_LEAD);
        return Sight.of(lead, stage.placement(lead, asked));
    }

    /** Picked, and refused for something that was typed. */
    private static Sight picked(Stage stage, Asked asked, String points, String due) {
        Sight choosing = placement(stage, asked);
        return choosing.sending(
                        choosing.page() + "/answer",
                        Map.of(
                                "pick",
                                "TALK",
                                "title-TALK",
                                LONG_TITLE,
                                "focus-TALK",
                                "الكسور، الدرس الثالث " + LONG_TITLE,
                                "points-TALK",
                                points,
                                "opens-TALK",
                                "2027-01-31",
                                "due-TALK",
                                due))
                .answered(422);
    }

    private static String courseOfSix(Stage stage, TestViewer viewer) {
        String activity = stage.activity(viewer, "Module 1: Seeing our own teaching");
        stage.complete(activity, stage.beside(Role.TEACHER, viewer));
        stage.call(stage.beside(Role.TEACHER, viewer), null);
        TestViewer long1 = stage.beside(Role.TEACHER, viewer);
        stage.call(long1, "María-Magdalena de los Ángeles Fernández-Villaverde y Wolfeschlegelsteinhausenbergerdorff");
        stage.complete(activity, long1);
        stage.call(stage.beside(Role.TEACHER, viewer), "أمينة \u202Eعبد الرحمن");
        stage.call(stage.beside(Role.TEACHER, viewer), "Ng");
        stage.beside(Role.TEACHER, viewer);
        return activity;
    }

    private static String courseWithBacklog(Stage stage, TestViewer lead) {
        String activity = stage.activity(lead, "Module 1: Seeing our own teaching");
        stage.score(activity, stage.beside(Role.TEACHER, lead), "SENT", null);
        TestViewer long1 = stage.beside(Role.TEACHER, lead);
        stage.call(long1, "María-Magdalena de los Ángeles Fernández-Villaverde y Wolfeschlegelsteinhausenbergerdorff");
        stage.score(activity, long1, "REFUSED", "NOT_ALLOWED");
        TestViewer nameless = stage.beside(Role.TEACHER, lead);
        stage.call(nameless, null);
        stage.score(activity, nameless, "REFUSED", "NOT_ALLOWED");
        TestViewer turned = stage.beside(Role.TEACHER, lead);
        stage.call(turned, "أمينة \u202Eعبد الرحمن");
        stage.score(activity, turned, "WAITING", "NO_ANSWER");
        return activity;
    }

    private static Sight gradebook(Stage stage, String state, String reason) {
        TestViewer teacher = stage.teacher();
        String activity = stage.activity(teacher, "Module 1: Seeing our own teaching");
        stage.choose(stage.lesson(teacher, "Year 8 Science"), activity, teacher);
        stage.score(activity, teacher, state, reason);
        return Sight.of(teacher, activity);
    }

    private static Sight submission(String lesson, TestViewer teacher, Map<String, String> form) {
        String page = lesson.replace("/recordings/", "/lessons/");
        return Sight.of(teacher, lesson).sending(page + "/reflection/submission", form);
    }
}
