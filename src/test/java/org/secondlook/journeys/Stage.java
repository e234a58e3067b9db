package org.secondlook.journeys;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.circle.TestCircles;
import org.secondlook.coaching.TestCycles;
import org.secondlook.comment.TestComments;
import org.secondlook.conversation.TestConversations;
import org.secondlook.design.TestDesign;
import org.secondlook.exemplar.TestExemplars;
import org.secondlook.finding.TestShelf;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Times;
import org.secondlook.library.TestLibrary;
import org.secondlook.observation.TestFrameworks;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TenantId;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.TestPlans;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up what is to be looked at, straight in the database: states that take weeks to come by, or a broken platform. */
@TestComponent
public class Stage {

    /** As long as the platform and the teacher like, with no place to break a line at. */
    static final String LONG_TITLE =
            "Year 8 Science: why does ice float, and what happens to the water level in the glass when "
                    + "all of it has melted? (Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft)";

    private static final String LINK = """
            insert into people_link (id, asker_id, code_hash, asked_at, opener_id, opened_at, confirmed_at)
            values (:id, :person, :hash, :now, cast(:opener as uuid), cast(:opened as timestamp with time zone),
                cast(:confirmed as timestamp with time zone))
            """;

    private static final String NAME = "update people_person set name = :name where id = :person";

    private static final String PLACE = """
            insert into programme_activity (id, course_id, resource_link, title, created_at)
            values (:id, :course, :link, :title, :now)
            """;

    private static final String TASK = """
            insert into programme_task (id, course_id, title, focus_question, made_by, made_at)
            values (:id, :course, :title, :question, :person, :now)
            """;

    private static final String GIVE = "update programme_activity set task_id = :task where id = :activity";

    private static final String CHOOSE = """
            insert into programme_lesson (activity_id, person_id, recording_id, chosen_at)
            values (:activity, :person, :recording, :now)
            """;

    private static final String ASK = """
            insert into lti_deep_linking (id, issuer, client_id, deployment_id, subject, context_id, product_family,
                return_url, takes_links, takes_several, takes_columns, begun_at, expires_at, answered_at)
            select cast(:id as uuid), t.issuer, t.client_id, t.deployment_id, p.subject, c.context_id, cast(:family as varchar),
                'https://lms.example.org/', cast(:links as boolean), cast(:several as boolean), cast(:columns as boolean),
                cast(:now as timestamp with time zone), cast(:expires as timestamp with time zone),
                cast(:answered as timestamp with time zone)
            from people_person p
            join people_tenant t on t.id = p.tenant_id
            join people_course c on c.id = :course
            where p.id = :person
            """;

    private static final String COMPLETE = """
            insert into programme_completion (activity_id, person_id, completed_at) values (:activity, :person, :now)
            """;

    private static final String SCORE = """
            insert into gradebook_score (id, activity_id, person_id, number, state, completed_at, scored_at, attempts,
                reason, next_attempt_at, created_at, changed_at)
            values (:id, :activity, :person, 1, :state, :now, :now, 3, :reason, :next, :now, :now)
            """;

    private static final String BECOME = """
            update recording_recording
            set state = :state, title = :title, size = 1500000000, received = :received, expires_at = :expires,
                failure = :failure
            where id = :recording
            """;

    private static final String UNEND = "update recording_recording set size = null where id = :recording";

    private static final String RENDER =
            "insert into recording_rendering (recording_id, percent) values (:recording, 40)";

    private static final String REFLECT = """
            insert into reflection_reflection (id, recording_id, person_id, version, saved_at)
            values (:id, :recording, :person, 4, :now)
            """;

    private static final String SUBMIT =
            "insert into reflection_submission (reflection_id, submitted_at) values (:id, :then)";

    private static final String FINISH = """
            insert into reflection_version (id, reflection_id, number, prompt_set, submitted_at)
            values (:version, :id, :number, 'standard.v1', :then)
            """;

    private static final String ANSWER = """
            insert into reflection_version_answer (version_id, prompt, place, question, answer)
            values (:version, 'strength', 0, 'What went well, and what did your pupils do because of it?', :answer)
            """;

    private static final String NOTICE = """
            insert into reflection_marker (id, recording_id, person_id, kind, start_millis, end_millis, note, version,
                created_at)
            values (:marker, :recording, :person, 'STRENGTH', 761000, 790000, :answer, 0, :now)
            """;

    private static final String NAME_MARKER = """
            insert into reflection_version_marker (version_id, prompt, marker_id)
            values (:version, 'strength', :marker)
            """;

    private static final String TELL = """
            insert into recording_notice (recording_id, given_at, erase_at) values (:recording, :now, :erase)
            """;

    private static final String ERASED = """
            insert into recording_receipt (id, owner_id, uploaded_at, reason, versions, erased_at, gone_at)
            values (:id, :person, :now, :reason, 4, :now, :gone)
            """;

    private static final String TEACH = """
            insert into culture_class (id, owner_id, label, created_at)
            values (:id, :person, 'Year 8 Science, the group that comes on Thursdays at noon', :now)
            """;

    private static final String KNOW = """
            insert into culture_pupil (id, class_id, mark, recording, sharing, exemplar, paper, version, changed_at)
            values (:id, :class, :mark, true, true, false, 'The folder in the office, behind the letter F', 0, :now)
            """;

