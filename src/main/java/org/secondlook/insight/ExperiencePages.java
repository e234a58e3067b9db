package org.secondlook.insight;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is told of many people's part in programmes. */
@Repository
class ExperiencePages {

    /** As of batches: whoever is counted could take themself out of it, so there are enough others, or they do not see it. */
    private static final String SHOWN = """
            select x.id, x.released_at, x.build_knowledge, x.motivate, x.develop_techniques, x.embed_practice,
                count(distinct c.person_id) as people
            from insight_experience x
            join insight_act a on a.experience_id = x.id
            join insight_consent c on c.id = a.consent_id
            where x.course_id = :course
            group by x.id, x.released_at, x.build_knowledge, x.motivate, x.develop_techniques, x.embed_practice
            having count(distinct case when c.person_id <> :person then c.person_id end) >= :fewest
            order by x.released_at, x.id
            """;

    private final JdbcClient db;

    ExperiencePages(JdbcClient db) {
        this.db = db;
    }

    /** The oldest first. */
    List<Experience> shown(CourseId course, PersonId viewer) {
        return db
                .sql(SHOWN)
                .param("course", course.value())
                .param("person", viewer.value())
                .param("fewest", Batch.FEWEST)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toExperience)
                .toList();
    }

    /** The columns of a figure. */
    record Row(
            UUID id,
            OffsetDateTime releasedAt,
            Extent buildKnowledge,
            Extent motivate,
            Extent developTechniques,
            Extent embedPractice,
            int people) {

        Experience toExperience() {
            return new Experience(
                    new ExperienceId(id),
                    releasedAt.toInstant(),
                    people,
                    Map.of(
                            MechanismGroup.BUILD_KNOWLEDGE, buildKnowledge,
                            MechanismGroup.MOTIVATE, motivate,
                            MechanismGroup.DEVELOP_TECHNIQUES, developTechniques,
                            MechanismGroup.EMBED_PRACTICE, embedPractice));
        }
    }
}
