package org.secondlook.exemplar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what teachers release: for themselves, and for whatever ends it. */
@Repository
class ReleasePages {

    private static final String OWN = """
            select x.id, x.clip_id, x.title, x.questions, x.look_for, x.credit, x.licence, x.strategy, x.written_at,
                c.until_at, v.approved, v.words as answer, e.reason, e.ended_at, p.name as asked,
                case when %s then 'RELEASED' when e.reason is not null or c.until_at <= :now then 'ENDED' else 'WAITING' end as state
            from exemplar_exemplar x
            join exemplar_consent c on c.exemplar_id = x.id
            left join exemplar_asking a on a.exemplar_id = x.id
            left join people_person p on p.id = a.person_id
            left join exemplar_verdict v on v.exemplar_id = x.id
            left join exemplar_ending e on e.exemplar_id = x.id
            where x.person_id = :person
            order by x.written_at desc, x.id
            """.formatted(ExemplarPolicy.RELEASED);

    private static final String STANDING = """
            select x.id, x.tenant_id, x.person_id, x.clip_id, x.recording_id, v.approved, v.person_id as approver, a.person_id as asked,
                a.course_id, e.reason
            from exemplar_exemplar x
            left join exemplar_asking a on a.exemplar_id = x.id
            left join exemplar_verdict v on v.exemplar_id = x.id
            left join exemplar_ending e on e.exemplar_id = x.id
            """;

    private static final String GOING_ON = STANDING + "where e.reason is null and ";

    private static final String OF_CLIP = GOING_ON + "x.clip_id = :id order by x.id";
    private static final String OF_RECORDING = GOING_ON + "x.recording_id = :id order by x.id";
    private static final String OF_TEACHER = GOING_ON + "x.person_id = :id order by x.id";
    private static final String UNANSWERED = GOING_ON + "a.person_id = :id and v.approved is null order by x.id";
    private static final String LAPSED = GOING_ON
            + "exists (select 1 from exemplar_consent c where c.exemplar_id = x.id and c.until_at <= :now) order by x.id";

    private static final String PRACTISES = """
            select count(*) from people_enrolment
            where person_id = :id and left_at is null and role in ('TEACHER', 'COACH', 'PD_LEAD')
            """;

    private static final String SHOWING = """
            select x.id, case when %s then true else false end as released from exemplar_exemplar x
            join exemplar_consent c on c.exemplar_id = x.id
            where x.clip_id = :id and c.until_at > :now and not exists (select 1 from exemplar_ending e where e.exemplar_id = x.id)
            """.formatted(ExemplarPolicy.RELEASED);

    private static final String HELD = """
            select 'exemplars' as kind, count(*) as amount, min(written_at) as since
            from exemplar_exemplar where person_id = :id
            union all
            select 'answers', count(*), min(given_at) from exemplar_verdict where person_id = :id
            union all
            select 'askings', count(*), min(asked_at) from exemplar_asking where person_id = :id
            """;

    private static final String ANSWERS = """
            select approved, words, given_at from exemplar_verdict where person_id = :id order by given_at, exemplar_id
            """;

    private final JdbcClient db;

    ReleasePages(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<OwnRelease> own(PersonId teacher, Instant now) {
        return db.sql(OWN)
                .param("person", teacher.value())
                .param("now", Times.bind(now))
                .query((row, index) -> own(row))
                .list();
    }

    Optional<Standing> standing(ExemplarId id) {
        return db.sql(STANDING + "where x.id = :id")
                .param("id", id.value())
                .query((row, index) -> standing(row))
                .optional();
    }

    /** Those of a clip that have not ended. */
    List<Standing> ofClip(UUID clip) {
        return of(OF_CLIP, clip);
    }

    List<Standing> ofRecording(RecordingId recording) {
        return of(OF_RECORDING, recording.value());
    }

    List<Standing> ofTeacher(PersonId teacher) {
        return of(OF_TEACHER, teacher.value());
    }

    /** Those about which somebody is asked and has not answered. */
    List<Standing> unanswered(PersonId asked) {
        return of(UNANSWERED, asked.value());
    }

    List<Standing> lapsed(Instant now) {
        return db.sql(LAPSED)
                .param("now", Times.bind(now))
                .query((row, index) -> standing(row))
                .list();
    }

    boolean practises(PersonId person) {
        return db.sql(PRACTISES).param("id", person.value()).query(Long.class).single() > 0;
    }

    /** Who sees a clip by one: the whole school, whoever is asked, or nobody. */
    Optional<State> showing(UUID clip, Instant now) {
        List<Boolean> released = db.sql(SHOWING)
                .param("id", clip)
                .param("now", Times.bind(now))
                .query((row, index) -> row.getBoolean("released"))
                .list();
        return released.isEmpty()
                ? Optional.empty()
                : Optional.of(released.contains(true) ? State.RELEASED : State.WAITING);
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("id", person.value())
                .query((row, index) -> Holding.of(
                        "exemplar.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    /** What somebody has said about others' clips. */
    List<Answered> answers(PersonId person) {
        return db.sql(ANSWERS).param("id", person.value()).query(Answered.class).list();
    }

    private List<Standing> of(String sql, UUID id) {
        return db.sql(sql)
                .param("id", id)
                .query((row, index) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new ExemplarId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("clip_id", UUID.class),
                new RecordingId(row.getObject("recording_id", UUID.class)),
                row.getObject("approved", Boolean.class),
                person(row, "approver"),
                person(row, "asked"),
                Optional.ofNullable(row.getObject("course_id", UUID.class))
                        .map(CourseId::new)
                        .orElse(null),
                row.getString("reason") != null);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static OwnRelease own(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        State state = State.valueOf(row.getString("state"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new OwnRelease(
                new ExemplarId(row.getObject("id", UUID.class)),
                row.getObject("clip_id", UUID.class),
                ExemplarPages.words(row),
                state,
                row.getString("asked"),
                row.getString("answer"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                ending(reason, state),
                ended == null ? null : ended.toInstant());
    }

    private static @Nullable Ending ending(@Nullable String reason, State state) {
        if (reason != null) {
            return Ending.valueOf(reason);
        }
        return state == State.ENDED ? Ending.LAPSED : null;
    }

    /** The columns of an answer. */
    record Answered(boolean approved, String words, OffsetDateTime givenAt) {}
}
