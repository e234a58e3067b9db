package org.secondlook.insight;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.observation.ObservationId;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is told of many at once, and takes it away whole. Nothing changes a batch. */
@Repository
class BatchStore {

    private static final String ADD = """
            insert into insight_batch (id, course_id, released_at, distance, contained, first_distance, first_contained)
            values (:id, :course, :now, :distance, :contained, :firstDistance, :firstContained)
            """;

    private static final String ADD_LOOK = """
            insert into insight_look (observation_id, consent_id, batch_id) values (:look, :consent, :id)
            """;

    private static final String SPENT = "select observation_id from insight_look where observation_id in (:looks)";

    private static final String OF = """
            select distinct l.batch_id
            from insight_look l
            join insight_consent c on c.id = l.consent_id
            where l.batch_id is not null and c.person_id = :person
            """;

    private static final String OF_COURSE = OF + " and c.course_id = :course";

    private static final String PERSON_OF = """
            select c.person_id from insight_look l join insight_consent c on c.id = l.consent_id
            where l.observation_id = :look
            """;

    private static final String WITH = """
            select batch_id from insight_look where observation_id = :look and batch_id is not null
            """;

    private static final String HOLD = "select id from insight_batch where id in (" + OF + ") order by id for update";

    private static final String FREE_LOOKS = "update insight_look set batch_id = null where batch_id in (:batches)";

    private static final String TAKE_AWAY = "delete from insight_batch where id in (:batches)";

    private static final String FORGET_LOOK = "delete from insight_look where observation_id = :look";

    private static final String FORGET = """
            delete from insight_look where consent_id in (select id from insight_consent where person_id = :person)
            """;

    private final JdbcClient db;

    BatchStore(JdbcClient db) {
        this.db = db;
    }

    void add(Batch batch, CourseId course, List<Part> parts) {
        First first = batch.first();
        db.sql(ADD)
                .param("id", batch.id().value())
                .param("course", course.value())
                .param("now", Times.bind(batch.releasedAt()))
                .param("distance", batch.distance().from())
                .param("contained", batch.contained().from())
                .param("firstDistance", first == null ? null : first.distance().from(), Types.INTEGER)
                .param(
                        "firstContained",
                        first == null ? null : first.contained().from(),
                        Types.INTEGER)
                .update();
        parts.forEach(part -> part.all()
                .forEach(look -> db.sql(ADD_LOOK)
                        .param("look", look.value())
                        .param("consent", part.consent().value())
                        .param("id", batch.id().value())
                        .update()));
    }

    /** Those of some looks that went into a batch, whatever has become of it. */
    Set<ObservationId> spent(Collection<ObservationId> looks) {
        return looks.isEmpty()
                ? Set.of()
                : db
                        .sql(SPENT)
                        .param("looks", looks.stream().map(ObservationId::value).toList())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(ObservationId::new)
                        .collect(Collectors.toSet());
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

    /** Takes away the one in which a look is counted, and forgets the look. */
    void takeAway(UUID look) {
        db.sql(PERSON_OF).param("look", look).query(UUID.class).optional().ifPresent(person -> {
            hold(new PersonId(person));
            takeAway(db.sql(WITH).param("look", look).query(UUID.class).list());
            db.sql(FORGET_LOOK).param("look", look).update();
        });
    }

    /** Takes away all in which somebody is counted, and forgets their looks. */
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
    private void takeAway(List<UUID> batches) {
        if (!batches.isEmpty()) {
            db.sql(FREE_LOOKS).param("batches", batches).update();
            db.sql(TAKE_AWAY).param("batches", batches).update();
        }
    }
}
