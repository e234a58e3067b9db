package org.secondlook.appearance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.PupilId;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who can be seen in lessons. Whoever writes holds the lesson, so there is one writer at a time. */
@Repository
class AppearanceStore {

    private static final String SAY_ANEW = """
            update appearance_lesson set answer = :answer, lapse = null, said_at = :now where recording_id = :recording
            """;

    private static final String SAY = """
            insert into appearance_lesson (recording_id, person_id, answer, said_at)
            values (:recording, :person, :answer, :now)
            """;

    private static final String UNNAME = "delete from appearance_class where recording_id = :recording";

    private static final String NAME =
            "insert into appearance_class (recording_id, class_id) values (:recording, :class)";

    private static final String UNJUDGE =
            "delete from appearance_judgement where recording_id = :recording and pupil_id = :pupil";

    private static final String JUDGE = """
            insert into appearance_judgement (recording_id, pupil_id, judgement, person_id, judged_at)
            values (:recording, :pupil, :judgement, :person, :now)
            """;

    /** Names of classes stay, for who was in the room is what it was. */
    private static final String LAPSE_SINCE = """
            update appearance_lesson
            set lapse = 'UNCOVERED', answer = case when answer = 'CLASSES' then answer end
            where recording_id = :recording and (said_at >= :since or exists (
                select 1 from appearance_judgement j where j.recording_id = :recording and j.judged_at >= :since))
            """;

    private static final String UNJUDGE_SINCE =
            "delete from appearance_judgement where recording_id = :recording and judged_at >= :since";

    private static final String LAPSE = """
            update appearance_lesson set lapse = 'FORGOTTEN', answer = null
            where recording_id = :recording and answer = 'CLASSES'
            """;

    /** Unless it was permitted, or judged that they are not there. */
    private static final String LAPSE_WITH = LAPSE + """
            and exists (select 1 from culture_pupil p where p.id = :pupil and not (p.recording and p.sharing))
            and not exists (select 1 from appearance_judgement j
                where j.recording_id = :recording and j.pupil_id = :pupil and j.judgement = 'ABSENT')
            """;

    private static final List<String> FORGET = List.of(
            "delete from appearance_judgement where person_id = :person",
            """
            delete from appearance_class
            where recording_id in (select recording_id from appearance_lesson where person_id = :person)
            """,
            "delete from appearance_lesson where person_id = :person");

    private final JdbcClient db;

    AppearanceStore(JdbcClient db) {
        this.db = db;
    }

    void say(RecordingId lesson, Answer answer, PersonId owner, Instant now) {
        if (said(SAY_ANEW, lesson, answer, now).update() == 0) {
            said(SAY, lesson, answer, now).param("person", owner.value()).update();
        }
    }

    private JdbcClient.StatementSpec said(String sql, RecordingId lesson, Answer answer, Instant now) {
        return about(sql, lesson).param("answer", answer.name()).param("now", Times.bind(now));
    }

    /** In the place of those that were named before. */
    void name(RecordingId lesson, Set<ClassId> classes) {
        about(UNNAME, lesson).update();
        for (ClassId each : classes) {
            about(NAME, lesson).param("class", each.value()).update();
        }
    }

    /** In the place of what was judged before; null for nothing any more. */
    void judge(RecordingId lesson, PupilId pupil, @Nullable Judgement judgement, PersonId judge, Instant now) {
        about(UNJUDGE, lesson).param("pupil", pupil.value()).update();
        if (judgement != null) {
            about(JUDGE, lesson)
                    .param("pupil", pupil.value())
                    .param("judgement", judgement.name())
                    .param("person", judge.value())
                    .param("now", Times.bind(now))
                    .update();
        }
    }

    /** Nothing holds any more that was said since then, but who was in the room; says whether there was something. */
    boolean lapseSince(Instant since, RecordingId lesson) {
        boolean lapsed =
                about(LAPSE_SINCE, lesson).param("since", Times.bind(since)).update() > 0;
        about(UNJUDGE_SINCE, lesson).param("since", Times.bind(since)).update();
        return lapsed;
    }

    /** Says whether what was said rested on what is forgotten: a class, or of it a pupil alone. */
    boolean lapseWith(@Nullable PupilId pupil, RecordingId lesson) {
        return pupil == null
                ? about(LAPSE, lesson).update() > 0
                : about(LAPSE_WITH, lesson).param("pupil", pupil.value()).update() > 0;
    }

    void forget(PersonId person) {
        for (String sql : FORGET) {
            db.sql(sql).param("person", person.value()).update();
        }
    }

    private JdbcClient.StatementSpec about(String sql, RecordingId lesson) {
        return db.sql(sql).param("recording", lesson.value());
    }
}
