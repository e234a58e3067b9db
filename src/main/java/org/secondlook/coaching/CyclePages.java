package org.secondlook.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cycles for their teachers, and for their coaches as long as the pairing goes on; for nobody else. */
@Repository
class CyclePages {

    private static final String COLUMNS = """
            select c.id, c.pairing_id, c.teacher_id, c.coach_id, teacher.name as teacher_name, coach.name as coach_name, c.model_id,
                c.focus, c.state, c.stage, c.turn, c.version
            from coaching_cycle c
            join people_person teacher on teacher.id = c.teacher_id
            left join people_person coach on coach.id = c.coach_id
            """;

    private static final String SEEN =
            COLUMNS + "where (c.teacher_id = :person or (c.coach_id = :person and c.pairing_id in (:pairings))) ";

    private static final String ONE = SEEN + "and c.id = :id";

    /** What is open first, the newest first. */
    private static final String ALL =
            SEEN + "order by case when c.open_pairing_id is null then 1 else 0 end, c.id desc";

    private static final String OF = COLUMNS + "where c.teacher_id = :person order by c.id";

    private static final String COACHED = COLUMNS + "where c.coach_id = :person order by c.id";

    private static final String OPEN = COLUMNS + "where c.id = :id and c.open_pairing_id is not null";

    private static final String COURSE = "select course_id from coaching_cycle where id = :id";

    private static final String BEGUN = """
            select m.moved_at
            from coaching_move m
            join coaching_cycle c on c.id = m.cycle_id
            where c.teacher_id = :person and c.state <> 'STOPPED' and m.act = 'BEGIN' and m.moved_at > :since
            order by m.moved_at desc
            """;

    /** For parameters that name several there has to be one. */
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient db;

    CyclePages(JdbcClient db) {
        this.db = db;
    }

    /** Whether the viewer is its teacher, or its coach in one of the pairings. */
    Optional<Cycle> find(CycleId id, Viewer viewer, Collection<PairingId> pairings) {
        return cycles(seen(ONE, viewer, pairings).param("id", id.value())).stream()
                .findFirst();
    }

    List<Cycle> all(Viewer viewer, Collection<PairingId> pairings) {
        return cycles(seen(ALL, viewer, pairings));
    }

    private JdbcClient.StatementSpec seen(String sql, Viewer viewer, Collection<PairingId> pairings) {
        List<UUID> ids = pairings.stream().map(PairingId::value).toList();
        return db.sql(sql)
                .param("person", viewer.person().value())
                .param("pairings", ids.isEmpty() ? List.of(NONE) : ids);
    }

    /** Those of a teacher, the oldest first. */
    List<Cycle> of(PersonId teacher) {
        return cycles(db.sql(OF).param("person", teacher.value()));
    }

    /** Those in which somebody was the coach, the oldest first, also when the pairing is over. */
    List<Cycle> coachedBy(PersonId coach) {
        return cycles(db.sql(COACHED).param("person", coach.value()));
    }

    /** For what happens to its pairing: whoever it is about, if it goes on. */
    Optional<Cycle> open(CycleId id) {
        return cycles(db.sql(OPEN).param("id", id.value())).stream().findFirst();
    }

    /** Of a cycle that was found through its viewer. */
    CourseId courseOf(CycleId id) {
        return new CourseId(
                db.sql(COURSE).param("id", id.value()).query(UUID.class).single());
    }

    /** When a teacher began cycles since a time, the newest first; those that were stopped do not count. */
    List<Instant> begun(PersonId teacher, Instant since) {
        return db.sql(BEGUN)
                .param("person", teacher.value())
                .param("since", Times.bind(since))
                .query((row, index) -> instant(row, "moved_at"))
                .list();
    }

    private static List<Cycle> cycles(JdbcClient.StatementSpec statement) {
        return statement.query((row, index) -> cycle(row)).list();
    }

    private static Cycle cycle(ResultSet row) throws SQLException {
        return new Cycle(
                new CycleId(row.getObject("id", UUID.class)),
                new PairingId(row.getObject("pairing_id", UUID.class)),
                new PersonId(row.getObject("teacher_id", UUID.class)),
                person(row.getObject("coach_id", UUID.class)),
                row.getString("teacher_name"),
                row.getString("coach_name"),
                new ModelId(row.getString("model_id")),
                row.getString("focus"),
                State.valueOf(row.getString("state")),
                row.getInt("stage"),
                row.getInt("turn"),
                row.getInt("version"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
