package org.secondlook.people;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where the rosters of courses are, and how far their reading is. */
@Repository
class RosterStore {

    private static final String FIND = """
            select course_id, address, state, members, attempts, next_attempt_at, tried_at, read_at, empty_at
            from people_roster where course_id = :course
            """;

    private static final String HOLD = FIND + "for update";

    private static final String ADD = """
            insert into people_roster (course_id, address, state, members, attempts)
            values (:course, :address, :state, 0, 0)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update people_roster
            set address = :address, state = :state, members = :members, attempts = :attempts,
                next_attempt_at = :nextAttemptAt, tried_at = :triedAt, read_at = :readAt, empty_at = :emptyAt
            where course_id = :course
            """;

    private static final String TENANT = """
            select t.id, t.issuer, t.client_id
            from people_course c
            join people_tenant t on t.id = c.tenant_id
            where c.id = :course
            """;

    private final JdbcClient db;

    RosterStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CourseRoster> find(CourseId course) {
        return one(FIND, course);
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<CourseRoster> hold(CourseId course) {
        return one(HOLD, course);
    }

    private Optional<CourseRoster> one(String sql, CourseId course) {
        return db.sql(sql)
                .param("course", course.value())
                .query(RosterStore::read)
                .optional();
    }

    /** Adds a roster, unless another node does so at the same time. */
    void add(CourseRoster roster) {
        db.sql(ADD)
                .param("course", roster.course().value())
                .param("address", roster.address().toString())
                .param("state", roster.state().name())
                .update();
    }

    void change(CourseRoster roster) {
        int changed = db.sql(CHANGE)
                .param("course", roster.course().value())
                .param("address", roster.address().toString())
                .param("state", roster.state().name())
                .param("members", roster.members())
                .param("attempts", roster.attempts())
                .param("nextAttemptAt", Times.bindOrNull(roster.nextAttemptAt()))
                .param("triedAt", Times.bindOrNull(roster.triedAt()))
                .param("readAt", Times.bindOrNull(roster.readAt()))
                .param("emptyAt", Times.bindOrNull(roster.emptyAt()))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("no roster of course " + roster.course());
        }
    }

    Tenant tenantOf(CourseId course) {
        return db.sql(TENANT)
                .param("course", course.value())
                .query(Tenant.class)
                .single();
    }

    private static CourseRoster read(ResultSet row, int index) throws SQLException {
        return new CourseRoster(
                new CourseId(row.getObject("course_id", UUID.class)),
                URI.create(row.getString("address")),
                RosterState.valueOf(row.getString("state")),
                row.getInt("members"),
                row.getInt("attempts"),
                time(row, "next_attempt_at"),
                time(row, "tried_at"),
                time(row, "read_at"),
                time(row, "empty_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Whose roster it is. */
    record Tenant(UUID id, String issuer, String clientId) {}
}
