package org.secondlook.recording;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a person may watch: of their own recordings, what is whole. */
@Repository
class RenditionPages {

    /** Recordings of the viewer, for as long as they are there, and those that are shared with them, until that ends. */
    private static final String SEEN = """
            from recording_recording recording
            left join %s shared on shared.subject_kind = 'RECORDING' and shared.subject_id = recording.id
            where (recording.owner_id = :person or (shared.until is not null and recording.rest_since is null))
            """.formatted(SharePolicy.SHARED);

    private static final String SHARED = """
            select recording.id, recording.title, recording.state, recording.duration_millis,
                exists (select 1 from recording_rendition rendition
                    where rendition.recording_id = recording.id and rendition.name = 'poster') as has_poster,
                recording.rest_since is not null as resting
            %s and recording.id in (:ids)
            """.formatted(SEEN);

    private static final String WHOLE = """
            select rendition.name, rendition.blob, rendition.bytes, rendition.width, rendition.height, rendition.ready_at
            from recording_rendition rendition
            join recording_recording recording on recording.id = rendition.recording_id
            where recording.id = :recording and recording.state = 'PLAYABLE' and recording.rest_since is null
            """;

    private static final String OWN = WHOLE + "and recording.owner_id = :person";

    private static final String WATCHABLE = """
            select rendition.name, rendition.blob, rendition.bytes, rendition.width, rendition.height, rendition.ready_at,
                recording.until
            from recording_rendition rendition
            join (select recording.id, recording.state, recording.rest_since,
                    case when recording.owner_id = :person then null else shared.until end as until %s) recording
              on recording.id = rendition.recording_id
            where recording.id = :recording and recording.state = 'PLAYABLE' and recording.rest_since is null
            """.formatted(SEEN);

    private static final String PERCENT = """
            select rendering.percent
            from recording_rendering rendering
            join recording_recording recording on recording.id = rendering.recording_id
            where recording.id = :recording and recording.owner_id = :person
            """;

    private final JdbcClient db;

    RenditionPages(JdbcClient db) {
        this.db = db;
    }

    /** What there is to watch of somebody's own. */
    List<RenditionFile> visible(RecordingId recording, PersonId owner) {
        return db.sql(OWN)
                .param("recording", recording.value())
                .param("person", owner.value())
                .query(RenditionRow::file)
                .list();
    }

    /** What the viewer may watch of a recording, and until when. */
    Watchable watchable(RecordingId recording, Viewer viewer, Instant now) {
        return Watchable.of(db.sql(WATCHABLE)
                .params(SharePolicy.asked(viewer, now))
                .param("recording", recording.value())
                .query(RenditionRow::limited)
                .list());
    }

    /** What of recordings is shown to whoever they are shared with; those that the viewer may not see are not among them. */
    List<SharedRecording> shared(Collection<UUID> ids, Viewer viewer, Instant now) {
        return db.sql(SHARED)
                .params(SharePolicy.asked(viewer, now))
                .param("ids", ids)
                .query(SharedRecording.class)
                .list();
    }

    /** Whoever asks has a right to play the recording. */
    List<RenditionFile> of(RecordingId recording) {
        return db.sql(WHOLE)
                .param("recording", recording.value())
                .query(RenditionRow::file)
                .list();
    }

    /** How far a rendering of the recording has come; empty when there is none under way. */
    OptionalInt percent(RecordingId recording, PersonId person) {
        return db
                .sql(PERCENT)
                .param("recording", recording.value())
                .param("person", person.value())
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