    private static final String WITHHOLD = """
            insert into culture_pupil (id, class_id, mark, recording, sharing, exemplar, paper, version, changed_at)
            values (:id, :class, :mark, false, false, false, '', 0, :now)
            """;

    private static final String SAY_WHO = """
            insert into appearance_lesson (recording_id, person_id, answer, said_at)
            values (:recording, :person, 'CLASSES', :now)
            """;

    private static final String SEE =
            "insert into appearance_class (recording_id, class_id) values (:recording, :class)";

    private static final String JUDGE = """
            insert into appearance_judgement (recording_id, pupil_id, judgement, person_id, judged_at)
            values (:recording, :id, 'ABSENT', :person, :now)
            """;

    private static final String INTRODUCE = """
            insert into sample_visit (person_id, began_at, choice, note, note_version)
            values (:person, :now, :choice, '', 0)
            """;

    private static final String ACCEPT = """
            insert into culture_acceptance (person_id, version_id, accepted_at)
            select cast(:person as uuid), id, cast(:now as timestamp with time zone)
            from culture_code_version where tenant_id is null
            """;

    private static final String PUBLISH = """
            insert into culture_code_version (id, tenant_id, number, definition, published_at)
            select cast(:id as uuid), tenant_id, 2, cast(:definition as varchar), cast(:now as timestamp with time zone)
            from people_person where id = :person
            """;

    private static final String OWN_CODE = """
            {"title": "Wie wir hier Unterricht ansehen", "preface": "We look together.", "clauses": [
              {"key": "only-you", "title": "%s", "promise": "You alone."},
              {"key": "own-1", "title": "On Thursdays", "promise": "We watch together, and there is cake."}]}
            """.formatted(LONG_TITLE);

    private static final String LOOK = """
            insert into observation_observation (id, recording_id, person_id, version_id, lag_millis, created_at)
            select cast(:id as uuid), cast(:recording as uuid), cast(:person as uuid), v.id, 0, cast(:now as timestamp with time zone)
            from observation_version v where v.framework = :lens and v.number = 1
            """;

    private static final String LOCK = "insert into observation_lock (observation_id, locked_at) values (:id, :now)";

    private static final String EXPECT = """
            insert into observation_estimate (observation_id, indicator, low, expected, high)
            values (:id, :indicator, :low, :expected, :high)
            """;

    private static final String PLAY = """
            insert into observation_stretch (observation_id, start_millis, end_millis) values (:id, 0, 600000)
            """;

    private static final String CODE = """
            insert into observation_event (id, observation_id, code, start_millis, version, removed)
            values (:event, :id, :code, :start, 0, false)
            """;

    private static final String AGREE = """
            insert into insight_consent (id, course_id, person_id, given_at) values (:id, :course, :other, :now)
            """;

    private static final String TELL_OF_MANY = """
            insert into insight_batch (id, course_id, released_at, distance, contained, first_distance, first_contained)
            values (:id, :course, :at, :distance, :contained, 45, 25)
            """;

    private static final String COUNT = """
            insert into insight_look (observation_id, consent_id, batch_id) values (:look, :consent, :batch)
            """;

    private static final String TELL_OF_ACTS = """
            insert into insight_experience
                (id, course_id, released_at, build_knowledge, motivate, develop_techniques, embed_practice)
            values (:id, :course, :now, 'MOST', 'HALF', 'MOST', 'FEW')
            """;

    private static final String COUNT_ACT = """
            insert into insight_act (planned_id, consent_id, experience_id) values (:id, :consent, :id)
            """;

    private static final String WATCH = """
            insert into sharing_receipt (share_id, person_id, watched_on, piece)
            select id, person_id, cast(:now as date), cast(:piece as int) from sharing_share where id = :share
            """;

    private static final String WORRY = """
            insert into comment_concern (id, tenant_id, reporter_id, object_kind, object_id, reported_at)
            select cast(:id as uuid), tenant_id, id, cast(:kind as varchar(20)), cast(:id as uuid),
                cast(:now as timestamp with time zone)
            from people_person where id = :person
            """;

    private static final String TELL_NOTICE = """
            insert into notice_notice (id, person_id, kind, address, told_at, read_at)
            values (:id, :person, :kind, '/shares', :now, :read)
            """;

    private static final String PROVE_ADDRESS = """
            insert into notice_address (person_id, id, address, locale, asked_at, asks_since, asks, proved_at)
            values (:person, :id, :address, 'en', :now, :now, 1, :now)
            """;

    private static final String BEGIN_GOAL =
            "insert into goal_goal (id, person_id, begun_at) values (:goal, :person, :now)";

    private static final String SAY_GOAL = """
            insert into goal_version (goal_id, number, pupils, powerful, easy, compelling, reachable, part_id, review_on, written_at)
            values (:goal, :number, :words, :words, '', 'I talk over them.', '', :part, cast(:now as date), :now)
            """;

    private static final String MEASURE_GOAL = """
            insert into goal_measure (goal_id, framework, indicator, baseline, observation_id, baseline_on)
            values (:goal, 'questions', 'open-count', 4, :look, cast(:now as date))
            """;

    private static final String DRAW_LINE = """
            insert into observation_goal (person_id, framework, indicator, version_id, goal, set_at)
            select cast(:person as uuid), framework, 'open-count', id, 12, cast(:now as timestamp with time zone)
            from observation_version where framework = 'questions'
            """;

