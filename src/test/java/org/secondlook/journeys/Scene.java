package org.secondlook.journeys;

import static org.secondlook.journeys.Stage.LONG_TITLE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.secondlook.design.ActivityKind;
import org.secondlook.exemplar.TestExemplars;
import org.secondlook.foundation.Uuids;
import org.secondlook.journeys.Stage.Asked;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.programme.TestPlans.Made;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.Subject;

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
            new Scene("notices-none", stage -> Sight.of(stage.teacher(), "/notices")),
            new Scene("notices", stage -> Sight.of(withNotices(stage), "/notices?read=2026-01-01T00:00:00Z")),
            new Scene("notices-unread", stage -> Sight.of(withNotices(stage), "/notices/unread")),
            new Scene("notice-settings", stage -> Sight.of(withMail(stage), "/notices/settings?saved=true")),
            new Scene(
                    "notice-settings-refused",
                    stage -> Sight.of(stage.teacher(), "/notices/settings")
                            .sending("/notices/settings", Map.of("zone", LONG_TITLE, "from", "late"))
                            .answered(422)),
            new Scene(
                    "notice-address-refused",
                    stage -> Sight.of(stage.teacher(), "/notices/settings")
                            .sending("/notices/address", Map.of("address", LONG_TITLE))
                            .answered(422)),
            new Scene(
                    "notice-feed",
                    stage -> Sight.of(stage.teacher(), "/notices/settings").sending("/notices/feed", Map.of())),
            new Scene("home-empty", stage -> Sight.of(stage.teacher(), "/home")),
            new Scene("home-lessons", stage -> Sight.of(withLessons(stage, stage.teacher()), "/home")),
            new Scene("home-put-off", stage -> {
                TestViewer teacher = stage.teacher();
                stage.introduce(teacher, "LATER");
                return Sight.of(teacher, "/home");
            }),
            new Scene("sample-of-lead", stage -> Sight.of(stage.person(Role.PD_LEAD), "/sample?lens=questions")),
            new Scene("sample-of-guest", stage -> Sight.of(stage.person(Role.GUEST), "/sample")),
            new Scene(
                    "sample-note-conflict",
                    stage -> Sight.of(stage.teacher(), "/sample")
                            .sending("/sample/note", Map.of("note", LONG_TITLE, "version", "7"))
                            .answered(409)),
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
                return submission(lesson, teacher, Map.of("answers[surprise]", "The back row."))
                        .answered(422);
            }),
            new Scene("placement-canvas", stage -> placement(stage, Asked.LIKE_CANVAS)),
            new Scene("placement-moodle", stage -> placement(stage, Asked.LIKE_MOODLE)),
            new Scene("placement-picked", stage -> picked(stage, Asked.LIKE_CANVAS, "1", "2027-01-01")),
            new Scene("placement-picked-moodle", stage -> picked(stage, Asked.LIKE_MOODLE, "-1", "")),
            new Scene("placement-one", stage -> picked(stage, Asked.FOR_ONE, "NaN", "soon")),
            new Scene("placement-editor", stage -> placement(stage, Asked.BY_EDITOR)),
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
            new Scene("placement-programme", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                programme(stage, lead);
                return Sight.of(lead, stage.placement(lead, Asked.LIKE_CANVAS));
            }),
            new Scene("placement-programme-one", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                programme(stage, lead);
                return Sight.of(lead, stage.placement(lead, Asked.FOR_ONE));
            }),
            new Scene("activity-act", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, act(stage, teacher, ActivityKind.NORMS));
            }),
            new Scene("activity-act-tries", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, act(stage, teacher, ActivityKind.ATTEMPTS));
            }),
            new Scene("activity-act-done", stage -> {
                TestViewer teacher = stage.teacher();
                String activity = act(stage, teacher, ActivityKind.STRATEGY);
                stage.plans().complete(UUID.fromString(activity.substring("/activities/".length())), teacher);
                return Sight.of(teacher, activity);
            }),
            new Scene("activity-lead-unplanned", stage -> {
                TestViewer lead = withLongName(stage, stage.person(Role.PD_LEAD));
                stage.beside(Role.TEACHER, lead);
                UUID activity = stage.plans().place(UUID.randomUUID(), ActivityKind.JOURNAL, lead);
                return Sight.of(lead, "/activities/" + activity);
            }),
            new Scene("progress-own", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, placed(stage, teacher, teacher).progress());
            }),
            new Scene("progress-lead", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                TestViewer teacher = stage.beside(Role.TEACHER, lead);
                stage.call(teacher, "أمينة \u202Eعبد الرحمن");
                stage.list("Zofia Konstantinopolitańczykowianeczka-Wolfeschlegelsteinhausenbergerdorff", lead);
                for (int i = 0; i < 50; i++) {
                    stage.list("Yuki Hayashi " + i, lead);
                }
                return Sight.of(lead, placed(stage, teacher, lead).progress());
            }),
            new Scene("progress-unplaced", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, programme(stage, lead).progress());
            }),
            new Scene("progress-totals", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                TestViewer teacher = stage.beside(Role.TEACHER, administrator);
                for (int i = 0; i < 5; i++) {
                    stage.list("Yuki Hayashi " + i, administrator);
                }
                return Sight.of(
                        administrator, placed(stage, teacher, administrator).progress());
            }),
            new Scene("programmes-none", stage -> Sight.of(stage.teacher(), "/home/programmes")),
            new Scene("home-programmes", stage -> {
                TestViewer teacher = stage.teacher();
                placed(stage, teacher, teacher);
                return Sight.of(teacher, "/home");
            }),
            new Scene("journal", stage -> {
                TestViewer teacher = stage.teacher();
                stage.journal(LONG_TITLE, teacher);
                return Sight.of(teacher, "/journal");
            }),
            new Scene("journal-refused", stage -> {
                TestViewer teacher = withLessons(stage, stage.teacher());
                String entry = stage.journal(LONG_TITLE, teacher);
                return Sight.of(teacher, entry)
                        .sending(entry, Map.of("day", "2026-11-22", "words", LONG_TITLE, "version", "7"))
                        .answered(409);
            }),
            new Scene("hours-none", stage -> Sight.of(stage.teacher(), "/hours")),
            new Scene("hours", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                stage.setTimeAside(lead);
                stage.offerTime(lead);
                return Sight.of(lead, "/hours");
            }),
            new Scene("hours-refused", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/hours/new")
                        .sending("/hours", Map.of("weekday", "3", "from", "soon", "minutes", "4", "zone", "Here"))
                        .answered(422);
            }),
            new Scene("hours-plan", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.setTimeAside(teacher));
            }),
            new Scene("hours-offers", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                stage.offerTime(lead);
                return Sight.of(lead, "/hours/offers");
            }),
            new Scene("hours-offer", stage -> Sight.of(stage.person(Role.PD_LEAD), "/hours/offers/new")),
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
            new Scene("recording-unended", stage -> {
                TestViewer teacher = stage.teacher();
                stage.unendedLesson(teacher);
                return Sight.of(teacher, "/recordings/new");
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
            new Scene("recordings-ending", stage -> {
                TestViewer teacher = stage.teacher();
                stage.tell(stage.lesson(teacher, LONG_TITLE), teacher);
                return Sight.of(teacher, "/recordings");
            }),
            new Scene("recording-ending", stage -> {
                TestViewer teacher = stage.teacher();
                String lesson = stage.lesson(teacher, "Fractions");
                stage.tell(lesson, teacher);
                return Sight.of(teacher, lesson);
            }),
            new Scene("receipts-empty", stage -> Sight.of(stage.teacher(), "/recordings/receipts")),
            new Scene("receipts", stage -> {
                TestViewer teacher = stage.teacher();
                stage.erased("ASKED", teacher);
                stage.erased("TIME", teacher);
                return Sight.of(teacher, "/recordings/receipts");
            }),
            new Scene("classes-empty", stage -> Sight.of(stage.teacher(), "/culture/classes")),
            new Scene("classes", stage -> {
                TestViewer teacher = stage.teacher();
                stage.schoolClass(teacher);
                return Sight.of(teacher, "/culture/classes");
            }),
            new Scene("class-refused", stage -> {
                TestViewer teacher = stage.teacher();
                String page = stage.schoolClass(teacher);
                return Sight.of(teacher, page)
                        .sending(page + "/pupils", Map.of("mark", "Amina", "paper", "In the office"))
                        .answered(422);
            }),
            new Scene("appearance-unsaid", stage -> {
                TestViewer teacher = stage.teacher();
                stage.schoolClass(teacher);
                return Sight.of(teacher, appearance(stage.lesson(teacher, LONG_TITLE)));
            }),
            new Scene("appearance-no-register", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, appearance(stage.lesson(teacher, "Fractions")));
            }),
            new Scene("appearance-withheld", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, appearance(stage.seenLesson(LONG_TITLE, teacher)));
            }),
            new Scene("lesson-withheld", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.seenLesson("Fractions", teacher));
            }),
            new Scene("shares-resting", stage -> {
                TestViewer teacher = stage.teacher();
                stage.pause(stage.watch(stage.share(teacher, stage.beside(Role.TEACHER, teacher))));
                return Sight.of(teacher, "/shares");
            }),
            new Scene("circle-opened", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer member = stage.beside(Role.COACH, teacher);
                String circle = stage.open(stage.circle(teacher, member));
                return Sight.of(teacher, circle);
            }),
            new Scene("sample-of-circle", stage -> {
                TestViewer teacher = stage.teacher();
                String circle = stage.open(stage.circle(teacher, stage.beside(Role.COACH, teacher)));
                return Sight.of(teacher, "/sample?circle=" + circle.substring(circle.lastIndexOf('/') + 1));
            }),
            new Scene("shares-empty", stage -> Sight.of(stage.teacher(), "/shares")),
            new Scene("shares", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer colleague = withLongName(stage, stage.beside(Role.TEACHER, teacher));
                stage.askForMore(stage.watch(stage.share(teacher, colleague)));
                stage.endShare(stage.watch(stage.share(teacher, colleague)));
                stage.watch(stage.share(colleague, teacher));
                stage.endShare(stage.share(colleague, teacher));
                return Sight.of(teacher, "/shares");
            }),
            new Scene("share-refused", stage -> {
                TestViewer teacher = stage.teacher();
                courseOfSix(stage, teacher);
                Map<String, String> offer = new HashMap<>(stage.offer(teacher));
                offer.put("days", "400");
                return Sight.of(teacher, "/shares")
                        .sending("/shares/preview", offer)
                        .answered(422);
            }),
            new Scene("share-preview", stage -> {
                TestViewer teacher = stage.teacher();
                Map<String, String> offer = new HashMap<>(stage.offer(teacher));
                offer.put(
                        "audience",
                        withLongName(stage, stage.beside(Role.PD_LEAD, teacher))
                                .person()
                                .toString());
                offer.put("purpose", LONG_TITLE.substring(0, 180));
                return Sight.of(teacher, "/shares").sending("/shares/preview", offer);
            }),
            new Scene("share-seen", stage -> {
                TestViewer teacher = withLongName(stage, stage.teacher());
                TestViewer coach = stage.beside(Role.COACH, teacher);
                return Sight.of(coach, stage.share(teacher, coach));
            }),
            new Scene("share-talk", stage -> {
                TestViewer teacher = withLongName(stage, stage.teacher());
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                return Sight.of(coach, stage.talk(teacher, coach));
            }),
            new Scene("comments-refused", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String share = stage.talk(teacher, coach);
                return Sight.of(teacher, "/shares")
                        .sending(share + "/comments", Map.of("kind", "SUGGESTION", "at", "12:99", "words", LONG_TITLE))
                        .answered(422);
            }),
            new Scene("comments-kept", stage -> {
                TestViewer teacher = stage.teacher();
                String share = stage.talk(teacher, withLongName(stage, stage.beside(Role.COACH, teacher)));
                return Sight.of(teacher, stage.keptOf(share));
            }),
            new Scene("circles-empty", stage -> Sight.of(stage.teacher(), "/circles")),
            new Scene("circle-refused", stage -> {
                TestViewer teacher = stage.teacher();
                courseOfSix(stage, teacher);
                return Sight.of(teacher, "/circles/new")
                        .sending("/circles", Map.of("title", LONG_TITLE, "question", "Who answers?"))
                        .answered(422);
            }),
            new Scene("circles", stage -> Sight.of(asked(stage), "/circles")),
            new Scene("circle-invitation", stage -> {
                TestViewer asked = withLongName(stage, stage.teacher());
                TestViewer facilitator = withLongName(stage, stage.beside(Role.COACH, asked));
                return Sight.of(asked, stage.circle(facilitator, asked));
            }),
            new Scene("circle", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(
                        teacher, circle(stage, teacher, withLongName(stage, stage.beside(Role.COACH, teacher))));
            }),
            new Scene("circle-member", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer member = withLongName(stage, stage.beside(Role.COACH, teacher));
                return Sight.of(member, circle(stage, teacher, member));
            }),
            new Scene("circle-talk", stage -> {
                TestViewer teacher = withLongName(stage, stage.teacher());
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String circle = circle(stage, coach, teacher);
                return Sight.of(teacher, stage.talk(circle, teacher, coach));
            }),
            new Scene("circle-norms", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, circle(stage, teacher, stage.beside(Role.COACH, teacher)) + "/norms");
            }),
            new Scene("circle-members", stage -> {
                TestViewer teacher = stage.teacher();
                courseOfSix(stage, teacher);
                return Sight.of(teacher, stage.circle(teacher, stage.beside(Role.COACH, teacher)) + "/members/new");
            }),
            new Scene("circle-closing", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, circle(stage, teacher, stage.beside(Role.COACH, teacher)) + "/closing");
            }),
            new Scene("circle-closed", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String circle = circle(stage, teacher, coach);
                stage.close(circle, teacher);
                return Sight.of(coach, circle);
            }),
            new Scene("programmes-empty", stage -> Sight.of(stage.person(Role.PD_LEAD), "/programmes")),
            new Scene("programmes", stage -> Sight.of(programme(stage).viewer(), "/programmes")),
            new Scene("programme-beginnings", stage -> Sight.of(programme(stage).viewer(), "/programmes/beginnings")),
            new Scene(
                    "programme-new-refused",
                    stage -> Sight.of(stage.person(Role.PD_LEAD), "/programmes/new?template=year")
                            .sending(
                                    "/programmes",
                                    Map.of("template", "year", "first", "soon", "title", "", "from-0", "2026-10-26"))
                            .answered(422)),
            new Scene("programme", Scene::programme),
            new Scene("programme-lacking", Scene::lackingProgramme),
            new Scene("programme-remedied", stage -> {
                Sight lacking = lackingProgramme(stage);
                return lacking.sending(lacking.page() + "/remedies", Map.of("remedy", "TRIES"));
            }),
            new Scene("programme-absence-refused", stage -> {
                Sight lacking = lackingProgramme(stage);
                return lacking.sending(lacking.page() + "/absences/EMBED_PRACTICE", Map.of("words", " "))
                        .answered(422);
            }),
            new Scene("programme-aside", stage -> {
                Sight programme = programme(stage);
                stage.design().putAside(id(programme), programme.viewer());
                return programme;
            }),
            new Scene("programme-words", stage -> {
                Sight programme = programme(stage);
                return Sight.of(programme.viewer(), programme.page() + "/words")
                        .sending(programme.page() + "/words", Map.of("version", "7", "title", LONG_TITLE))
                        .answered(409);
            }),
            new Scene("programme-module", stage -> {
                Sight programme = programme(stage);
                String module =
                        stage.design().names(id(programme), programme.viewer()).get("module");
                return Sight.of(programme.viewer(), programme.page() + "/modules/" + module);
            }),
            new Scene("programme-activity-new", stage -> {
                Sight programme = programme(stage);
                String module =
                        stage.design().names(id(programme), programme.viewer()).get("module");
                return Sight.of(programme.viewer(), programme.page() + "/modules/" + module + "/activities/new");
            }),
            new Scene("programme-activity-conflict", stage -> {
                Sight programme = programme(stage);
                String activity = programme.page()
                        + "/activities/"
                        + stage.design()
                                .names(id(programme), programme.viewer())
                                .get("activity");
                return Sight.of(programme.viewer(), activity)
                        .sending(
                                activity,
                                Map.of(
                                        "version",
                                        "7",
                                        "kind",
                                        "LOOK",
                                        "title",
                                        LONG_TITLE,
                                        "minutes",
                                        "30",
                                        "times",
                                        "1"))
                        .answered(409);
            }),
            new Scene("cycles-empty", stage -> Sight.of(stage.teacher(), "/cycles")),
            new Scene("cycle-nobody", stage -> Sight.of(stage.teacher(), "/cycles/new")),
            new Scene("cycle-refused", stage -> {
                TestViewer teacher = stage.teacher();
                UUID pairing = stage.pairings().pair(teacher, withLongName(stage, stage.beside(Role.COACH, teacher)));
                stage.cycles().finishedOften(pairing, teacher);
                return Sight.of(teacher, "/cycles/new")
                        .sending("/cycles", Map.of())
                        .answered(422);
            }),
            new Scene("cycle-proposed", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID pairing = stage.pairings().pair(teacher, coach);
                stage.cycles().finishedOften(pairing, teacher);
                return Sight.of(teacher, "/cycles/" + stage.cycles().begin(pairing, coach));
            }),
            new Scene("cycles", stage -> Sight.of(cycle(stage, 1)[1], "/cycles")),
            new Scene("cycles-open", stage -> Sight.of(cycle(stage, 1)[0], "/cycles/open")),
            new Scene(
                    "cycle",
                    stage -> Sight.of(cycle(stage, 0)[0], stage.cycles().page())),
            new Scene(
                    "cycle-coach",
                    stage -> Sight.of(cycle(stage, 0)[1], stage.cycles().page())),
            new Scene(
                    "cycle-talk",
                    stage -> Sight.of(cycle(stage, 1)[1], stage.cycles().page())),
            new Scene(
                    "cycle-ready",
                    stage -> Sight.of(cycle(stage, 3)[0], stage.cycles().page())),
            new Scene(
                    "cycle-story",
                    stage -> Sight.of(cycle(stage, 3)[0], stage.cycles().page() + "/story")),
            new Scene("cycle-models", stage -> Sight.of(stage.person(Role.PD_LEAD), "/cycle-models")),
            new Scene("cycle-model", stage -> Sight.of(stage.teacher(), "/cycle-models/one-change.v1")),
            new Scene("cycle-draft", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, stage.cycles().draft(LONG_TITLE.substring(0, 60), lead));
            }),
            new Scene("pairings-empty", stage -> Sight.of(stage.teacher(), "/pairings")),
            new Scene("pairings", stage -> Sight.of(coached(stage), "/pairings")),
            new Scene("pairing-ask", stage -> {
                TestViewer teacher = stage.teacher();
                withLongName(stage, stage.beside(Role.COACH, teacher));
                return Sight.of(teacher, "/pairings/new")
                        .sending("/pairings", Map.of())
                        .answered(422);
            }),
            new Scene("pairing-proposal", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                return Sight.of(teacher, pairing(stage.pairings().propose(teacher, coach, lead(stage, teacher))));
            }),
            new Scene("pairing-asked", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                return Sight.of(teacher, pairing(stage.pairings().ask(teacher, coach)));
            }),
            new Scene("pairing", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID pairing = stage.pairings().pair(teacher, coach);
                stage.pairings().show(pairing, teacher);
                stage.pairings().show(pairing, coach);
                return Sight.of(teacher, pairing(pairing));
            }),
            new Scene("pairing-begun", stage -> {
                TestViewer teacher = withLongName(stage, stage.teacher());
                TestViewer coach = stage.beside(Role.COACH, teacher);
                return Sight.of(teacher, pairing(stage.pairings().pair(teacher, coach)));
            }),
            new Scene("pairing-inbox-empty", stage -> Sight.of(stage.teacher(), "/pairings/inbox")),
            new Scene("pairing-inbox", stage -> {
                TestViewer teacher = withLongName(stage, stage.teacher());
                TestViewer coach = stage.beside(Role.COACH, teacher);
                UUID pairing = stage.pairings().pair(teacher, coach);
                stage.pairings().show(pairing, teacher);
                stage.pairings().show(pairing, teacher);
                return Sight.of(coach, "/pairings/inbox");
            }),
            new Scene("pairing-share", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID clip = stage.pairings().clip(stage.pairings().pair(teacher, coach), teacher);
                return Sight.of(teacher, "/shares/new?kind=CLIP&subject=" + clip);
            }),
            new Scene("pairing-course", stage -> {
                TestViewer lead = lead(stage, stage.teacher());
                coached(stage, lead);
                return Sight.of(lead, "/pairings/course");
            }),
            new Scene("pairing-coach", stage -> {
                TestViewer lead = lead(stage, stage.teacher());
                courseOfSix(stage, lead);
                return Sight.of(lead, "/pairings/course/coaches/new");
            }),
            new Scene("pairing-propose", stage -> {
                TestViewer lead = lead(stage, stage.teacher());
                withLongName(stage, stage.beside(Role.COACH, lead));
                courseOfSix(stage, lead);
                return Sight.of(lead, "/pairings/course/proposals/new")
                        .sending("/pairings/course/proposals", Map.of())
                        .answered(422);
            }),
            new Scene("conversations-empty", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                return Sight.of(coach, pairing(stage.pairings().pair(teacher, coach)) + "/conversations");
            }),
            new Scene("conversations", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID pairing = stage.pairings().pair(teacher, coach);
                conversation(stage, pairing, teacher, coach);
                feedback(stage, pairing, teacher, coach);
                return Sight.of(teacher, pairing(pairing) + "/conversations");
            }),
            new Scene("conversation-plan", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                String pairing = pairing(stage.pairings().pair(teacher, coach));
                return Sight.of(teacher, pairing + "/conversations/new")
                        .sending(pairing + "/conversations", Map.of("manner", "CALL", "link", LONG_TITLE))
                        .answered(422);
            }),
            new Scene("conversation", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID pairing = stage.pairings().pair(teacher, coach);
                return Sight.of(teacher, conversation(stage, pairing, teacher, coach));
            }),
            new Scene("conversation-ended", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                UUID pairing = stage.pairings().pair(teacher, coach);
                String conversation = conversation(stage, pairing, teacher, coach);
                stage.pairings().end(pairing, coach);
                return Sight.of(teacher, conversation);
            }),
            new Scene("conversation-recording-asked", stage -> taped(stage, "asked", true)),
            new Scene("conversation-recording-agreed", stage -> taped(stage, "agreed", false)),
            new Scene("conversation-recording", stage -> taped(stage, "taped", false)),
            new Scene("conversation-recording-rests", stage -> taped(stage, "resting", true)),
            new Scene("recording-rests", stage -> {
                Sight conversation = taped(stage, "resting", false);
                return Sight.of(conversation.viewer(), stage.newestLesson(conversation.viewer()));
            }),
            new Scene("conversation-notes", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID pairing = stage.pairings().pair(teacher, coach);
                return Sight.of(teacher, conversation(stage, pairing, teacher, coach) + "/notes");
            }),
            new Scene("conversation-together", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID pairing = stage.pairings().pair(teacher, coach);
                return Sight.of(teacher, conversation(stage, pairing, teacher, coach) + "/together");
            }),
            new Scene("feedback-form", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                UUID pairing = stage.pairings().pair(teacher, coach);
                UUID draft =
                        stage.conversations().draft(pairing, stage.pairings().show(pairing, teacher), coach);
                String page = "/feedback/" + draft;
                return Sight.of(coach, page)
                        .sending(page + "/sending", Map.of("version", "1", "question", LONG_TITLE))
                        .answered(422);
            }),
            new Scene("feedback", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
                UUID pairing = stage.pairings().pair(teacher, coach);
                return Sight.of(teacher, feedback(stage, pairing, teacher, coach));
            }),
            new Scene("concern", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String share = stage.talk(teacher, coach).substring("/shares/".length());
                return Sight.of(coach, "/concerns/new?share=" + share);
            }),
            new Scene("concerns", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                stage.worry(administrator);
                return Sight.of(administrator, "/concerns");
            }),
            new Scene("code-accepted", stage -> {
                TestViewer teacher = stage.teacher();
                stage.accept(teacher);
                return Sight.of(teacher, "/culture/code");
            }),
            new Scene("code-changed", stage -> {
                TestViewer teacher = stage.teacher();
                stage.accept(teacher);
                stage.publish(teacher);
                return Sight.of(teacher, "/culture/code");
            }),
            new Scene("edition-previewed", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                return Sight.of(administrator, "/culture/code/editions/new")
                        .sending(
                                "/culture/code/editions",
                                Map.of(
                                        "after", stage.codeOfProduct(),
                                        "preview", "true",
                                        "title", "How we look",
                                        "key-0", "only-you",
                                        "title-0", "Only you",
                                        "promise-0", LONG_TITLE));
            }),
            new Scene("edition-refused", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                return Sight.of(administrator, "/culture/code/editions/new")
                        .sending(
                                "/culture/code/editions",
                                Map.of(
                                        "after", stage.codeOfProduct(),
                                        "title", "How we look",
                                        "key-0", "only-you",
                                        "title-0", LONG_TITLE,
                                        "title-1", "Half a clause"))
                        .answered(422);
            }),
            new Scene("title-refused", stage -> {
                TestViewer teacher = stage.teacher();
                String lesson = stage.lesson(teacher, "Fractions");
                return Sight.of(teacher, lesson)
                        .sending(lesson + "/title", Map.of("title", " "))
                        .answered(422);
            }),
            new Scene("estimates-refused", stage -> {
                TestViewer teacher = stage.teacher();
                String look = stage.look(stage.lesson(teacher, LONG_TITLE), "questions", teacher);
                return Sight.of(teacher, look + "/estimates")
                        .sending(look + "/estimates", Map.of("expected-open-count", "many", "low-open-share", "1"))
                        .answered(422);
            }),
            new Scene("ratings", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(
                        teacher, stage.look(stage.lesson(teacher, "Fractions"), "teach-primary", teacher) + "/ratings");
            }),
            new Scene("gap", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, withLooks(stage, teacher) + "/gap");
            }),
            new Scene("gap-shared", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                return Sight.of(coach, stage.share(Subject.Kind.GAP, withLooks(stage, teacher), teacher, coach));
            }),
            new Scene("look-shared", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                return Sight.of(
                        coach, stage.share(Subject.Kind.OBSERVATION, withLooks(stage, teacher), teacher, coach));
            }),
            new Scene("gap-after-coding", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String look = withLooks(stage, teacher);
                stage.askToCodeFirst(look, teacher, coach);
                return Sight.of(coach, stage.share(Subject.Kind.GAP, look, teacher, coach));
            }),
            new Scene("shares-coded-first", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                stage.askToCodeFirst(withLooks(stage, teacher), teacher, coach);
                return Sight.of(teacher, "/shares");
            }),
            new Scene("growth-choice", stage -> {
                TestViewer teacher = stage.teacher();
                withLooks(stage, teacher);
                return Sight.of(teacher, "/growth");
            }),
            new Scene("growth-refused", stage -> {
                TestViewer teacher = stage.teacher();
                withLooks(stage, teacher);
                return Sight.of(teacher, "/growth/questions/open-count")
                        .sending("/growth/questions/open-count/goal", Map.of("goal", "many"))
                        .answered(422);
            }),
            new Scene("library", stage -> Sight.of(stage.person(Role.LIBRARY_EDITOR), "/library")),
            new Scene("library-area", stage -> Sight.of(stage.teacher(), "/library/areas/questioning-and-dialogue")),
            new Scene("library-strategy", stage -> Sight.of(stage.teacher(), "/library/strategies/wait-time")),
            new Scene("library-card", stage -> Sight.of(stage.teacher(), "/library/strategies/wait-time/card")),
            new Scene("library-form", stage -> Sight.of(stage.teacher(), "/library/forms/voices-seating-plan")),
            new Scene("library-form-wide", stage -> Sight.of(stage.teacher(), "/library/forms/answers-i-expect")),
            new Scene("library-workshop", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                stage.library().draft("A strategy that is not there yet", lead);
                stage.library().published("A strategy of our own, with a title of some length", lead);
                return Sight.of(lead, "/library/workshop")
                        .sending("/library/workshop/strategies", Map.of("title", ""))
                        .answered(422);
            }),
            new Scene("library-page", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(
                        lead,
                        "/library/workshop/strategies/" + stage.library().published("A strategy of our own", lead));
            }),
            new Scene(
                    "library-version",
                    stage -> Sight.of(
                            stage.person(Role.LIBRARY_EDITOR), "/library/workshop/strategies/wait-time/versions/0")),
            new Scene("library-draft-conflict", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                String key = stage.library().draft("A strategy of our own", lead);
                Map<String, String> typed = new HashMap<>(stage.library().typed(key, lead));
                typed.put("version", "7");
                typed.put("title", "Another title");
                typed.put("citation-1-year", "");
                String page = "/library/workshop/strategies/" + key + "/draft";
                return Sight.of(lead, page).sending(page, typed).answered(409);
            }),
            new Scene("library-draft-incomplete", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                String key = stage.library().blank(lead);
                return Sight.of(lead, "/library/workshop/strategies/" + key + "/draft?checked=true");
            }),
            new Scene("library-publication-refused", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                String key = stage.library().draft("A strategy of our own", lead);
                Map<String, String> seen = new HashMap<>(stage.library().seen(key, lead));
                seen.put("version", "7");
                return Sight.of(lead, "/library/workshop")
                        .sending("/library/workshop/strategies/" + key + "/publication", seen)
                        .answered(409);
            }),
            new Scene("library-area-conflict", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                String page = "/library/workshop/areas/questioning-and-dialogue";
                return Sight.of(lead, page)
                        .sending(page, Map.of("version", "7", "name", "Asking", "sentence", "So that all think."))
                        .answered(409);
            }),
            new Scene("library-area-refused", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, "/library/workshop/areas/new")
                        .sending("/library/workshop/areas", Map.of("name", "", "sentence", ""))
                        .answered(422);
            }),
            new Scene("library-bundles-refused", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, "/library/workshop/bundles")
                        .sending("/library/workshop/bundles", Map.of())
                        .answered(422);
            }),
            new Scene("library-bundle", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(
                        lead, "/library/workshop/bundles/" + stage.library().bundle(true, lead));
            }),
            new Scene("lenses-refused", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                stage.frameworks().published(lead);
                stage.frameworks().draft(lead);
                Map<String, String> file = Map.of(
                        "id", Uuids.next().toString(), "text", "{\"title\": 7, \"codes\": [{\"digit\": \"1\"}]}");
                return Sight.of(lead, "/frameworks")
                        .sending("/frameworks/files", file)
                        .answered(422);
            }),
            new Scene("lens-draft-conflict", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                UUID framework = stage.frameworks().draft(lead);
                Map<String, String> typed = new HashMap<>(stage.frameworks().typed(framework, lead));
                typed.put("version", "7");
                typed.put("purpose", LONG_TITLE);
                String page = "/frameworks/" + framework + "/draft";
                return Sight.of(lead, page).sending(page, typed).answered(409);
            }),
            new Scene("lens-draft-incomplete", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, "/frameworks/" + stage.frameworks().blank(lead) + "/draft?checked=true");
            }),
            new Scene("lens-preview", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, "/frameworks/" + stage.frameworks().draft(lead) + "/draft/preview");
            }),
            new Scene("lens-changed", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                UUID framework = stage.frameworks().draft(lead);
                Map<String, String> seen = Map.of(
                        "draft", stage.frameworks().versionOf(framework, lead).toString(), "version", "7");
                return Sight.of(lead, "/frameworks")
                        .sending("/frameworks/" + framework + "/publication", seen)
                        .answered(409);
            }),
            new Scene("vision", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                stage.vision(administrator, LONG_TITLE, "Every pupil speaks in every lesson.");
                return Sight.of(administrator, "/culture/vision");
            }),
            new Scene("vision-overtaken", stage -> {
                TestViewer administrator = stage.person(Role.ADMINISTRATOR);
                stage.vision(administrator, LONG_TITLE, "Every pupil speaks in every lesson.");
                return Sight.of(administrator, "/culture/vision/editions/new")
                        .sending(
                                "/culture/vision/editions",
                                Map.of("after", "0", "words-0", LONG_TITLE, "words-1", "Every pupil reads."))
                        .answered(409);
            }),
            new Scene("home-goals", stage -> Sight.of(withGoals(stage, stage.teacher()), "/home")),
            new Scene("goals", stage -> Sight.of(withGoals(stage, stage.teacher()), "/goals")),
            new Scene("goal", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, goal(stage, teacher));
            }),
            new Scene("goal-reached", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.reachedGoal(LONG_TITLE, teacher));
            }),
            new Scene("goal-words-refused", stage -> {
                TestViewer teacher = stage.teacher();
                stage.vision(teacher, LONG_TITLE);
                return Sight.of(teacher, "/goals/new")
                        .sending("/goals", Map.of("easy", LONG_TITLE, "review", "soon"))
                        .answered(422);
            }),
            new Scene("goal-measure-refused", stage -> {
                TestViewer teacher = stage.teacher();
                String goal = goal(stage, teacher);
                return Sight.of(teacher, goal)
                        .sending(
                                goal + "/measure",
                                Map.of("indicator", "questions/open-count", "baseline", "4", "target", "many"))
                        .answered(422);
            }),
            new Scene("goal-shared", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                return Sight.of(coach, stage.share(Subject.Kind.GOAL, goal(stage, teacher), teacher, coach));
            }),
            new Scene("steps", stage -> {
                TestViewer teacher = stage.teacher();
                stage.draftStep("Be better at questions, and also at waiting", teacher);
                stage.step(LONG_TITLE, teacher);
                return Sight.of(teacher, "/action-steps");
            }),
            new Scene("home-step", stage -> {
                TestViewer teacher = stage.teacher();
                stage.step(LONG_TITLE, teacher);
                return Sight.of(teacher, "/home");
            }),
            new Scene("step-ideas", stage -> Sight.of(stage.teacher(), "/action-steps/ideas")),
            new Scene("step", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.step(LONG_TITLE, teacher));
            }),
            new Scene("step-draft", stage -> {
                TestViewer teacher = stage.teacher();
                stage.step(LONG_TITLE, teacher);
                return Sight.of(teacher, stage.draftStep("Be better at questions, and also at waiting", teacher));
            }),
            new Scene("step-today", stage -> {
                TestViewer teacher = stage.teacher();
                String step = stage.step("After my first question I say nothing for a breath", teacher);
                stage.tryStep(step, Duration.ofMinutes(-20), "", teacher);
                stage.tryStep(step, Duration.ofMinutes(-1), "", teacher);
                return Sight.of(teacher, step + "/today");
            }),
            new Scene(
                    "step-words-refused",
                    stage -> Sight.of(stage.teacher(), "/action-steps/new?strategy=wait-time")
                            .sending("/action-steps", Map.of("signs", LONG_TITLE.repeat(3)))
                            .answered(422)),
            new Scene("step-note-overtaken", stage -> {
                TestViewer teacher = stage.teacher();
                String step = stage.step(LONG_TITLE, teacher);
                String attempt = stage.tryStep(step, Duration.ofMinutes(-1), LONG_TITLE, teacher);
                return Sight.of(teacher, attempt + "/note")
                        .sending(attempt + "/note", Map.of("note", "They waited too", "version", "7"))
                        .answered(409);
            }),
            new Scene("step-plan-refused", stage -> {
                TestViewer teacher = stage.teacher();
                String step = stage.draftStep(LONG_TITLE, teacher);
                return Sight.of(teacher, step + "/plans/new")
                        .sending(step + "/plans", Map.of("weekday", "2", "zone", "Nowhere", "group", LONG_TITLE))
                        .answered(422);
            }),
            new Scene("step-rehearsal-refused", stage -> {
                TestViewer teacher = stage.teacher();
                String step = stage.step(LONG_TITLE, teacher);
                return Sight.of(teacher, step + "/rehearsals/new")
                        .sending(step + "/rehearsals", Map.of("script", ""))
                        .answered(422);
            }),
            new Scene("step-shared", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String step = stage.step(LONG_TITLE, teacher);
                return Sight.of(coach, stage.share(Subject.Kind.ACTION_STEP, step, teacher, coach));
            }),
            new Scene("finding", stage -> {
                TestViewer teacher = stage.teacher();
                stage.stock(teacher);
                return Sight.of(teacher, "/library/search?q=wait+after+a+question&minutes=20");
            }),
            new Scene("finding-nothing", stage -> Sight.of(stage.teacher(), "/library/search?q=zzzzqqq&kind=EXEMPLAR")),
            new Scene("finding-suggestions", stage -> {
                TestViewer teacher = stage.teacher();
                stage.stock(teacher);
                stage.step("Wait three seconds after a question", teacher);
                return Sight.of(teacher, "/library/suggestions");
            }),
            new Scene("finding-bookmarks", stage -> {
                TestViewer teacher = stage.teacher();
                stage.stock(teacher);
                return Sight.of(teacher, "/library/bookmarks?removed=STRATEGY/small-steps");
            }),
            new Scene("finding-bookmarks-none", stage -> Sight.of(stage.teacher(), "/library/bookmarks")),
            new Scene("finding-button", stage -> {
                TestViewer teacher = stage.teacher();
                stage.stock(teacher);
                return Sight.of(teacher, "/library/bookmarks/STRATEGY/wait-time/button");
            }),
            new Scene("finding-collections", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                stage.stock(lead);
                return Sight.of(lead, "/library/collections");
            }),
            new Scene("finding-collection", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                return Sight.of(lead, stage.stock(lead) + "?removed=STRATEGY/small-steps");
            }),
            new Scene("finding-collect-refused", stage -> {
                TestViewer teacher = stage.teacher();
                stage.stock(teacher);
                return Sight.of(teacher, "/library/collections/for/STRATEGY/wait-time")
                        .sending("/library/collections", Map.of("book", "STRATEGY/wait-time"))
                        .answered(422);
            }),
            new Scene("celebration", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.celebrate(LONG_TITLE + "\n" + LONG_TITLE, teacher));
            }),
            new Scene("portfolio", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer elsewhere = stage.teacher(LONG_TITLE.substring(0, 100));
                stage.linked(teacher, elsewhere, true);
                for (TestViewer each : List.of(teacher, elsewhere)) {
                    stage.celebrate(LONG_TITLE, each);
                    stage.step(LONG_TITLE.substring(0, 60), each);
                    stage.journal(LONG_TITLE, each);
                }
                return Sight.of(teacher, "/portfolio");
            }),
            new Scene("portfolio-empty", stage -> Sight.of(stage.teacher(), "/portfolio")),
            new Scene("links", stage -> {
                TestViewer teacher = stage.teacher();
                stage.linked(teacher, stage.teacher(LONG_TITLE.substring(0, 100)), true);
                stage.linked(teacher, stage.teacher(), false);
                stage.linked(stage.teacher(), teacher, false);
                return Sight.of(teacher, "/people/links");
            }),
            new Scene("links-refused", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/people/links")
                        .sending("/people/links/offer", Map.of("code", "0000-0000-0000"))
                        .answered(422);
            }),
            new Scene("link-code", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/people/links").sending("/people/links", Map.of());
            }),
            new Scene("link-offer", stage -> {
                String code = stage.linkCode(stage.teacher(LONG_TITLE.substring(0, 100)));
                return Sight.of(stage.teacher(), "/people/links")
                        .sending("/people/links/opening", Map.of("code", code))
                        .answered(422);
            }),
            new Scene("celebration-refused", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/celebrations/new")
                        .sending("/celebrations", Map.of("words", LONG_TITLE.repeat(10)))
                        .answered(422);
            }),
            new Scene("celebration-shared", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String celebration = stage.celebrate(LONG_TITLE, teacher);
                return Sight.of(coach, stage.share(Subject.Kind.CELEBRATION, celebration, teacher, coach));
            }),
            new Scene("exemplars", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                stage.release(teacher, coach);
                return Sight.of(coach, "/exemplars");
            }),
            new Scene("exemplars-of", stage -> Sight.of(stage.person(Role.GUEST), "/exemplars/of/wait-time")),
            new Scene("exemplar", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/exemplars/" + TestExemplars.FIRST);
            }),
            new Scene("exemplar-refused", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                String page = "/exemplars/" + stage.exemplars().waiting(teacher, coach);
                return Sight.of(coach, page)
                        .sending(page + "/refusal", Map.of("words", ""))
                        .answered(422);
            }),
            new Scene("exemplars-mine", stage -> {
                TestViewer teacher = stage.teacher();
                stage.release(teacher, withLongName(stage, stage.beside(Role.COACH, teacher)));
                return Sight.of(teacher, "/exemplars/mine");
            }),
            new Scene("exemplar-release", stage -> {
                TestViewer teacher = stage.teacher();
                withLongName(stage, stage.beside(Role.COACH, teacher));
                String clip = stage.exemplars().clip(teacher).toString();
                return Sight.of(teacher, "/exemplars/new?clip=" + clip)
                        .sending(
                                "/exemplars",
                                Map.of("clip", clip, "title", LONG_TITLE.repeat(3), "lookFor", LONG_TITLE))
                        .answered(422);
            }),
            new Scene("feedback-exemplars", stage -> {
                TestViewer teacher = stage.teacher();
                TestViewer coach = stage.beside(Role.COACH, teacher);
                UUID pairing = stage.pairings().pair(teacher, coach);
                UUID draft =
                        stage.conversations().draft(pairing, stage.pairings().show(pairing, teacher), coach);
                String page = "/feedback/" + draft + "/exemplars";
                return Sight.of(coach, page).sending(page, Map.of("exemplar", TestExemplars.FIRST));
            }),
            new Scene("insight-none", stage -> Sight.of(stage.person(Role.PD_LEAD), "/insight")),
            new Scene("insight", stage -> {
                TestViewer lead = stage.person(Role.PD_LEAD);
                stage.tell(lead);
                return Sight.of(lead, "/insight");
            }),
            new Scene("insight-consent", stage -> Sight.of(stage.teacher(), "/insight/consent")),
            new Scene("insight-consent-given", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/insight/consent").sending("/insight/consent", Map.of());
            }),
            new Scene("insight-consent-agreed", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, "/insight/consent").sending("/insight/consent", Map.of("wording", "2"));
            }),
            new Scene("reflection-finished", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.finish(stage.lesson(teacher, LONG_TITLE), teacher));
            }),
            new Scene("reflection-version", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.finish(stage.lesson(teacher, LONG_TITLE), teacher) + "/versions/2");
            }),
            new Scene("reflection-reading", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.finish(stage.lesson(teacher, LONG_TITLE), teacher) + "/reading");
            }),
            new Scene("second-look", stage -> {
                TestViewer teacher = stage.teacher();
                return Sight.of(teacher, stage.finish(stage.lesson(teacher, LONG_TITLE), teacher) + "/second-look");
            }),
            new Scene("second-look-offered", stage -> {
                TestViewer teacher = stage.teacher();
                stage.finish(stage.lesson(teacher, LONG_TITLE), teacher);
                return Sight.of(teacher, "/home");
            }),
            new Scene("second-looks-none", stage -> Sight.of(stage.teacher(), "/reflections/second-looks")),
            new Scene("reflection-without-strength", stage -> {
                TestViewer teacher = stage.teacher();
                return submission(
                                stage.lesson(teacher, LONG_TITLE),
                                teacher,
                                Map.of("answers[surprise]", "The back row."))
                        .answered(422);
            }),
            new Scene("reflection-conflict", stage -> {
                TestViewer teacher = stage.teacher();
                String lesson = stage.lesson(teacher, "Fractions");
                stage.reflect(lesson, teacher);
                return submission(lesson, teacher, Map.of("answers[strength]", "I waited.", "version", "2"))
                        .answered(409);
            }));

    Sight prepare(Stage stage) {
        return preparation.apply(stage);
    }

    @Override
    public String toString() {
        return name;
    }

    private static TestViewer withLongName(Stage stage, TestViewer person) {
        stage.call(person, "María-Magdalena de los Ángeles Fernández-Villaverde y Wolfeschlegelsteinhausenbergerdorff");
        return person;
    }

    /** Somebody who is asked to join one circle and has joined another. */
    private static TestViewer asked(Stage stage) {
        TestViewer teacher = stage.teacher();
        TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
        stage.circle(coach, teacher);
        circle(stage, coach, teacher);
        return teacher;
    }

    /** A circle in which somebody has joined and somebody not, and something was shown. */
    private static String appearance(String lesson) {
        return "/lessons" + lesson.substring(lesson.lastIndexOf('/')) + "/appearance";
    }

    private static String circle(Stage stage, TestViewer facilitator, TestViewer member) {
        String circle = stage.circle(facilitator, member, stage.beside(Role.TEACHER, facilitator));
        stage.join(circle, member);
        stage.talk(circle, facilitator, member);
        stage.takeAlong(circle, member);
        return circle;
    }

    private static String pairing(UUID pairing) {
        return "/pairings/" + pairing;
    }

    /** In which there is something of everything; answers with its page. */
    private static String conversation(Stage stage, UUID pairing, TestViewer teacher, TestViewer coach) {
        var conversations = stage.conversations();
        UUID share = stage.pairings().show(pairing, teacher);
        UUID conversation = conversations.plan(pairing, teacher);
        conversations.add(conversation, LONG_TITLE, teacher);
        conversations.agree(conversation, LONG_TITLE, coach);
        conversations.write(conversation, 0, "We waited.", teacher);
        conversations.write(conversation, 1, "We waited longer. " + LONG_TITLE, coach);
        conversations.write(conversation, 1, "We did not wait.", teacher);
        conversations.writePrivate(conversation, "I was nervous.", teacher);
        conversations.say(conversation, share, "00:01", coach);
        return "/conversations/" + conversation;
    }

    /** A conversation whose recording has come so far, as the teacher or the coach sees it. */
    private static Sight taped(Stage stage, String state, boolean byTeacher) {
        TestViewer teacher = withLongName(stage, stage.teacher());
        TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
        var conversations = stage.conversations();
        UUID conversation = conversations.plan(stage.pairings().pair(teacher, coach), coach);
        RecordingId recording = stage.ownLesson(coach);
        conversations.consent(conversation, coach);
        if (state.equals("agreed")) {
            conversations.consent(conversation, teacher);
        } else if (!state.equals("asked")) {
            conversations.tape(conversation, recording, teacher, coach);
        }
        if (state.equals("resting")) {
            conversations.takeBack(conversation, teacher);
        }
        return Sight.of(byTeacher ? teacher : coach, "/conversations/" + conversation + "/recording");
    }

    /** Not answered yet; answers with its page. */
    private static String feedback(Stage stage, UUID pairing, TestViewer teacher, TestViewer coach) {
        UUID share = stage.pairings().show(pairing, teacher);
        UUID feedback = stage.conversations().draft(pairing, share, coach);
        stage.conversations().send(feedback, coach);
        return "/feedback/" + feedback;
    }

    private static TestViewer lead(Stage stage, TestViewer beside) {
        return stage.beside(Role.PD_LEAD, beside);
    }

    /** A teacher in whose list there is something of everything. */
    private static TestViewer coached(Stage stage) {
        TestViewer teacher = stage.teacher();
        return coached(stage, lead(stage, teacher));
    }

    private static TestViewer coached(Stage stage, TestViewer lead) {
        TestViewer teacher = stage.beside(Role.TEACHER, lead);
        TestViewer coach = withLongName(stage, stage.beside(Role.COACH, lead));
        stage.pairings().appoint(teacher, lead);
        stage.pairings().pair(teacher, coach);
        stage.pairings().pair(stage.beside(Role.TEACHER, lead), teacher);
        stage.pairings().ask(teacher, stage.beside(Role.COACH, lead));
        stage.pairings().propose(teacher, stage.beside(Role.COACH, lead), lead);
        TestViewer busy = stage.beside(Role.COACH, lead);
        stage.pairings().decline(stage.pairings().ask(teacher, busy), busy);
        stage.pairings().end(stage.pairings().pair(teacher, busy), busy);
        return teacher;
    }

    private static TestViewer withLessons(Stage stage, TestViewer teacher) {
        stage.failedLesson(teacher, "recording.failure.not-a-video");
        stage.lesson(teacher, "الكسور، الدرس الثالث");
        stage.lesson(teacher, LONG_TITLE);
        stage.storedLesson(teacher);
        stage.unfinishedLesson(teacher);
        stage.unendedLesson(teacher);
        return teacher;
    }

    private static TestViewer withGoals(Stage stage, TestViewer teacher) {
        goal(stage, teacher);
        stage.reachedGoal("My pupils answer each other", teacher);
        return teacher;
    }

    private static TestViewer withNotices(Stage stage) {
        TestViewer teacher = stage.teacher();
        stage.tell(teacher, List.of("LESSON_ENDING", "SHARED_WITH_YOU", "CONVERSATION_MOVED"), List.of("CODE_CHANGED"));
        return teacher;
    }

    private static TestViewer withMail(Stage stage) {
        TestViewer teacher = stage.teacher();
        stage.mailTo("a".repeat(64) + "@" + "school.".repeat(20) + "example", teacher);
        return teacher;
    }

    private static String goal(Stage stage, TestViewer teacher) {
        UUID part = stage.vision(teacher, "Every pupil speaks in every lesson. " + LONG_TITLE);
        return stage.goal(LONG_TITLE, part, withLooks(stage, teacher), teacher);
    }

    private static String withLooks(Stage stage, TestViewer teacher) {
        String lesson = stage.lesson(teacher, LONG_TITLE);
        String look = stage.look(lesson, "questions", teacher);
        for (String each : List.of(look, stage.look(stage.lesson(teacher, "Fractions"), "questions", teacher))) {
            stage.code(
                    each,
                    Map.of(
                            "open-count", new double[] {4, 6, 8},
                            "open-share", new double[] {50, 60, 80},
                            "wait-before-mean", new double[] {2, 2.5, 3.2}),
                    Map.of(
                            "open", List.of(40, 95, 180, 240, 300, 410, 505),
                            "closed", List.of(12, 30, 60, 77, 120, 200, 222, 333, 360, 444, 480),
                            "wait-before", List.of(41, 181),
                            "wait-after", List.of(42, 182)),
                    teacher);
        }
        return look;
    }

    private static Made programme(Stage stage, TestViewer lead) {
        return stage.plans()
                .programme(LONG_TITLE.substring(0, 150), lead, LocalDate.of(2027, 1, 31), ActivityKind.values());
    }

    /** A programme of which all stands in a course, the first three of it done by somebody. */
    private static Made placed(Stage stage, TestViewer teacher, TestViewer lead) {
        Made made = programme(stage, lead);
        ActivityKind[] kinds = ActivityKind.values();
        for (int i = 0; i < kinds.length; i++) {
            UUID activity = stage.plans().place(made.planned().get(i), kinds[i], lead);
            if (i < 3) {
                stage.plans().complete(activity, teacher);
            }
        }
        return made;
    }

    private static String act(Stage stage, TestViewer viewer, ActivityKind kind) {
        Made made = stage.plans().programme(LONG_TITLE.substring(0, 150), viewer, null, kind);
        return "/activities/" + stage.plans().place(made.planned().get(0), kind, viewer);
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

    /** A teacher and a coach in a cycle of three stages, of which so many are done. */
    private static TestViewer[] cycle(Stage stage, int done) {
        TestViewer teacher = withLongName(stage, stage.teacher());
        TestViewer coach = withLongName(stage, stage.beside(Role.COACH, teacher));
        UUID pairing = stage.pairings().pair(teacher, coach);
        Subject before = stage.shownLook(pairing, List.of(10), teacher);
        Subject after = stage.shownLook(pairing, List.of(10, 20, 70, 95), teacher);
        stage.cycles().walk(pairing, LONG_TITLE.substring(0, 150), done, before, after, teacher, coach);
        return new TestViewer[] {teacher, coach};
    }

    /** One of five weeks, of which a lead has taken something out. */
    private static Sight programme(Stage stage) {
        TestViewer lead = stage.person(Role.PD_LEAD);
        UUID programme = stage.design().fiveWeeks(lead);
        stage.design().takeOut(programme, lead);
        return Sight.of(lead, "/programmes/" + programme);
    }

    /** One in which nobody has planned more than a module. */
    private static Sight lackingProgramme(Stage stage) {
        TestViewer lead = stage.person(Role.PD_LEAD);
        UUID programme = stage.design().empty(LONG_TITLE, lead);
        stage.design().module(programme, LONG_TITLE, lead);
        return Sight.of(lead, "/programmes/" + programme);
    }

    private static UUID id(Sight programme) {
        return UUID.fromString(programme.page().substring("/programmes/".length()));
    }
}
