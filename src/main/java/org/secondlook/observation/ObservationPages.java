package org.secondlook.observation;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads somebody's own observations, what they expected and what they rated. */
@Repository
class ObservationPages {

    private static final String TABLES = """
            select o.id, o.recording_id, o.version_id, o.lag_millis, o.created_at, k.locked_at, o.lesson_end_millis
            from observation_observation o
            left join observation_lock k on k.observation_id = o.id
            """;

    /** What somebody codes in a lesson of another's is no look at one of their own. */
    private static final String COLUMNS = TABLES + """
            where o.person_id = :person
              and not exists (select 1 from observation_second_coding s where s.observation_id = o.id)
            """;

    private static final String OF_LESSON = TABLES + "where o.recording_id = :id";

    private static final String FIND = COLUMNS + " and o.id = :id";

    private static final String OF_RECORDING =
            COLUMNS + " and o.recording_id = :id order by o.created_at desc, o.id desc";

    private static final String THROUGH = COLUMNS + " and o.version_id = :id order by o.created_at, o.id";

    private static final String ESTIMATES = """
            select indicator, low, expected, high from observation_estimate where observation_id = :id
            """;

    private static final String RATINGS =
            "select element, rating from observation_rating where observation_id = :id order by element";

    private final JdbcClient db;

    ObservationPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Row> find(ObservationId id, PersonId person) {
        return rows(FIND, id.value(), person).stream().findAny();
    }

    /** Those of a recording, newest first. */
    List<Row> of(RecordingId recording, PersonId person) {
        return rows(OF_RECORDING, recording.value(), person);
    }

    /** For what happens to a recording: all. */
    List<Row> of(RecordingId recording) {
        return db.sql(OF_LESSON).param("id", recording.value()).query(Row.class).list();
    }

    /** Those through a framework, oldest first. */
    List<Row> through(FrameworkId framework, PersonId person) {
        return rows(THROUGH, framework.value(), person);
    }

    private List<Row> rows(String sql, UUID id, PersonId person) {
        return db.sql(sql)
                .param("id", id)
                .param("person", person.value())
                .query(Row.class)
                .list();
    }

    /** By indicator. The caller has found the observation through its viewer. */
    Map<String, Estimate> estimates(ObservationId id) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        db.sql(ESTIMATES).param("id", id.value()).query(row -> {
            estimates.put(
                    row.getString("indicator"),
                    new Estimate(row.getDouble("low"), row.getDouble("expected"), row.getDouble("high")));
        });
        return estimates;
    }

    /** By element. The caller has found the observation through its viewer. */
    Map<String, Integer> ratings(ObservationId id) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        db.sql(RATINGS).param("id", id.value()).query(row -> {
            ratings.put(row.getString("element"), row.getInt("rating"));
        });
        return ratings;
    }

    /** The columns of one observation. */
    record Row(
            UUID id,
            UUID recordingId,
            UUID versionId,
            int lagMillis,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime lockedAt,
            @Nullable Long lessonEndMillis) {

        Observation toObservation(Frameworks frameworks) {
            return new Observation(
                    new ObservationId(id),
                    new RecordingId(recordingId),
                    frameworks.get(new FrameworkId(versionId)),
                    lagMillis,
                    createdAt.toInstant(),
                    lockedAt == null ? null : lockedAt.toInstant(),
                    lessonEndMillis);
        }
    }
}
