package org.secondlook.conversation;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

/** Reads conversations for the two whose they are, in a launch of their course. */
@Repository
class ConversationPages {

    private static final String COLUMNS = """
            select c.id, c.pairing_id, c.teacher_id, c.coach_id, teacher.name as teacher_name, coach.name as coach_name,
                c.manner, c.link, c.begins_at, c.zone, c.minutes, c.times_planned, c.begun_at, c.planned_at,
                c.called_off_at, c.ended_at
            from conversation_conversation c
            join people_person teacher on teacher.id = c.teacher_id
            join people_person coach on coach.id = c.coach_id
            where (c.teacher_id = :person or c.coach_id = :person)
            """;

    private static final String ONE = COLUMNS + "and c.id = :id and c.course_id = cast(:course as uuid)";

    private static final String OF = COLUMNS + "and c.pairing_id = :pairing and c.course_id = cast(:course as uuid) "
            + "order by coalesce(c.begins_at, c.begun_at) desc, c.id desc";

    private static final String ALL = COLUMNS + "order by coalesce(c.begins_at, c.begun_at), c.id";

    private static final String BETWEEN =
            COLUMNS + "and c.begins_at >= :from and c.begins_at < :until order by c.begins_at, c.id";

    private static final String LATEST_ZONE = """
            select zone from conversation_conversation
            where (teacher_id = :person or coach_id = :person) and zone is not null
            order by planned_at desc fetch first 1 row only
            """;

    private final JdbcClient db;

    ConversationPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Conversation> find(ConversationId id, Viewer viewer) {
        return of(ONE, viewer)
                .param("id", id.value())
                .query(ConversationPages::row)
                .optional();
    }

    /** Those of a pairing, whatever has become of it, the latest first. */
    List<Conversation> of(PairingId pairing, Viewer viewer) {
        return of(OF, viewer)
                .param("pairing", pairing.value())
                .query(ConversationPages::row)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Viewer viewer) {
        CourseId course = viewer.course();
        return db.sql(sql)
                .param("person", viewer.person().value())
                .param("course", course == null ? null : course.value());
    }

    /** All of somebody's, wherever. */
    List<Conversation> all(PersonId person) {
        return db.sql(ALL)
                .param("person", person.value())
                .query(ConversationPages::row)
                .list();
    }

    /** Those of somebody that begin between two times. */
    List<Conversation> between(Instant from, Instant until, PersonId person) {
        return db.sql(BETWEEN)
                .param("person", person.value())
                .param("from", Times.bind(from))
                .param("until", Times.bind(until))
                .query(ConversationPages::row)
                .list();
    }

    /** In which somebody planned last; empty when they never have. */
    Optional<String> latestZone(PersonId person) {
        return db.sql(LATEST_ZONE)
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    private static Conversation row(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                new PairingId(row.getObject("pairing_id", UUID.class)),
                new PersonId(row.getObject("teacher_id", UUID.class)),
                new PersonId(row.getObject("coach_id", UUID.class)),
                row.getString("teacher_name"),
                row.getString("coach_name"),
                plan(row),
                row.getInt("times_planned"),
                time(row, "begun_at").orElseThrow(),
                time(row, "planned_at").orElseThrow(),
                time(row, "called_off_at").orElse(null),
                time(row, "ended_at").orElse(null));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return new Plan(Manner.valueOf(row.getString("manner")), link == null ? null : URI.create(link), slot(row));
    }

    private static @Nullable Slot slot(ResultSet row) throws SQLException {
        Optional<Instant> begin = time(row, "begins_at");
        return begin.isEmpty() ? null : new Slot(begin.get(), ZoneId.of(row.getString("zone")), row.getInt("minutes"));
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
