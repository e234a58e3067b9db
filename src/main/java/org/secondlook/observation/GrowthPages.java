package org.secondlook.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads somebody's looks over all their lessons, in one statement, and what one indicator needs of them, in another. */
@Repository
class GrowthPages {

    /** Of what was played and seen, what is seen of the lesson counts. */
    private static final String LOOKS = """
            select o.id, o.recording_id, o.version_id, o.lag_millis, o.created_at, k.locked_at, o.lesson_end_millis,
                r.title, r.created_at as lesson_at, g.goal, g.version_id as goal_version, g.set_at,
                (select cast(coalesce(sum(least(s.end_millis, coalesce(o.lesson_end_millis, s.end_millis))
                        - greatest(s.start_millis, 0)), 0) as bigint)
                    from observation_stretch s
                    where s.observation_id = o.id and s.end_millis > 0
                      and s.start_millis < coalesce(o.lesson_end_millis, s.end_millis)) as coded_millis,
                (select count(distinct e.start_millis / v.interval_millis)
                    from observation_event e
                    where v.interval_millis is not null and e.observation_id = o.id and not e.removed
                      and e.start_millis >= 0 and e.start_millis <= coalesce(o.lesson_end_millis, e.start_millis)) as intervals
            from observation_observation o
            join observation_lock k on k.observation_id = o.id
            join observation_version v on v.id = o.version_id
            join recording_recording r on r.id = o.recording_id
            left join observation_goal g
              on g.person_id = o.person_id and g.framework = v.framework and g.indicator = :indicator
            where o.person_id = :person
            order by r.created_at, r.id, o.created_at, o.id
            """;

    /** Whoever asks has found the looks through their viewer. */
    private static final String CODED = """
            select observation_id, 'EVENT' as kind, id, code as name, cast(start_millis as double precision) as low,
                cast(null as double precision) as middle, cast(end_millis as double precision) as high
            from observation_event
            where observation_id in (:looks) and not removed and code in (:codes)
            union all
            select observation_id, 'PLAYED', null, '', start_millis, null, end_millis
            from observation_stretch where observation_id in (:looks)
            union all
            select observation_id, 'ESTIMATE', null, indicator, low, expected, high
            from observation_estimate where observation_id in (:looks) and indicator = :indicator
            union all
            select observation_id, 'RATING', null, element, rating, null, null
            from observation_rating where observation_id in (:looks) and element in (:codes)
            """;

    private final JdbcClient db;

    GrowthPages(JdbcClient db) {
        this.db = db;
    }

    /** Locked ones, by the dates of their lessons; with the goal for an indicator. */
    List<GrowthLook> looks(PersonId person, String indicator, Frameworks frameworks) {
        return db
                .sql(LOOKS)
                .param("person", person.value())
                .param("indicator", indicator)
                .query(LookRow.class)
                .list()
                .stream()
                .map(row -> row.toLook(frameworks))
                .toList();
    }

    Map<ObservationId, Coded> coded(Collection<ObservationId> looks, Collection<String> codes, String indicator) {
        Map<ObservationId, Pieces> pieces = new HashMap<>();
        db.sql(CODED)
                .param("looks", looks.stream().map(ObservationId::value).toList())
                .param("codes", codes)
                .param("indicator", indicator)
                .query(row -> {
                    pieces.computeIfAbsent(
                                    new ObservationId(row.getObject("observation_id", UUID.class)), id -> new Pieces())
                            .add(row);
                });
        Map<ObservationId, Coded> coded = new HashMap<>();
        pieces.forEach((id, some) -> coded.put(id, some.toCoded()));
        return coded;
    }

    /** The columns of one look. */
    record LookRow(
            UUID id,
            UUID recordingId,
            UUID versionId,
            int lagMillis,
            OffsetDateTime createdAt,
            OffsetDateTime lockedAt,
            @Nullable Long lessonEndMillis,
            String title,
            OffsetDateTime lessonAt,
            @Nullable Double goal,
            @Nullable UUID goalVersion,
            @Nullable OffsetDateTime setAt,
            long codedMillis,
            int intervals) {

        GrowthLook toLook(Frameworks frameworks) {
            var look = new ObservationPages.Row(
                    id, recordingId, versionId, lagMillis, createdAt, lockedAt, lessonEndMillis);
            return new GrowthLook(
                    look.toObservation(frameworks), title, lessonAt.toInstant(), codedMillis, intervals, goalSet());
        }

        private @Nullable Goal goalSet() {
            return goal == null || goalVersion == null || setAt == null
                    ? null
                    : new Goal(goal, new FrameworkId(goalVersion), setAt.toInstant());
        }
    }

    /** What has been read of one look so far. */
    private static final class Pieces {

        private final List<Event> events = new ArrayList<>();
        private final List<Stretch> played = new ArrayList<>();
        private final Map<String, Integer> ratings = new HashMap<>();
        private @Nullable Estimate estimate;

        void add(ResultSet row) throws SQLException {
            String name = row.getString("name");
            double low = row.getDouble("low");
            double high = row.getDouble("high");
            Long end = row.wasNull() ? null : Long.valueOf((long) high);
            switch (row.getString("kind")) {
                case "EVENT" ->
                    events.add(
                            new Event(new EventId(row.getObject("id", UUID.class)), name, (long) low, end, 0, false));
                case "PLAYED" -> played.add(new Stretch((long) low, Objects.requireNonNull(end)));
                case "ESTIMATE" -> estimate = new Estimate(low, row.getDouble("middle"), high);
                default -> ratings.put(name, (int) low);
            }
        }

        Coded toCoded() {
            return new Coded(events, played, estimate, ratings);
        }
    }
}