    private static final String CLOSE_GOAL = """
            insert into goal_closure (id, goal_id, ending, target, closed_at, reopened_at)
            values (:id, :goal, :ending, 9, :now, :reopened)
            """;

    private static final String PUBLISH_VISION = """
            insert into culture_vision (id, tenant_id, number, published_at)
            select cast(:vision as uuid), tenant_id, 1, cast(:now as timestamp with time zone)
            from people_person where id = :person
            """;

    private static final String ADD_PART = """
            insert into culture_vision_part (vision_id, part_id, place, words) values (:vision, :id, :place, :words)
            """;

    private static final String CELEBRATE = """
            insert into celebration_celebration (id, person_id, words, clip_id, version, written_at)
            values (:id, :person, :words, :clip, 1, :now)
            """;

    private static final String WRITE_STEP =
            "insert into practice_step (id, person_id, goal_id, written_at) values (:step, :person, :goal, :now)";

    private static final String SAY_STEP = """
            insert into practice_version (step_id, number, name, behaviour, signs, strategy, written_at)
            values (:step, :number, 'Breathe first', :words, :signs, 'wait-time', :now)
            """;

    private static final String TAKE_UP_STEP =
            "insert into practice_stint (step_id, number, open_of, begun_at) values (:step, 1, :person, :begun)";

    private static final String PLAN_STEP = """
            insert into practice_plan (id, step_id, moment, group_name, will, weekday, starts, zone, asked_for, written_at)
            values (:plan, :step, :words, 'Year 8', :words, 2, '10:40', 'Europe/London', :asked, :now)
            """;

    private static final String TRY_STEP = """
            insert into practice_attempt (id, step_id, tried_at, note, shown, version) values (:attempt, :step, :at, :words, :shown, 1)
            """;

    private static final String REHEARSE_STEP = """
            insert into practice_rehearsal (id, step_id, recording_id, script, written_at)
            values (:rehearsal, :step, :recording, :words, :now)
            """;

    private static final String WRITE_IN_JOURNAL = """
            insert into journal_entry (id, person_id, course_id, on_day, words, version, written_at)
            values (:entry, :person, :course, date '2026-11-22', :words, 1, :now)
            """;

    private static final String SET_TIME_ASIDE = """
            insert into hours_plan (id, person_id, purpose, first_day, last_day, starts, zone, minutes, version, written_at)
            values (:plan, :person, 'WATCH', :first, :last, '00:00', 'America/Argentina/ComodRivadavia', 240, 1, :now)
            """;

    private static final String SPEAK_OF_TIME =
            "insert into hours_word (plan_id, on_day, minutes, said_at) values (:plan, :first, :minutes, :now)";

    private static final String OFFER_TIME = """
            insert into hours_offer (id, course_id, purpose, first_day, last_day, starts, zone, minutes, made_at)
            values (:plan, :course, 'LOOK', :first, :last, '14:00', 'America/Argentina/ComodRivadavia', 40, :now)
            """;

    private static final String REPEAT_STEP =
            "insert into practice_repetition (id, rehearsal_id, done_at) values (:rehearsal, :rehearsal, :now)";

    private final TestViewers viewers;
    private final TestRecordings recordings;
    private final TestShares shares;
    private final TestComments comments;
    private final TestCircles circles;
    private final TestPairings pairings;
    private final TestConversations conversations;
    private final TestCycles cycles;
    private final TestDesign design;
    private final TestFrameworks frameworks;
    private final TestExemplars exemplars;
    private final TestShelf shelf;
    private final TestPlans plans;
    private final TestLibrary library;
    private final JdbcClient db;
    private final Clock clock;

    Stage(
            TestViewers viewers,
            TestRecordings recordings,
            TestShares shares,
            TestComments comments,
            TestCircles circles,
            TestPairings pairings,
            TestConversations conversations,
            TestCycles cycles,
            TestDesign design,
            TestFrameworks frameworks,
            TestExemplars exemplars,
            TestShelf shelf,
            TestPlans plans,
            TestLibrary library,
            JdbcClient db,
            Clock clock) {
        this.exemplars = exemplars;
        this.viewers = viewers;
        this.recordings = recordings;
        this.shares = shares;
        this.comments = comments;
        this.circles = circles;
        this.pairings = pairings;
        this.conversations = conversations;
        this.cycles = cycles;
        this.design = design;
        this.frameworks = frameworks;
        this.shelf = shelf;
        this.plans = plans;
        this.library = library;
        this.db = db;
        this.clock = clock;
    }

    /** What leads plan, and place in their courses. */
    TestPlans plans() {
        return plans;
    }

    /** What schools make for themselves. */
    TestLibrary library() {
        return library;
    }

    TestFrameworks frameworks() {
        return frameworks;
    }

    TestViewer teacher() {
        return viewers.open(Role.TEACHER);
    }

    TestViewer teacher(String name) {
        return viewers.open(Role.TEACHER, name);
    }

    TestViewer person(Role role) {
        return viewers.open(role);
    }

    TestViewer beside(Role role, TestViewer other) {
        return viewers.open(role, other);
    }

    void list(String name, TestViewer besides) {
        viewers.list(name, besides);
    }

    void roster(String state, int members, TestViewer viewer) {
        viewers.roster(state, members, Duration.ofMinutes(12), viewer);
    }

    void call(TestViewer viewer, @Nullable String name) {
        run(NAME, viewer, param("name", name));
    }

