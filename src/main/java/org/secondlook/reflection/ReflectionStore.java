package org.secondlook.reflection;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes reflections: one of a person on a recording for each occasion. */
@Repository
class ReflectionStore {

    private static final String BEGIN = """
            insert into reflection_reflection (id, recording_id, person_id, occasion, prompt_set, version, saved_at,
                page, turn)
            values (:id, :recording, :person, :occasion, :set, 1, :now, :page, :turn)
            on conflict do nothing
            """;

    private static final String SAVE = """
            update reflection_reflection
            set version = version + 1, prompt_set = :set, saved_at = :now, page = :page, turn = :turn
            where id = :id and case when page = :page then turn < :turn else version = :version end
            """;

    private static final String CONFIRM = """
            update reflection_reflection set page = :page, turn = :turn
            where id = :id and (page is null or page <> :page or turn < :turn)
            """;

    private static final String ASK = """
            update reflection_reflection set prompt_set = :set, version = version + 1, saved_at = :now
            where id = :id and prompt_set <> :set
            """;

    private static final String CHANGE_ANSWER = """
            update reflection_answer set answer = :answer
            where reflection_id = :id and prompt_set = :set and prompt = :prompt
            """;

    private static final String ADD_ANSWER = """
            insert into reflection_answer (reflection_id, prompt_set, prompt, answer)
            values (:id, :set, :prompt, :answer)
            """;

    /** Only a marker of the same person on the same recording. */
    private static final String LINK = """
            insert into reflection_linked_marker (reflection_id, prompt_set, prompt, marker_id)
            select r.id, cast(:set as varchar(60)), cast(:prompt as varchar(40)), m.id
            from reflection_reflection r
            join reflection_marker m on m.recording_id = r.recording_id and m.person_id = r.person_id
            where r.id = :id and m.id = :marker
            on conflict do nothing
            """;

    private static final String UNLINK = """
            delete from reflection_linked_marker
            where reflection_id = :id and prompt_set = :set and prompt = :prompt and marker_id = :marker
            """;

    private static final String SUBMIT = """
            insert into reflection_submission (reflection_id, submitted_at) values (:id, :now)
            on conflict do nothing
            """;

    private static final String HOLD =
            "select id from reflection_reflection where id = :id and person_id = :person for update";

    private static final String OF_RECORDING = "select id from reflection_reflection where recording_id = :id";

    private static final String FORGET = "delete from reflection_reflection where recording_id = :id";

    private static final String FORGET_PERSON = "delete from reflection_reflection where person_id = :id";

    private final JdbcClient db;

    ReflectionStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was begun; if not, the person has one on this recording. */
    boolean begin(Reflection blank, ReflectionForm form, PersonId person, Instant now) {
        return turn(BEGIN, blank.id(), form)
                        .param("recording", blank.recording().value())
                        .param("person", person.value())
                        .param("occasion", blank.set().occasion().name())
                        .param("set", blank.set().id().value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody but the same page, earlier, had saved it since the version of the form; then it asks that set. */
    boolean save(ReflectionId id, PromptSetId asked, ReflectionForm form, Instant now) {
        return turn(SAVE, id, form)
                        .param("set", asked.value())
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

    /** Lets it ask another set from now on. What was answered before stays. */
    void ask(ReflectionId id, PromptSetId set, Instant now) {
        db.sql(ASK)
                .param("id", id.value())
                .param("set", set.value())
                .param("now", Times.bind(now))
                .update();
    }

    /** Keeps answers to a set of prompts; markers that were not seen before stay linked. */
    void answer(Reflection before, PromptSetId asked, Map<String, Answer> answers) {
        answers.forEach((prompt, answer) -> {
            Key key = new Key(before.id(), asked, prompt);
            write(key, answer.words());
            relink(key, before.answer(asked, prompt).evidence(), answer.evidence());
        });
    }

    private void write(Key key, String words) {
        if (about(CHANGE_ANSWER, key).param("answer", words).update() == 0) {
            about(ADD_ANSWER, key).param("answer", words).update();
        }
    }

    private void relink(Key key, Set<MarkerId> before, Set<MarkerId> now) {
        before.stream().filter(marker -> !now.contains(marker)).forEach(marker -> link(UNLINK, key, marker));
        now.stream().filter(marker -> !before.contains(marker)).forEach(marker -> link(LINK, key, marker));
    }

    private void link(String sql, Key key, MarkerId marker) {
        about(sql, key).param("marker", marker.value()).update();
    }

    private JdbcClient.StatementSpec about(String sql, Key key) {
        return db.sql(sql)
                .param("id", key.reflection.value())
                .param("set", key.set.value())
                .param("prompt", key.prompt);
    }

    void submit(ReflectionId id, Instant now) {
        db.sql(SUBMIT).param("id", id.value()).param("now", Times.bind(now)).update();
    }

    /** Whether it is there for its person; then nobody erases it until the transaction ends. */
    boolean hold(ReflectionId id, PersonId person) {
        return db.sql(HOLD)
                .param("id", id.value())
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Takes away those on a recording, with all that hangs on them, and says which they were. */
    List<ReflectionId> forget(RecordingId recording) {
        List<ReflectionId> forgotten =
                db.sql(OF_RECORDING).param("id", recording.value()).query(UUID.class).list().stream()
                        .map(ReflectionId::new)
                        .toList();
        db.sql(FORGET).param("id", recording.value()).update();
        return forgotten;
    }

    void forget(PersonId person) {
        db.sql(FORGET_PERSON).param("id", person.value()).update();
    }

    /** Names one answer. */
    private record Key(ReflectionId reflection, PromptSetId set, String prompt) {}
}
