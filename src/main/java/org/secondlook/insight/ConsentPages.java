package org.secondlook.insight;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who lets their figures be counted. To the person alone it is shown. */
@Repository
class ConsentPages {

    private static final String GIVEN = """
            select given_at, wider_since from insight_consent
            where course_id = :course and person_id = :person and withdrawn_at is null
            """;

    /** Courses in which so many have agreed that there may be enough of them. */
    private static final String COURSES = """
            select course_id from insight_consent
            where withdrawn_at is null
            group by course_id
            having count(*) >= :fewest
            order by course_id
            """;

    /** Leads would take themselves out of what they read, test users are nobody, and who has left does not look here any more. */
    private static final String CONTRIBUTORS = """
            select c.id, c.person_id, c.given_at, c.wider_since
            from insight_consent c
            join people_enrolment e on e.course_id = c.course_id and e.person_id = c.person_id
            join people_person p on p.id = c.person_id
            where c.course_id = :course and c.withdrawn_at is null
              and e.role in ('TEACHER', 'COACH') and e.left_at is null and p.suspended_at is null and not p.test_user
            order by c.id
            """;

    private static final String OF_PERSON = """
            select c.given_at, c.wider_since, c.withdrawn_at, course.title,
                (select count(distinct l.batch_id) from insight_look l where l.consent_id = c.id)
                    + (select count(distinct a.experience_id) from insight_act a where a.consent_id = c.id) as figures
            from insight_consent c
            join people_course course on course.id = c.course_id
            where c.person_id = :person
            order by c.given_at, c.id
            """;

    private static final String HELD = """
            select 'consents' as kind, count(*) as amount, min(given_at) as since
            from insight_consent where person_id = :person
            union all
            select 'looks', count(*), min(b.released_at)
            from insight_look l
            join insight_consent c on c.id = l.consent_id
            left join insight_batch b on b.id = l.batch_id
            where c.person_id = :person
            union all
            select 'acts', count(*), min(x.released_at)
            from insight_act a
            join insight_consent c on c.id = a.consent_id
            left join insight_experience x on x.id = a.experience_id
            where c.person_id = :person
            """;

    private final JdbcClient db;

    ConsentPages(JdbcClient db) {
        this.db = db;
    }

    /** To what somebody has agreed; empty when they do not let their figures be counted. */
    Optional<Given> given(CourseId course, PersonId person) {
        return db.sql(GIVEN)
                .param("course", course.value())
                .param("person", person.value())
                .query(Given.class)
                .optional();
    }

    List<CourseId> courses() {
        return db.sql(COURSES).param("fewest", Batch.FEWEST).query(UUID.class).list().stream()
                .map(CourseId::new)
                .toList();
    }

    List<Contributor> contributors(CourseId course) {
        return db.sql(CONTRIBUTORS).param("course", course.value()).query(ContributorRow.class).list().stream()
                .map(ContributorRow::toContributor)
                .toList();
    }

    List<Row> of(PersonId person) {
        return db.sql(OF_PERSON)
                .param("person", person.value())
                .query(Row.class)
                .list();
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "insight.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    /**
     * A consent as its person takes it along.
     *
     * @param title of the course; null when the platform keeps it to itself
     * @param figures in how many of those that are shown they are counted
     */
    record Row(
            OffsetDateTime givenAt,
            @Nullable OffsetDateTime widerSince,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable String title,
            long figures) {}

    /** Since when somebody has agreed, and since when to what was asked later. */
    record Given(OffsetDateTime givenAt, @Nullable OffsetDateTime widerSince) {

        boolean isWide() {
            return widerSince != null;
        }
    }

    /** The columns of somebody who may be counted. */
    record ContributorRow(
            UUID id,
            UUID personId,
            OffsetDateTime givenAt,
            @Nullable OffsetDateTime widerSince) {

        Contributor toContributor() {
            return new Contributor(
                    new ConsentId(id),
                    new PersonId(personId),
                    givenAt.toInstant(),
                    widerSince == null ? null : widerSince.toInstant());
        }
    }
}
