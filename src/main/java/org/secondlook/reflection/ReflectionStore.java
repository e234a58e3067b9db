package org.secondlook.reflection;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes reflections: one of a person on a recording. */
@Repository
class ReflectionStore {

    private static final String BEGIN = """
            insert into reflection_reflection (id, recording_id, person_id, version, saved_at, page, turn)
            values (:id, :recording, :person, 1, :now, :page, :turn)
            on conflict do nothing
            """;

    private static final String SAVE = """
            update reflection_reflection set version = version + 1, saved_at = :now, page = :page, turn = :turn
            where id = :id and case when page = :page then turn < :turn else version = :version end
            """;

    private static final String CONFIRM = """
            update reflection_reflection set page = :page, turn = :turn
            where id = :id and (page is null or page <> :page or turn < :turn)
            """;

    private static final String CHANGE_ANSWER =
            "update reflection_answer set answer = :answer where reflection_id = :id and prompt = :prompt";

    private static final String ADD_ANSWER =
            "insert into reflection_answer (reflection_id, prompt, answer) values (:id, :prompt, :answer)";

    private static final String SUBMIT = """
            insert into reflection_submission (reflection_id, submitted_at) values (:id, :now)
            on conflict do nothing
            """;

    /** Of one recording, or of one person. */
    private static final String OF_RECORDING = "recording_id = :id";

    private static final String OF_PERSON = "person_id = :id";

    private static final List<String> FORGET = List.of(
            "delete from reflection_answer where reflection_id in (select id from reflection_reflection where %s)",
            "delete from reflection_submission where reflection_id in (select id from reflection_reflection where %s)",
            "delete from reflection_reflection where %s");

    private final JdbcClient db;

    ReflectionStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was begun; if not, the person has one on this recording. */
    boolean begin(Reflection blank, ReflectionForm form, PersonId person, Instant now) {
        return turn(BEGIN, blank.id(), form)
                        .param("recording", blank.recording().value())
                        .param("person", person.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody but the same page, earlier, had saved it since the version of the form. */
    boolean save(ReflectionId id, ReflectionForm form, Instant now) {
        return turn(SAVE, id, form)
                        .param("version", form.baseVersion())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Remembers that a page, in this turn, wants it as it is. */
    void confirm(ReflectionId id, ReflectionForm form) {
        turn(CONFIRM, id, form).update();
    }

    private JdbcClient.StatementSpec turn(String sql, ReflectionId id, ReflectionForm form) {
        return db.sql(sql)
                .param("id", id.value())
                .param("page", form.page(), Types.OTHER)
                .param("turn", form.turn(), Types.INTEGER);
    }

    void answer(ReflectionId id, Map<Prompt, String> answers) {
        answers.forEach((prompt, answer) -> {
            if (answer(CHANGE_ANSWER, id, prompt, answer) == 0) {
                answer(ADD_ANSWER, id, prompt, answer);
            }
        });
    }

    private int answer(String sql, ReflectionId id, Prompt prompt, String answer) {
        return db.sql(sql)
                .param("id", id.value())
                .param("prompt", prompt.name())
                .param("answer", answer)
                .update();
    }

    void submit(ReflectionId id, Instant now) {
        db.sql(SUBMIT).param("id", id.value()).param("now", Times.bind(now)).update();
    }

    void forget(RecordingId recording) {
        forget(OF_RECORDING, recording.value());
    }

    void forget(PersonId person) {
        forget(OF_PERSON, person.value());
    }

    private void forget(String whose, UUID id) {
        FORGET.forEach(part -> db.sql(part.formatted(whose)).param("id", id).update());
    }
}
