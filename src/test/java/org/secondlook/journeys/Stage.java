package org.secondlook.journeys;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up what is to be looked at, straight in the database: states that take weeks to come by, or a broken platform. */
final class Stage {

    /** As long as the platform and the teacher like, with no place to break a line at. */
    static final String LONG_TITLE =
            "Year 8 Science: why does ice float, and what happens to the water level in the glass when "
                    + "all of it has melted? (Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft)";

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
                'https://lms.example.org/', cast(:links as boolean), cast(:several as boolean), true,
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

    private static final String RENDER =
            "insert into recording_rendering (recording_id, percent) values (:recording, 40)";

    private static final String REFLECT = """
            insert into reflection_reflection (id, recording_id, person_id, version, saved_at)
            values (:id, :recording, :person, 4, :now)
            """;

    private final TestViewers viewers;
    private final TestRecordings recordings;
    private final JdbcClient db;
    private final Clock clock;

    Stage(TestViewers viewers, TestRecordings recordings, JdbcClient db, Clock clock) {
        this.viewers = viewers;
        this.recordings = recordings;
        this.db = db;
        this.clock = clock;
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

    /** Lets there be a reflection on the lesson that was saved four times. */
    void reflect(String lesson, TestViewer viewer) {
        Map<String, Object> reflection = param("id", UUID.randomUUID());
        reflection.put("recording", idOf(lesson));
        run(REFLECT, viewer, reflection);
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
