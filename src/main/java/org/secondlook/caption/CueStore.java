package org.secondlook.caption;

import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes single captions. Every change names the person whose captions they are. */
@Repository
class CueStore {

    private static final String ADD = """
            insert into caption_cue (id, track_id, start_millis, end_millis, speaker, words, sought, version)
            values (:id, :track, :start, :end, :speaker, :words, :sought, 0)
            """;

    private static final String CHANGE = """
            update caption_cue
            set start_millis = :start, end_millis = :end, speaker = :speaker, words = :words, sought = :sought,
                version = version + 1
            where id = :id and version = :version
              and track_id in (select id from caption_track where person_id = :person)
              and not exists (select 1 from caption_cue_removal where cue_id = :id)
            """;

    private static final String REMOVE = """
            insert into caption_cue_removal (cue_id, removed_at)
            select c.id, cast(:now as timestamp with time zone)
            from caption_cue c
            join caption_track t on t.id = c.track_id
            where c.id = :id and t.person_id = :person
            on conflict do nothing
            """;

    private static final String RESTORE = """
            delete from caption_cue_removal
            where cue_id in (
                select c.id from caption_cue c
                join caption_track t on t.id = c.track_id
                where c.id = :id and t.person_id = :person)
            """;

    private final JdbcClient db;
    private final NamedParameterJdbcOperations batches;

    CueStore(JdbcClient db, NamedParameterJdbcOperations batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Adds captions to a track that the caller has made, or has found through its viewer. */
    void add(TrackId track, List<Cue> cues) {
        batches.batchUpdate(
                ADD,
                cues.stream()
                        .map(cue -> parameters(cue, CueId.next()).addValue("track", track.value()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Adds one caption, with an id of its own. */
    void add(KeptCue kept) {
        batches.update(
                ADD,
                parameters(kept.cue(), kept.id()).addValue("track", kept.track().value()));
    }

    private static MapSqlParameterSource parameters(Cue cue, CueId id) {
        return new MapSqlParameterSource("id", id.value())
                .addValue("start", cue.start().millis())
                .addValue("end", cue.end().millis())
                .addValue("speaker", cue.speaker())
                .addValue("words", cue.words())
                .addValue("sought", cue.sought());
    }

    /** Whether the caption was still there in the version that this one was made from. */
    boolean change(KeptCue kept, PersonId person) {
        return batches.update(
                        CHANGE,
                        parameters(kept.cue(), kept.id())
                                .addValue("version", kept.version())
                                .addValue("person", person.value()))
                == 1;
    }

    void remove(CueId id, PersonId person, Instant now) {
        own(REMOVE, id, person).param("now", Times.bind(now)).update();
    }

    void restore(CueId id, PersonId person) {
        own(RESTORE, id, person).update();
    }

    private JdbcClient.StatementSpec own(String sql, CueId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }
}