    /** Places an activity in the viewer's course and answers with its page. */
    String activity(TestViewer viewer, @Nullable String title) {
        UUID id = UUID.randomUUID();
        Map<String, Object> placed = param("id", id);
        placed.put("title", title);
        run(PLACE, viewer, placed);
        return "/activities/" + id;
    }

    /** Lets the time of a lesson come to its end. */
    void tell(String lesson, TestViewer owner) {
        Map<String, Object> notice = param("recording", idOf(lesson));
        notice.put("erase", in(Duration.ofDays(20)));
        run(TELL, owner, notice);
    }

    /** Leaves what is left of a lesson; of what the owner has just erased the files are still there. */
    void erased(String reason, TestViewer owner) {
        Map<String, Object> receipt = param("id", UUID.randomUUID());
        receipt.put("reason", reason);
        receipt.put("gone", reason.equals("TIME") ? in(Duration.ZERO) : null);
        run(ERASED, owner, receipt);
    }

    /** A class with two pupils; its page. */
    String schoolClass(TestViewer teacher) {
        UUID id = UUID.randomUUID();
        run(TEACH, teacher, param("id", id));
        for (String mark : List.of("A.K.", "seat 12")) {
            Map<String, Object> pupil = param("id", UUID.randomUUID());
            pupil.put("class", id);
            pupil.put("mark", mark);
            run(KNOW, teacher, pupil);
        }
        return "/culture/classes/" + id;
    }

    /** A lesson in which a class can be seen, of which one pupil may not be shown and another is judged not to be in it; its page. */
    String seenLesson(String title, TestViewer teacher) {
        String lesson = lesson(teacher, title);
        Map<String, Object> seen = param("recording", idOf(lesson));
        seen.put("class", idOf(schoolClass(teacher)));
        run(SAY_WHO, teacher, seen);
        run(SEE, teacher, seen);
        for (String mark : List.of("L.M.", "seat 30")) {
            seen.put("id", UUID.randomUUID());
            seen.put("mark", mark);
            run(WITHHOLD, teacher, seen);
        }
        run(JUDGE, teacher, seen);
        return lesson;
    }

    /** Lets what is shared rest. */
    String pause(String share) {
        db.sql("update sharing_share set paused_at = started_at where id = :id")
                .param("id", idOf(share))
                .update();
        return share;
    }

    /** Opens a circle with the sample lesson. */
    String open(String circle) {
        db.sql("update circle_circle set opened_at = started_at where id = :id")
                .param("id", idOf(circle))
                .update();
        return circle;
    }

    /** Lets the viewer have chosen something about the introduction. */
    void introduce(TestViewer viewer, String choice) {
        run(INTRODUCE, viewer, param("choice", choice));
    }

    /** Lets the viewer have accepted the code of practice that comes with the product. */
    void accept(TestViewer viewer) {
        run(ACCEPT, viewer, Map.of());
    }

    /** Lets the viewer's school have one of its own: reworded, added to, and mostly left out. */
    void publish(TestViewer viewer) {
        Map<String, Object> version = param("id", UUID.randomUUID());
        version.put("definition", OWN_CODE);
        run(PUBLISH, viewer, version);
    }

    String codeOfProduct() {
        return db.sql("select id from culture_code_version where tenant_id is null")
                .query(UUID.class)
                .single()
                .toString();
    }

    /** Lets the activity ask something. */
    void ask(String activity, TestViewer viewer, String question) {
        Map<String, Object> task = param("id", UUID.randomUUID());
        task.put("title", LONG_TITLE);
        task.put("question", question);
        run(TASK, viewer, task);
        Map<String, Object> given = param("task", task.get("id"));
        given.put("activity", idOf(activity));
        run(GIVE, viewer, given);
    }

    /** Lets the viewer's platform ask for activities; answers with the page on which they are chosen. */
    String placement(TestViewer viewer, Asked asked) {
        UUID id = UUID.randomUUID();
        Map<String, Object> request = param("id", id);
        request.put("family", asked.family());
        request.put("links", asked.links());
        request.put("several", asked.several());
        request.put("columns", !asked.equals(Asked.BY_EDITOR));
        request.put("expires", in(asked.lasting()));
        request.put("answered", asked.answered() ? in(Duration.ZERO) : null);
        run(ASK, viewer, request);
        return "/placements/" + id;
    }

    /** How a platform asks. */
    record Asked(String family, boolean links, boolean several, Duration lasting, boolean answered) {

        static final Asked LIKE_CANVAS = new Asked("CANVAS", true, true, Duration.ofHours(1), false);
        static final Asked LIKE_MOODLE = new Asked("MOODLE", true, true, Duration.ofHours(1), false);
        static final Asked FOR_ONE = new Asked("CANVAS", true, false, Duration.ofHours(1), false);
        static final Asked BY_EDITOR = new Asked("CANVAS", true, true, Duration.ofMinutes(59), false);
        static final Asked FOR_FILES = new Asked("CANVAS", false, true, Duration.ofHours(1), false);
        static final Asked LONG_AGO = new Asked("CANVAS", true, true, Duration.ZERO, false);
        static final Asked TWICE = new Asked("CANVAS", true, true, Duration.ofHours(1), true);
    }

    void choose(String lesson, String activity, TestViewer viewer) {
        Map<String, Object> chosen = param("activity", idOf(activity));
        chosen.put("recording", idOf(lesson));
        run(CHOOSE, viewer, chosen);
    }

