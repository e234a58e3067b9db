package org.secondlook.insight;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is told of many people's part in programmes, and takes it away whole. Nothing changes a figure. */
@Repository
class ExperienceStore {

    private static final String ADD = """
            insert into insight_experience
                (id, course_id, released_at, build_knowledge, motivate, develop_techniques, embed_practice)
            values (:id, :course, :now, :build, :motivate, :develop, :embed)
            """;

    private static final String ADD_ACT = """
            insert into insight_act (planned_id, consent_id, experience_id) values (:act, :consent, :id)
            """;

    private static final String SPENT = "select planned_id from insight_act where consent_id = :consent";

    private static final String OF = """
            select distinct a.experience_id
            from insight_act a
            join insight_consent c on c.id = a.consent_id
            where a.experience_id is not null and c.person_id = :person
            """;

    private static final String OF_COURSE = OF + " and c.course_id = :course";

    private static final String HOLD =
            "select id from insight_experience where id in (" + OF + ") order by id for update";

    private static final String FREE_ACTS =
            "update insight_act set experience_id = null where experience_id in (:figures)";

    private static final String TAKE_AWAY = "delete from insight_experience where id in (:figures)";

    private static final String FORGET = """
            delete from insight_act where consent_id in (select id from insight_consent where person_id = :person)
            """;

    private final JdbcClient db;

    ExperienceStore(JdbcClient db) {
        this.db = db;
    }

    void add(Experience figure, CourseId course, List<Deed> deeds) {
        db.sql(ADD)
                .param("id", figure.id().value())
                .param("course", course.value())
                .param("now", Times.bind(figure.releasedAt()))
                .param("build", figure.extent(MechanismGroup.BUILD_KNOWLEDGE).name())
                .param("motivate", figure.extent(MechanismGroup.MOTIVATE).name())
                .param(
                        "develop",
                        figure.extent(MechanismGroup.DEVELOP_TECHNIQUES).name())
                .param("embed", figure.extent(MechanismGroup.EMBED_PRACTICE).name())
                .update();
        deeds.forEach(deed -> deed.acts()
                .forEach(act -> db.sql(ADD_ACT)
                        .param("act", act)
                        .param("consent", deed.consent().value())
                        .param("id", figure.id().value())
                        .update()));
    }

    /** What of somebody went into a figure, whatever has become of that. */
    Set<UUID> spent(ConsentId consent) {
        return db.sql(SPENT).param("consent", consent.value()).query(UUID.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes away all of a course in which somebody is counted. */
    void takeAway(CourseId course, PersonId person) {
        hold(person);
        takeAway(db.sql(OF_COURSE)
                .param("person", person.value())
                .param("course", course.value())
                .query(UUID.class)
                .list());
    }

    /** Takes away all in which somebody is counted, and forgets their acts. */
    void forget(PersonId person) {
        hold(person);
        takeAway(db.sql(OF).param("person", person.value()).query(UUID.class).list());
        db.sql(FORGET).param("person", person.value()).update();
    }

    /** In one order, so that two who take away what both are in wait for each other. */
    private void hold(PersonId person) {
        db.sql(HOLD).param("person", person.value()).query(UUID.class).list();
    }

    /** What went into them stays used: somebody may have read the figures. */
    private void takeAway(List<UUID> figures) {
        if (!figures.isEmpty()) {
            db.sql(FREE_ACTS).param("figures", figures).update();
            db.sql(TAKE_AWAY).param("figures", figures).update();
        }
    }

    /** One person’s part in a figure, whatever they have done since the last. */
    record Deed(ConsentId consent, Set<UUID> acts, Set<MechanismGroup> groups) {

        Deed {
            acts = Set.copyOf(acts);
            groups = Set.copyOf(groups);
        }
    }
}
