package org.secondlook.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.IndicatorKey;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads goals for their owners, and for those with whom they are shared now. */
@Repository
class GoalPages {

    private static final String COLUMNS = """
            select g.id, g.person_id, g.begun_at, v.number, v.pupils, v.powerful, v.easy, v.compelling, v.reachable,
                v.part_id, v.review_on, v.written_at, m.framework, m.indicator, m.baseline, m.observation_id, m.baseline_on,
                c.ending, c.target, c.closed_at
            from goal_goal g
            join goal_version v on v.goal_id = g.id
              and v.number = (select max(n.number) from goal_version n where n.goal_id = g.id)
            left join goal_measure m on m.goal_id = g.id
            left join goal_closure c on c.goal_id = g.id and c.reopened_at is null
            """;

    private static final String OWN = COLUMNS + "where g.person_id = :person order by g.begun_at desc, g.id desc";

    private static final String ONE = COLUMNS + "where g.id = :id and g.person_id = :person";

    private static final String SEEN = COLUMNS + """
            left join %s shared on shared.subject_kind = 'GOAL' and shared.subject_id = g.id
            where (g.person_id = :person or shared.until is not null) and g.id in (:ids)
            """.formatted(SharePolicy.SHARED);

    /** Whoever asks has found the goal through its viewer. */
    private static final String VERSIONS = """
            select number, pupils, powerful, easy, compelling, reachable, part_id, review_on, written_at
            from goal_version where goal_id = :id order by number desc
            """;

    private static final String CLOSURES = """
            select ending, target, closed_at, reopened_at from goal_closure where goal_id = :id order by closed_at desc, id desc
            """;

    private final JdbcClient db;

    GoalPages(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<Goal> own(PersonId owner) {
        return db.sql(OWN)
                .param("person", owner.value())
                .query((row, index) -> goal(row))
                .list();
    }

    Optional<Goal> find(GoalId id, PersonId owner) {
        return db.sql(ONE)
                .param("id", id.value())
                .param("person", owner.value())
                .query((row, index) -> goal(row))
                .optional();
    }

    /** Those that the viewer may not see are not among them. */
    List<Goal> seen(Collection<UUID> ids, Viewer viewer, Instant now) {
        return db.sql(SEEN)
                .params(SharePolicy.asked(viewer, now))
                .param("ids", ids)
                .query((row, index) -> goal(row))
                .list();
    }

    /** What it says and said, the newest first. */
    List<GoalVersion> versions(GoalId id) {
        return db.sql(VERSIONS)
                .param("id", id.value())
                .query((row, index) -> new GoalVersion(row.getInt("number"), text(row), instant(row, "written_at")))
                .list();
    }

    /** The newest first. */
    List<Closure> closures(GoalId id) {
        return db.sql(CLOSURES)
                .param("id", id.value())
                .query((row, index) -> closure(row, row.getObject("reopened_at", OffsetDateTime.class)))
                .list();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                new GoalId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("number"),
                text(row),
                instant(row, "begun_at"),
                row.getString("framework") == null ? null : measure(row),
                row.getString("ending") == null ? null : closure(row, null));
    }

    private static GoalText text(ResultSet row) throws SQLException {
        Map<Prompt, String> answers = new EnumMap<>(Prompt.class);
        for (Prompt prompt : Prompt.values()) {
            answers.put(prompt, row.getString(GoalStore.column(prompt)));
        }
        return new GoalText(answers, row.getObject("part_id", UUID.class), row.getObject("review_on", LocalDate.class));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                new IndicatorKey(row.getString("framework"), row.getString("indicator")),
                row.getObject("baseline", Double.class),
                row.getObject("observation_id", UUID.class),
                row.getObject("baseline_on", LocalDate.class));
    }

    private static Closure closure(ResultSet row, @Nullable OffsetDateTime reopened) throws SQLException {
        return new Closure(
                Ending.valueOf(row.getString("ending")),
                row.getObject("target", Double.class),
                instant(row, "closed_at"),
                reopened == null ? null : reopened.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