    void complete(String activity, TestViewer viewer) {
        run(COMPLETE, viewer, param("activity", idOf(activity)));
    }

    /** Lets the viewer have completed the activity, and the gradebook answer so. */
    void score(String activity, TestViewer viewer, String state, @Nullable String reason) {
        complete(activity, viewer);
        Map<String, Object> score = param("id", UUID.randomUUID());
        score.put("activity", idOf(activity));
        score.put("state", state);
        score.put("reason", reason);
        score.put("next", state.equals("WAITING") ? in(Duration.ofHours(7)) : null);
        run(SCORE, viewer, score);
    }

    /** A lesson that can be watched; answers with the page on which it is managed. */
    String lesson(TestViewer viewer, String title) {
        return lesson(viewer, title, "PLAYABLE", null);
    }

    String failedLesson(TestViewer viewer, String failure) {
        return lesson(viewer, LONG_TITLE, "FAILED", failure);
    }

    String storedLesson(TestViewer viewer) {
        String lesson = lesson(viewer, LONG_TITLE, "STORED", null);
        run(RENDER, viewer, param("recording", idOf(lesson)));
        return lesson;
    }

    String unfinishedLesson(TestViewer viewer) {
        return lesson(viewer, LONG_TITLE, "RECEIVING", null);
    }

    /** A lesson that was being recorded when the page closed. */
    String unendedLesson(TestViewer viewer) {
        String lesson = lesson(viewer, LONG_TITLE, "RECEIVING", null);
        run(UNEND, viewer, param("recording", idOf(lesson)));
        return lesson;
    }

    private String lesson(TestViewer viewer, String title, String state, @Nullable String failure) {
        UUID id = UUID.fromString(recordings.playable(viewer).toString());
        Map<String, Object> lesson = param("recording", id);
        lesson.put("state", state);
        lesson.put("title", title);
        lesson.put("received", state.equals("RECEIVING") ? 640_000_000 : 1_500_000_000);
        lesson.put("expires", state.equals("RECEIVING") ? in(Duration.ofDays(7)) : null);
        lesson.put("failure", failure);
        run(BECOME, viewer, lesson);
        return "/recordings/" + id;
    }

    /** What somebody may choose of who shares a clip of theirs: nobody yet. */
    Map<String, String> offer(TestViewer owner) {
        return Map.of("kind", "CLIP", "subject", shares.clip(owner).toString(), "purpose", "To talk about waiting");
    }

    /** A clip that is shown to somebody; answers with the page on which they see it. */
    String share(TestViewer owner, TestViewer person) {
        return "/shares/" + shares.share(shares.clip(owner), owner, person);
    }

    /** A clip about which its owner and somebody have talked; answers with the page on which they did. */
    String talk(TestViewer owner, TestViewer person) {
        UUID share = shares.shareToTalk(shares.clip(owner), owner, person);
        UUID question = comments.say(share, person, "QUESTION", null, "What were they thinking while it was quiet?");
        comments.reply(question, share, owner, "I asked two of them afterwards.\nThey were still reading the task.");
        comments.say(
                share,
                person,
                "I noticed that nobody was called upon before everybody had thought. " + "ß".repeat(200));
        comments.say(share, owner, "SUGGESTION", 0L, "Next time I could count to five.");
        UUID takenBack = comments.say(share, person, "SUGGESTION", 500L, "Louder!");
        comments.reply(takenBack, share, owner, "I will try.");
        db.sql("delete from comment_comment where id = :id")
                .param("id", takenBack)
                .update();
        return "/shares/" + share;
    }

    /** Who works with whom. */
    TestPairings pairings() {
        return pairings;
    }

    /** A lesson of theirs that can be watched, with a title as long as it may be. */
    RecordingId ownLesson(TestViewer viewer) {
        return new RecordingId(
                UUID.fromString(lesson(viewer, LONG_TITLE, "PLAYABLE", null).substring("/recordings/".length())));
    }

    /** The page of the lesson that they brought last. */
    String newestLesson(TestViewer viewer) {
        return "/recordings/"
                + db.sql(
                                "select id from recording_recording where owner_id = :person order by created_at desc fetch first 1 row only")
                        .param("person", viewer.person().value())
                        .query(UUID.class)
                        .single();
    }

    TestConversations conversations() {
        return conversations;
    }

    /** What they do together. */
    TestDesign design() {
        return design;
    }

    TestCycles cycles() {
        return cycles;
    }

    /** A look of ten minutes at a lesson, which its owner shows in a pairing. */
    Subject shownLook(UUID pairing, List<Integer> asked, TestViewer owner) {
        String look = look(lesson(owner, LONG_TITLE), "questions", owner);
        code(look, Map.of(), Map.of("open", asked, "closed", List.of(5, 65)), owner);
        var subject = new Subject(Subject.Kind.OBSERVATION, idOf(look));
        cycles.show(pairing, subject, owner);
        return subject;
    }

    /** A circle that somebody facilitates, with a name as long as it may be; answers with its page. */
    String circle(TestViewer facilitator, TestViewer... asked) {
        return "/circles/" + circles.start(LONG_TITLE.substring(0, 190), facilitator, asked);
    }

    void join(String circle, TestViewer... people) {
        circles.join(idOf(circle), people);
    }

    void takeAlong(String circle, TestViewer member) {
        circles.takeAlong(idOf(circle), "I wait longer.\n" + LONG_TITLE, member);
    }

