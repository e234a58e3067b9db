package org.secondlook.observation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes observations, what was expected of them and what was rated. The caller has found them through their viewer. */
@Repository
class ObservationStore {

    private static final String ADD = """
            insert into observation_observation (id, recording_id, person_id, version_id, lag_millis, created_at)
            values (:id, :recording, :person, :version, 0, :now)
            """;

    private static final String HOLD = """
            select id from observation_observation
            where id = :id and person_id = :person and id in (select observation_id from observation_lock)
            for update
            """;

    private static final String SET_LAG = "update observation_observation set lag_millis = :lag where id = :id";

    private static final String DROP_ESTIMATES = "delete from observation_estimate where observation_id = :id";

    private static final String EXPECT = """
            insert into observation_estimate (observation_id, indicator, low, expected, high)
            values (:id, :indicator, :low, :expected, :high)
            """;

    private static final String LOCK = """
            insert into observation_lock (observation_id, locked_at)
            values (:id, :now)
            on conflict do nothing
            """;

    private static final String DROP_RATINGS = "delete from observation_rating where observation_id = :id";

    private static final String RATE = """
            insert into observation_rating (observation_id, element, rating)
            values (:id, :element, :rating)
            """;

    /** What hangs on an observation, and then the observations themselves. */
    private static final List<String> FORGET = List.of(
            "delete from observation_estimate where observation_id in (%s)",
            "delete from observation_lock where observation_id in (%s)",
            "delete from observation_event where observation_id in (%s)",
            "delete from observation_stretch where observation_id in (%s)",
            "delete from observation_rating where observation_id in (%s)",
            "delete from observation_second_coding where observation_id in (%s)",
            "delete from observation_observation where id in (%s)");

    private static final String OF_RECORDING = "select id from observation_observation where recording_id = :owner";
    private static final String OF_PERSON = "select id from observation_observation where person_id = :owner";
    private static final String ONE = "select id from observation_observation where id = :owner";

    private final JdbcClient db;

    ObservationStore(JdbcClient db) {
        this.db = db;
    }

    void add(Observation observation, PersonId person) {
        db.sql(ADD)
                .param("id", observation.id().value())
                .param("recording", observation.recording().value())
                .param("person", person.value())
                .param("version", observation.framework().id().value())
                .param("now", Times.bind(observation.createdAt()))
                .update();
    }

    /** Whether it is the owner's and locked; then nobody erases it until the transaction ends. */
    boolean hold(ObservationId id, PersonId owner) {
        return db.sql(HOLD)
                .param("id", id.value())
                .param("person", owner.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void setLag(ObservationId id, int millis) {
        db.sql(SET_LAG).param("id", id.value()).param("lag", millis).update();
    }

    /** Keeps these estimates instead of all before. */
    void expect(ObservationId id, Map<String, Estimate> estimates) {
        db.sql(DROP_ESTIMATES).param("id", id.value()).update();
        estimates.forEach((indicator, estimate) -> db.sql(EXPECT)
                .param("id", id.value())
                .param("indicator", indicator)
                .param("low", estimate.low())
                .param("expected", estimate.expected())
                .param("high", estimate.high())
                .update());
    }

    /** Whether they were not locked before. */
    boolean lock(ObservationId id, Instant now) {
        return db.sql(LOCK)
                        .param("id", id.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Keeps these ratings instead of all before. */
    void rate(ObservationId id, Map<String, Integer> ratings) {
        db.sql(DROP_RATINGS).param("id", id.value()).update();
        ratings.forEach((element, rating) -> db.sql(RATE)
                .param("id", id.value())
                .param("element", element)
                .param("rating", rating)
                .update());
    }

    void forget(ObservationId id) {
        FORGET.forEach(
                sql -> db.sql(sql.formatted(ONE)).param("owner", id.value()).update());
    }

    void forget(RecordingId recording) {
        FORGET.forEach(sql -> db.sql(sql.formatted(OF_RECORDING))
                .param("owner", recording.value())
                .update());
    }

    void forget(PersonId person) {
        FORGET.forEach(sql ->
                db.sql(sql.formatted(OF_PERSON)).param("owner", person.value()).update());
    }
}
