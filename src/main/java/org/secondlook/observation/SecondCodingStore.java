package org.secondlook.observation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.recording.Piece;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes whose lesson a look is at that is not one's own, and when it was done. */
@Repository
class SecondCodingStore {

    private static final String ADD = """
            insert into observation_second_coding (observation_id, owner_id, subject_kind, subject_id, from_millis, to_millis)
            values (:observation, :owner, :kind, :subject, :from, :to)
            """;

    private static final String FINISH = """
            update observation_second_coding set done_at = :now, over_since = null
            where observation_id = :observation and done_at is null
            """;

    /** Those that somebody may go on with. */
    private static final String ALIVE = """
            select c.observation_id
            from observation_second_coding c
            join observation_observation o on o.id = c.observation_id
            join %s coder on coder.subject_kind = c.subject_kind and coder.subject_id = c.subject_id
              and coder.person_id = o.person_id
            """.formatted(SharePolicy.CODERS);

    private static final String END = """
            update observation_second_coding set over_since = :now
            where done_at is null and over_since is null and observation_id not in (%s)
            """.formatted(ALIVE);

    private static final String GO_ON = """
            update observation_second_coding set over_since = null
            where over_since is not null and observation_id in (%s)
            """.formatted(ALIVE);

    private static final String OVER = """
            select observation_id from observation_second_coding where done_at is null and over_since < :before
            """;

    private final JdbcClient db;

    SecondCodingStore(JdbcClient db) {
        this.db = db;
    }

    /** After its look was added. */
    void add(ObservationId look, Invitation invitation, Piece piece) {
        boolean whole = piece.toMillis() == Long.MAX_VALUE;
        db.sql(ADD)
                .param("observation", look.value())
                .param("owner", invitation.owner().value())
                .param("kind", invitation.subject().kind().name())
                .param("subject", invitation.subject().id())
                .param("from", whole ? null : piece.fromMillis())
                .param("to", whole ? null : piece.toMillis())
                .update();
    }

    /** Whether it was not done before. */
    boolean finish(ObservationId id, Instant now) {
        return db.sql(FINISH)
                        .param("observation", id.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Notes of which that are not done nobody may go on with any more, and of which somebody may again. */
    void noteOver(Instant now) {
        db.sql(END).param("now", Times.bind(now)).update();
        db.sql(GO_ON).param("now", Times.bind(now)).update();
    }

    /** Those that were over at a time and are not done. */
    List<ObservationId> overBefore(Instant time) {
        return db.sql(OVER).param("before", Times.bind(time)).query(UUID.class).list().stream()
                .map(ObservationId::new)
                .toList();
    }
}