    void close(String circle, TestViewer facilitator) {
        circles.close(idOf(circle), "We look for what happens after an answer. " + LONG_TITLE, facilitator);
    }

    /** A clip that its owner shows to a circle, and what two of it have said; answers with the page on which it is seen. */
    String talk(String circle, TestViewer owner, TestViewer other) {
        UUID share = circles.show(idOf(circle), owner);
        UUID said = comments.say(share, other, "I noticed that nobody was called upon before all had thought.");
        comments.reply(said, share, owner, "I counted to three.");
        db.sql("update comment_comment set mentioned_id = :person where id = :id")
                .param("person", owner.person().value())
                .param("id", said)
                .update();
        return "/shares/" + share;
    }

    /** The page on which whoever it belongs to finds all that was said about what a share is of. */
    String keptOf(String share) {
        return "/comments?kind=CLIP&subject="
                + db.sql("select subject_id from sharing_share where id = :id")
                        .param("id", idOf(share))
                        .query(UUID.class)
                        .single();
    }

    /** Lets somebody have reported a concern, who is gone now, and somebody else who is not. */
    void worry(TestViewer person) {
        for (String kind : new String[] {"COMMENT", "RECORDING"}) {
            Map<String, Object> concern = param("id", UUID.randomUUID());
            concern.put("kind", kind);
            run(WORRY, person, concern);
        }
        db.sql("update comment_concern set reporter_id = null where object_kind = 'RECORDING'")
                .update();
    }

    /** Something of a look that is shown to somebody; answers with the page on which they see it. */
    String share(Subject.Kind kind, String look, TestViewer owner, TestViewer person) {
        return "/shares/" + shares.share(new Subject(kind, idOf(look)), owner, person, Duration.ofDays(30));
    }

    /** Lets somebody be asked to code the lesson of a look before they see what else is shared of it. */
    void askToCodeFirst(String look, TestViewer owner, TestViewer person) {
        UUID lesson = db.sql("select recording_id from observation_observation where id = :id")
                .param("id", idOf(look))
                .query(UUID.class)
                .single();
        shares.shareToCodeFirst(new Subject(Subject.Kind.RECORDING, lesson), owner, person);
    }

    /** Lets it have been watched. */
    String watch(String share) {
        for (int piece : new int[] {0, 1, 2, 13, 14, 39}) {
            db.sql(WATCH)
                    .param("share", idOf(share))
                    .param("now", in(Duration.ZERO))
                    .param("piece", piece)
                    .update();
        }
        return share;
    }

    void askForMore(String share) {
        db.sql("update sharing_share set asked_at = started_at where id = :id")
                .param("id", idOf(share))
                .update();
    }

    void endShare(String share) {
        db.sql("update sharing_share set expires_at = started_at where id = :id")
                .param("id", idOf(share))
                .update();
    }

    /** Lets there be a reflection on the lesson that was saved four times. */
    void reflect(String lesson, TestViewer viewer) {
        Map<String, Object> reflection = param("id", UUID.randomUUID());
        reflection.put("recording", idOf(lesson));
        run(REFLECT, viewer, reflection);
    }

    /** Lets there be a reflection on the lesson that was finished eight days ago, and changed since; answers with its page. */
    String finish(String lesson, TestViewer viewer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> reflection = param("id", id);
        reflection.put("recording", idOf(lesson));
        run(REFLECT, viewer, reflection);
        Map<String, Object> told = param("id", id);
        told.put("then", in(Duration.ofDays(-8)));
        run(SUBMIT, viewer, told);
        finish(id, 1, "I waited.", viewer);
        Map<String, Object> evidence = param("version", finish(id, 2, "I waited. " + LONG_TITLE, viewer));
        UUID marker = UUID.randomUUID();
        Map<String, Object> notice = param("marker", marker);
        notice.put("recording", idOf(lesson));
        notice.put("answer", LONG_TITLE);
        run(NOTICE, viewer, notice);
        evidence.put("marker", marker);
        run(NAME_MARKER, viewer, evidence);
        return "/reflections/" + id;
    }

    private UUID finish(UUID reflection, int number, String words, TestViewer viewer) {
        Map<String, Object> version = param("version", UUID.randomUUID());
        version.put("id", reflection);
        version.put("number", number);
        version.put("then", in(Duration.ofDays(number - 9)));
        run(FINISH, viewer, version);
        Map<String, Object> answer = param("version", version.get("version"));
        answer.put("answer", words);
        run(ANSWER, viewer, answer);
        return (UUID) version.get("version");
    }

    /** Lets the viewer have begun to look at the lesson through a lens; answers with the look's address. */
    String look(String lesson, String lens, TestViewer viewer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> look = param("id", id);
        look.put("recording", idOf(lesson));
        look.put("lens", lens);
        run(LOOK, viewer, look);
        return "/observations/" + id;
    }

    /** Lets them have locked what they expect, and coded ten minutes since. */
    void code(String look, Map<String, double[]> estimates, Map<String, List<Integer>> seconds, TestViewer viewer) {
        run(LOCK, viewer, param("id", idOf(look)));
        run(PLAY, viewer, param("id", idOf(look)));
        estimates.forEach((indicator, range) -> {
            Map<String, Object> estimate = param("id", idOf(look));
            estimate.put("indicator", indicator);
            estimate.put("low", range[0]);
            estimate.put("expected", range[1]);
            estimate.put("high", range[2]);
            run(EXPECT, viewer, estimate);
        });
        seconds.forEach((code, starts) -> starts.forEach(start -> {
            Map<String, Object> event = param("id", idOf(look));
            event.put("event", UUID.randomUUID());
            event.put("code", code);
            event.put("start", start * 1000);
            run(CODE, viewer, event);
        }));
    }

