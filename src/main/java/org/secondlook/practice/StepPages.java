package org.secondlook.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads action steps for their owners, and for those with whom they are shared now. */
@Repository
class StepPages {

    private static final String COLUMNS = """
            select s.id, s.person_id, s.goal_id, s.written_at as first_at, v.number, v.name, v.behaviour, v.signs, v.strategy,
                t.number as stint, t.begun_at, t.ending, t.ended_at
            from practice_step s
            join practice_version v on v.step_id = s.id
              and v.number = (select max(n.number) from practice_version n where n.step_id = s.id)
            left join practice_stint t on t.step_id = s.id
              and t.number = (select max(n.number) from practice_stint n where n.step_id = s.id)
            """;

    private static final String OWN = COLUMNS + "where s.person_id = :person order by s.written_at desc, s.id desc";

    private static final String ONE = COLUMNS + "where s.id = :id and s.person_id = :person";

    private static final String SEEN = COLUMNS + """
            left join %s shared on shared.subject_kind = 'ACTION_STEP' and shared.subject_id = s.id
            where (s.person_id = :person or shared.until is not null) and s.id in (:ids)
            """.formatted(SharePolicy.SHARED);

    /** Whoever asks has found the step through its viewer. */
    private static final String VERSIONS = """
            select number, name, behaviour, signs, strategy, written_at
            from practice_version where step_id = :id order by number desc
            """;

    private static final String STINTS = """
            select number as stint, begun_at, ending, ended_at from practice_stint where step_id = :id order by number desc
            """;

    private final JdbcClient db;

    StepPages(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<ActionStep> own(PersonId owner) {
        return db.sql(OWN)
                .param("person", owner.value())
                .query((row, index) -> step(row))
                .list();
    }

    Optional<ActionStep> find(StepId id, PersonId owner) {
        return db.sql(ONE)
                .param("id", id.value())
                .param("person", owner.value())
                .query((row, index) -> step(row))
                .optional();
    }

    /** Those that the viewer may not see are not among them. */
    List<ActionStep> seen(Collection<UUID> ids, Viewer viewer, Instant now) {
        return db.sql(SEEN)
                .params(SharePolicy.asked(viewer, now))
                .param("ids", ids)
                .query((row, index) -> step(row))
                .list();
    }

    /** What it says and said, the newest first. */
    List<StepVersion> versions(StepId id) {
        return db.sql(VERSIONS)
                .param("id", id.value())
                .query((row, index) -> new StepVersion(row.getInt("number"), text(row), instant(row, "written_at")))
                .list();
    }

    /** The newest first. */
    List<Stint> stints(StepId id) {
        return db.sql(STINTS)
                .param("id", id.value())
                .query((row, index) -> stint(row))
                .list();
    }

    private static ActionStep step(ResultSet row) throws SQLException {
        return new ActionStep(
                new StepId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("number"),
                text(row),
                row.getObject("goal_id", UUID.class),
                instant(row, "first_at"),
                row.getObject("stint") == null ? null : stint(row));
    }

    private static StepText text(ResultSet row) throws SQLException {
        return new StepText(
                row.getString("name"),
                row.getString("behaviour"),
                StepText.signs(row.getString("signs")),
                row.getString("strategy"));
    }

    private static Stint stint(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new Stint(
                row.getInt("stint"),
                instant(row, "begun_at"),
                ending == null ? null : Ending.valueOf(ending),
                instantOrNull(row, "ended_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
