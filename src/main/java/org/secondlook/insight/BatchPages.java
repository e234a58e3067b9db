package org.secondlook.insight;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is told of many at once. */
@Repository
class BatchPages {

    /** Whoever is counted could take themself out of it: there are enough others, or they do not see it. */
    private static final String SHOWN = """
            select b.id, b.released_at, b.distance, b.contained, b.first_distance, b.first_contained,
                count(distinct c.person_id) as people
            from insight_batch b
            join insight_look l on l.batch_id = b.id
            join insight_consent c on c.id = l.consent_id
            where b.course_id = :course
            group by b.id, b.released_at, b.distance, b.contained, b.first_distance, b.first_contained
            having count(distinct case when c.person_id <> :person then c.person_id end) >= :fewest
            order by b.released_at, b.id
            """;

    private final JdbcClient db;

    BatchPages(JdbcClient db) {
        this.db = db;
    }

    /** The oldest first. */
    List<Batch> shown(CourseId course, PersonId viewer) {
        return db
                .sql(SHOWN)
                .param("course", course.value())
                .param("person", viewer.value())
                .param("fewest", Batch.FEWEST)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toBatch)
                .toList();
    }

    /** The columns of a batch. */
    record Row(
            UUID id,
            OffsetDateTime releasedAt,
            int distance,
            int contained,
            @Nullable Integer firstDistance,
            @Nullable Integer firstContained,
            int people) {

        Batch toBatch() {
            return new Batch(
                    new BatchId(id), releasedAt.toInstant(), people, new Step(distance), new Step(contained), first());
        }

        private @Nullable First first() {
            return firstDistance == null || firstContained == null
                    ? null
                    : new First(new Step(firstDistance), new Step(firstContained));
        }
    }
}