    /** Tells somebody of some kinds, of which they have read others. */
    void tell(TestViewer viewer, List<String> unread, List<String> read) {
        unread.forEach(kind -> run(TELL_NOTICE, viewer, toldOf(kind, null)));
        read.forEach(kind -> run(TELL_NOTICE, viewer, toldOf(kind, in(Duration.ZERO))));
    }

    private static Map<String, Object> toldOf(String kind, @Nullable Object readAt) {
        Map<String, Object> told = param("id", UUID.randomUUID());
        told.put("kind", kind);
        told.put("read", readAt);
        return told;
    }

    /** Lets somebody have an address that is theirs. */
    void mailTo(String address, TestViewer viewer) {
        Map<String, Object> mail = param("id", UUID.randomUUID());
        mail.put("address", address);
        run(PROVE_ADDRESS, viewer, mail);
    }

    /** A goal that was said twice, serves a part and is seen by the questions of a look; answers with its page. */
    String goal(String words, UUID part, String look, TestViewer viewer) {
        UUID goal = UUID.randomUUID();
        run(BEGIN_GOAL, viewer, param("goal", goal));
        for (int number = 1; number <= 2; number++) {
            Map<String, Object> said = param("goal", goal);
            said.put("number", number);
            said.put("words", words);
            said.put("part", part);
            run(SAY_GOAL, viewer, said);
        }
        Map<String, Object> measure = param("goal", goal);
        measure.put("look", idOf(look));
        run(MEASURE_GOAL, viewer, measure);
        run(DRAW_LINE, viewer, Map.of());
        close(goal, "ASIDE", in(Duration.ZERO), viewer);
        return "/goals/" + goal;
    }

    /** Another that they have reached, of one sentence. */
    String reachedGoal(String words, TestViewer viewer) {
        UUID goal = UUID.randomUUID();
        run(BEGIN_GOAL, viewer, param("goal", goal));
        Map<String, Object> said = param("goal", goal);
        said.put("number", 1);
        said.put("words", words);
        said.put("part", UUID.randomUUID());
        run(SAY_GOAL, viewer, said);
        close(goal, "REACHED", null, viewer);
        return "/goals/" + goal;
    }

    private void close(UUID goal, String ending, @Nullable Object reopened, TestViewer viewer) {
        Map<String, Object> closure = param("goal", goal);
        closure.put("id", UUID.randomUUID());
        closure.put("ending", ending);
        closure.put("reopened", reopened);
        run(CLOSE_GOAL, viewer, closure);
    }

    /** Lets the school of somebody work toward these; answers with the first part. */
    UUID vision(TestViewer viewer, String... words) {
        UUID vision = UUID.randomUUID();
        run(PUBLISH_VISION, viewer, param("vision", vision));
        UUID first = UUID.randomUUID();
        for (int place = 1; place <= words.length; place++) {
            Map<String, Object> part = param("vision", vision);
            part.put("id", place == 1 ? first : UUID.randomUUID());
            part.put("place", place);
            part.put("words", words[place - 1]);
            run(ADD_PART, viewer, part);
        }
        return first;
    }

    /** Things to learn from, and what has been kept of them; answers with a collection's page. */
    String stock(TestViewer viewer) {
        TenantId school = shelf.schoolOf(viewer);
        shelf.library(school);
        shelf.exemplar(
                UUID.randomUUID().toString(),
                LONG_TITLE,
                ("We wait after a question. " + LONG_TITLE).repeat(3),
                school);
        return shelf.collect(LONG_TITLE.substring(0, 100), viewer);
    }

    TestExemplars exemplars() {
        return exemplars;
    }

    /** Whatever somebody may show the whole school, in each of its states. */
    void release(TestViewer teacher, TestViewer asked) {
        exemplars.withdrawn(teacher, asked);
        exemplars.released(teacher, asked);
        exemplars.waiting(teacher, asked);
    }

    String journal(String words, TestViewer viewer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> entry = param("entry", id);
        entry.put("words", words);
        run(WRITE_IN_JOURNAL, viewer, entry);
        return "/journal/" + id;
    }

    /** Time on the day of each week that was yesterday, six weeks back and four ahead, of which something was theirs; answers with its page. */
    String setTimeAside(TestViewer viewer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> days = days(id, -43, 27);
        run(SET_TIME_ASIDE, viewer, days);
        for (int week = 0; week < 4; week++) {
            Map<String, Object> word = param("plan", id);
            word.put("first", Times.day(clock.instant()).plusDays(-43 + 7L * week));
            word.put("minutes", 80 * week);
            run(SPEAK_OF_TIME, viewer, word);
        }
        return "/hours/" + id;
    }

    void offerTime(TestViewer viewer) {
        run(OFFER_TIME, viewer, days(UUID.randomUUID(), 2, 51));
    }

    private Map<String, Object> days(UUID plan, int first, int last) {
        Map<String, Object> days = param("plan", plan);
        days.put("first", Times.day(clock.instant()).plusDays(first));
        days.put("last", Times.day(clock.instant()).plusDays(last));
        return days;
    }

