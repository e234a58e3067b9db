package org.secondlook.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plans of protected time, each for whose it is. */
@Repository
class PlanPages {

    private static final String COLUMNS = """
            select p.id, p.purpose, p.first_day, p.last_day, p.starts, p.zone, p.minutes, p.offer_id, p.version, p.written_at
            from hours_plan p where p.person_id = :person
            """;

    private static final String ALL = COLUMNS + " order by p.first_day, p.starts, p.id";

    private static final String ONE = COLUMNS + " and p.id = :id";

    private static final String HELD_ONE = ONE + " for update";

    /** Where somebody set time aside last. */
    private static final String ZONE =
            "select p.zone from hours_plan p where p.person_id = :person order by p.written_at desc, p.id desc limit 1";

    private static final String HELD = """
            select 'plans' as kind, count(*) as amount, min(written_at) as since
            from hours_plan where person_id = :person
            union all
            select 'skips', count(*), min(s.changed_at)
            from hours_skip s join hours_plan p on p.id = s.plan_id where p.person_id = :person
            union all
            select 'words', count(*), min(w.said_at)
            from hours_word w join hours_plan p on p.id = w.plan_id where p.person_id = :person
            """;

    private final JdbcClient db;

    PlanPages(JdbcClient db) {
        this.db = db;
    }

    List<Plan> all(PersonId person) {
        return of(ALL, person).query((row, index) -> plan(row)).list();
    }

    Optional<Plan> find(PlanId id, PersonId person) {
        return one(ONE, id, person);
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Plan> hold(PlanId id, PersonId person) {
        return one(HELD_ONE, id, person);
    }

    private Optional<Plan> one(String sql, PlanId id, PersonId person) {
        return of(sql, person)
                .param("id", id.value())
                .query((row, index) -> plan(row))
                .optional();
    }

    Optional<ZoneId> zone(PersonId person) {
        return of(ZONE, person).query(String.class).optional().map(ZoneId::of);
    }

    List<Holding> held(PersonId person) {
        return of(HELD, person)
                .query((row, index) -> Holding.of(
                        "hours.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person) {
        return db.sql(sql).param("person", person.value());
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                rhythm(row),
                offer(row),
                row.getInt("version"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OfferId offer(ResultSet row) throws SQLException {
        UUID offer = row.getObject("offer_id", UUID.class);
        return offer == null ? null : new OfferId(offer);
    }

    /** As offers keep it too. */
    static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"));
    }
}
