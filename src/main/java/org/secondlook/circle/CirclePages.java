package org.secondlook.circle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads circles for those who were asked to join them, in launches of their course, and for nobody else. */
@Repository
class CirclePages {

    private static final String COLUMNS = """
            select c.id, c.title, c.question, c.facilitator_id, c.started_at, c.opened_at, c.closed_at, c.summary, n.number, n.words
            from circle_circle c
            join circle_norms n on n.circle_id = c.id
                and n.number = (select max(latest.number) from circle_norms latest where latest.circle_id = c.id)
            join circle_member me on me.circle_id = c.id
            where me.person_id = :person
            """;

    /** By whoever is in its course with a practice of their own; what has closed, by those alone who had joined it. */
    private static final String VISIBLE = COLUMNS + """
            and c.course_id = cast(:course as uuid)
            and exists (select 1 from people_enrolment e where e.course_id = c.course_id and e.person_id = me.person_id
                and e.left_at is null and e.role in ('TEACHER', 'COACH', 'PD_LEAD'))
            and (c.closed_at is null or exists (select 1 from circle_acceptance a where a.member_id = me.id))
            """;

    private static final String FIND = VISIBLE + "and c.id = :id";

    private static final String INDEX = VISIBLE + """
            order by case when c.closed_at is null then 0 else 1 end, c.started_at desc, c.id desc
            """;

    private static final String OWN = COLUMNS + "order by c.started_at, c.id";

    private static final String MEMBERS = """
            select m.person_id, p.name, m.invited_at, m.turn_at, t.words,
                (select min(a.accepted_at) from circle_acceptance a where a.member_id = m.id) as joined_at,
                (select coalesce(max(a.number), 0) from circle_acceptance a where a.member_id = m.id) as accepted
            from circle_member m
            join people_person p on p.id = m.person_id
            left join circle_take_away t on t.member_id = m.id
            where m.circle_id = :id
            order by m.place, m.invited_at, m.id
            """;

    private static final String HELD = """
            select 'memberships' as kind, count(*) as amount, min(invited_at) as since
            from circle_member where person_id = :person
            union all
            select 'take-aways', count(*), min(t.said_at)
            from circle_take_away t
            join circle_member m on m.id = t.member_id
            where m.person_id = :person
            """;

    private final JdbcClient db;

    CirclePages(JdbcClient db) {
        this.db = db;
    }

    /** The circle, if the viewer was asked to join it, in the course of their launch. */
    Optional<Circle> find(CircleId id, Viewer viewer) {
        return visible(FIND, viewer).param("id", id.value()).query(Row.class).list().stream()
                .findFirst()
                .map(this::circle);
    }

    /** Those that go on first, and of these the newest. */
    List<Circle> index(Viewer viewer) {
        return circles(visible(INDEX, viewer));
    }

    private JdbcClient.StatementSpec visible(String sql, Viewer viewer) {
        CourseId course = viewer.course();
        return db.sql(sql)
                .param("person", viewer.person().value())
                .param("course", course == null ? null : course.value());
    }

    /** All in which somebody has a part, whatever has become of them. */
    List<Circle> of(PersonId person) {
        return circles(db.sql(OWN).param("person", person.value()));
    }

    private List<Circle> circles(JdbcClient.StatementSpec asked) {
        return asked.query(Row.class).list().stream().map(this::circle).toList();
    }

    private Circle circle(Row row) {
        return row.toCircle()
                .of(db.sql(MEMBERS).param("id", row.id()).query(MemberRow.class).list().stream()
                        .map(MemberRow::toMember)
                        .toList());
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "circle.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** The columns of a circle. */
    record Row(
            UUID id,
            String title,
            String question,
            UUID facilitatorId,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable String summary,
            int number,
            String words) {

        Circle toCircle() {
            return new Circle(
                    new CircleId(id),
                    title,
                    question,
                    new PersonId(facilitatorId),
                    new Norms(number, words),
                    startedAt.toInstant(),
                    instant(openedAt),
                    instant(closedAt),
                    summary,
                    List.of());
        }
    }

    /** The columns of a member. */
    record MemberRow(
            UUID personId,
            @Nullable String name,
            OffsetDateTime invitedAt,
            @Nullable OffsetDateTime turnAt,
            @Nullable String words,
            @Nullable OffsetDateTime joinedAt,
            int accepted) {

        Member toMember() {
            return new Member(
                    new PersonId(personId),
                    name,
                    invitedAt.toInstant(),
                    instant(joinedAt),
                    accepted,
                    instant(turnAt),
                    words);
        }
    }
}