    /** A code that somebody has made to link another school of theirs. */
    String linkCode(TestViewer asks) {
        return link(asks, null, false);
    }

    /** A link that somebody asked for, opened at another school; confirmed, or waiting for it. */
    void linked(TestViewer asks, TestViewer opens, boolean confirmed) {
        link(asks, opens, confirmed);
    }

    private String link(TestViewer asks, @Nullable TestViewer opens, boolean confirmed) {
        UUID id = UUID.randomUUID();
        String code = id.toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        Map<String, Object> link = param("id", id);
        link.put("hash", Secrets.hash(code));
        link.put("opener", opens == null ? null : opens.person().value());
        link.put("opened", opens == null ? null : in(Duration.ZERO));
        link.put("confirmed", confirmed ? in(Duration.ZERO) : null);
        run(LINK, asks, link);
        return code;
    }

    /** Something that went well, with a clip; answers with its page. */
    String celebrate(String words, TestViewer viewer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> celebration = param("id", id);
        celebration.put("words", words);
        celebration.put("clip", shares.clip(viewer));
        run(CELEBRATE, viewer, celebration);
        return "/celebrations/" + id;
    }

    /** A step that is written down and said twice; answers with its page. */
    String draftStep(String words, TestViewer viewer) {
        UUID step = UUID.randomUUID();
        Map<String, Object> written = param("step", step);
        written.put("goal", null);
        run(WRITE_STEP, viewer, written);
        for (int number = 1; number <= 2; number++) {
            Map<String, Object> said = param("step", step);
            said.put("number", number);
            said.put("words", words);
            said.put("signs", words + "\nNothing is said.");
            run(SAY_STEP, viewer, said);
        }
        return "/action-steps/" + step;
    }

    /** One that they work on, with a plan for now and two rehearsals, tried three times; answers with its page. */
    String step(String words, TestViewer viewer) {
        String page = draftStep(words, viewer);
        Map<String, Object> begun = param("step", idOf(page));
        begun.put("begun", in(Duration.ofDays(-20)));
        run(TAKE_UP_STEP, viewer, begun);
        Map<String, Object> plan = param("step", idOf(page));
        plan.put("plan", UUID.randomUUID());
        plan.put("words", words);
        plan.put("asked", in(Duration.ofMinutes(10)));
        run(PLAN_STEP, viewer, plan);
        for (int days = 1; days <= 3; days++) {
            tryStep(page, Duration.ofDays(-7L * days), days == 3 ? "" : words, viewer);
        }
        rehearse(page, null, words, viewer);
        rehearse(page, idOf(lesson(viewer, words)), "", viewer);
        return page;
    }

    /** Lets them have tried it then; answers with the attempt's address. */
    String tryStep(String page, Duration when, String words, TestViewer viewer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> attempt = param("step", idOf(page));
        attempt.put("attempt", id);
        attempt.put("at", in(when));
        attempt.put("words", words);
        attempt.put("shown", !words.isEmpty());
        run(TRY_STEP, viewer, attempt);
        return page + "/attempts/" + id;
    }

    private void rehearse(String page, @Nullable UUID recording, String words, TestViewer viewer) {
        UUID id = UUID.randomUUID();
        Map<String, Object> rehearsal = param("step", idOf(page));
        rehearsal.put("rehearsal", id);
        rehearsal.put("recording", recording);
        rehearsal.put("words", words);
        run(REHEARSE_STEP, viewer, rehearsal);
        run(REPEAT_STEP, viewer, param("rehearsal", id));
    }

    /** Lets figures of six people of the course have been told in the last weeks. */
    void tell(TestViewer lead) {
        List<UUID> consents = Stream.generate(UUID::randomUUID).limit(6).toList();
        for (UUID consent : consents) {
            Map<String, Object> agreed = param("id", consent);
            agreed.put("other", beside(Role.TEACHER, lead).person().value());
            run(AGREE, lead, agreed);
        }
        Map<String, Object> acts = param("id", UUID.randomUUID());
        run(TELL_OF_ACTS, lead, acts);
        for (UUID consent : consents) {
            acts.put("consent", consent);
            run(COUNT_ACT, lead, acts);
        }
        int[] distances = {35, 20, 95, 0, 15};
        for (int i = 0; i < distances.length; i++) {
            Map<String, Object> batch = param("id", UUID.randomUUID());
            batch.put("at", in(Duration.ofDays(7L * i - 30)));
            batch.put("distance", distances[i]);
            batch.put("contained", 95 - distances[i]);
            run(TELL_OF_MANY, lead, batch);
            for (UUID consent : consents) {
                Map<String, Object> look = param("look", UUID.randomUUID());
                look.put("consent", consent);
                look.put("batch", batch.get("id"));
                run(COUNT, lead, look);
            }
        }
    }

    private Object in(Duration time) {
        return Times.bind(clock.instant().plus(time));
    }

    private void run(String sql, TestViewer viewer, Map<String, Object> values) {
        var statement = db.sql(sql)
                .param("person", viewer.person().value())
                .param(
                        "course",
                        Objects.requireNonNull(viewer.viewer().course()).value())
                .param("link", viewer.viewer().resourceLink())
                .param("now", in(Duration.ZERO));
        values.forEach(statement::param);
        statement.update();
    }

    private static UUID idOf(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static Map<String, Object> param(String name, @Nullable Object value) {
        var values = new HashMap<String, Object>();
        values.put(name, value);
        return values;
    }
}
