package org.secondlook.exemplar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.secondlook.caption.Spoken;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes exemplars and what each rests on. Whoever changes something of one holds it. */
@Repository
class ReleaseStore {

    private static final String ADD = """
            insert into exemplar_exemplar (id, tenant_id, person_id, clip_id, recording_id, strategy, title, questions, look_for,
                credit, licence, language, millis, written_at)
            values (:id, :tenant, :person, :clip, :recording, :strategy, :title, :questions, :lookFor,
                :credit, :licence, :language, :millis, :now)
            """;

    private static final String ADD_LINE = """
            insert into exemplar_line (exemplar_id, place, start_millis, end_millis, speaker, words)
            values (:id, :place, :start, :end, :speaker, :words)
            """;

    private static final String CONSENT = """
            insert into exemplar_consent (exemplar_id, person_id, wording, given_at, until_at)
            values (:id, :person, :wording, :now, :until)
            """;

    private static final String PERMIT =
            "insert into exemplar_permission (exemplar_id, person_id, held_at) values (:id, :person, :now)";

    private static final String ASK = """
            insert into exemplar_asking (exemplar_id, person_id, course_id, asked_at) values (:id, :asked, :course, :now)
            """;

    private static final String SAY = """
            insert into exemplar_verdict (exemplar_id, person_id, approved, words, given_at)
            values (:id, :person, :approved, :words, :now)
            """;

    private static final String END =
            "insert into exemplar_ending (exemplar_id, reason, ended_at) values (:id, :reason, :now)";

    private static final String HOLD = "select id from exemplar_exemplar where id = :id for update";

    private static final List<String> FORGET = List.of(
            "update exemplar_verdict set person_id = null where person_id = :person",
            "delete from exemplar_asking where person_id = :person",
            "delete from exemplar_exemplar where person_id = :person");

    private static final String REMOVE = """
            delete from exemplar_exemplar
            where id = :id and person_id = :person and exists (select 1 from exemplar_ending e where e.exemplar_id = :id)
            """;

    private final JdbcClient db;

    ReleaseStore(JdbcClient db) {
        this.db = db;
    }

    void add(Release release, TenantId school, Instant now) {
        ReleasedWords words = release.words();
        about(ADD, release.id())
                .param("tenant", school.value())
                .param("person", release.teacher().value())
                .param("clip", release.clip())
                .param("recording", release.recording().value())
                .param("strategy", words.strategy())
                .param("title", words.title())
                .param("questions", words.questions())
                .param("lookFor", words.lookFor())
                .param("credit", words.credit())
                .param("licence", words.licence().name())
                .param("language", release.language())
                .param("millis", release.millis())
                .param("now", Times.bind(now))
                .update();
    }

    void say(ExemplarId id, List<Spoken> said) {
        IntStream.range(0, said.size())
                .forEach(place -> about(ADD_LINE, id)
                        .param("place", place)
                        .param("start", said.get(place).start())
                        .param("end", said.get(place).end())
                        .param("speaker", said.get(place).speaker())
                        .param("words", said.get(place).words())
                        .update());
    }

    void consent(ExemplarId id, PersonId teacher, String wording, Instant until, Instant now) {
        by(CONSENT, id, teacher, now)
                .param("wording", wording)
                .param("until", Times.bind(until))
                .update();
    }

    void permit(ExemplarId id, PersonId teacher, Instant now) {
        by(PERMIT, id, teacher, now).update();
    }

    void ask(ExemplarId id, PersonId asked, CourseId course, Instant now) {
        about(ASK, id)
                .param("asked", asked.value())
                .param("course", course.value())
                .param("now", Times.bind(now))
                .update();
    }

    void say(ExemplarId id, boolean approved, String words, PersonId by, Instant now) {
        by(SAY, id, by, now).param("approved", approved).param("words", words).update();
    }

    /** Whoever calls holds it, and knows that it has not ended. */
    void end(ExemplarId id, Ending reason, Instant now) {
        about(END, id)
                .param("reason", reason.name())
                .param("now", Times.bind(now))
                .update();
    }

    /** Whether it is there; then nobody else changes something of it until the transaction ends. */
    boolean hold(ExemplarId id) {
        return about(HOLD, id).query(UUID.class).optional().isPresent();
    }

    /** Whether it was the teacher's, and had ended; now it is forgotten. */
    boolean remove(ExemplarId id, PersonId teacher) {
        return about(REMOVE, id).param("person", teacher.value()).update() == 1;
    }

    void forget(PersonId person) {
        FORGET.forEach(sql -> db.sql(sql).param("person", person.value()).update());
    }

    private JdbcClient.StatementSpec by(String sql, ExemplarId id, PersonId person, Instant now) {
        return about(sql, id).param("person", person.value()).param("now", Times.bind(now));
    }

    private JdbcClient.StatementSpec about(String sql, ExemplarId id) {
        return db.sql(sql).param("id", id.value());
    }
}
