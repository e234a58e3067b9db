package org.secondlook.caption;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Awake;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which captions a viewer has. */
@Repository
class TrackPages {

    private static final String COLUMNS = """
            select t.id, t.recording_id, t.language, t.origin, reading.track_id as reading,
                (select count(*) from caption_cue c
                 where c.track_id = t.id and c.id not in (select cue_id from caption_cue_removal) and
            """ + CuePages.SEEN + """
                ) as size
            from caption_track t
            left join caption_reading reading on reading.track_id = t.id
            """;

    private static final String SHOWN_WITH = COLUMNS + """
            where t.recording_id = :recording and t.id not in (select track_id from caption_track_removal) and
            """ + Awake.recording("t.recording_id");

    private static final String IN_ORDER = " order by t.created_at, t.id";

    private static final String OF_RECORDING = SHOWN_WITH + "and t.person_id = :person" + IN_ORDER;

    private static final String FIND =
            COLUMNS + "where t.id = :id and t.person_id = :person and " + Awake.recording("t.recording_id");

    private static final String SHOWN = """
            select count(*) from caption_track
            where recording_id = :recording and language = :language
              and id not in (select track_id from caption_track_removal)
            """;

    private static final String HELD = """
            select 'captions' as kind, count(*) as amount, min(t.created_at) as since
            from caption_track t where t.person_id = :person
            union all
            select 'transcriptions', count(*), min(t.asked_at)
            from caption_transcription t where t.person_id = :person
            union all
            select 'removals', count(*), min(x.removed_at)
            from (
                select track_id, removed_at from caption_track_removal
                union all
                select c.track_id, r.removed_at
                from caption_cue_removal r join caption_cue c on c.id = r.cue_id) x
            join caption_track t on t.id = x.track_id
            where t.person_id = :person
            """;

    private final JdbcClient db;

    TrackPages(JdbcClient db) {
        this.db = db;
    }

    /** Those that are shown. */
    List<CaptionTrack> of(RecordingId recording, Viewer viewer) {
        return list(db.sql(OF_RECORDING)
                .param("recording", recording.value())
                .param("person", viewer.person().value()));
    }

    /** For whoever may watch the recording, or a piece of it: those that are shown. */
    List<CaptionTrack> of(RecordingId recording) {
        return list(db.sql(SHOWN_WITH + IN_ORDER).param("recording", recording.value()));
    }

    /** One of theirs, shown or removed. */
    Optional<CaptionTrack> find(TrackId id, Viewer viewer) {
        return db.sql(FIND)
                .param("id", id.value())
                .param("person", viewer.person().value())
                .query(Row.class)
                .optional()
                .map(Row::toTrack);
    }

    /** For jobs: whether there are captions in a language. */
    boolean isShown(RecordingId recording, Language language) {
        return db.sql(SHOWN)
                        .param("recording", recording.value())
                        .param("language", language.tag())
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "caption.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    private static List<CaptionTrack> list(JdbcClient.StatementSpec statement) {
        return statement.query(Row.class).list().stream().map(Row::toTrack).toList();
    }

    /** The columns of one track. */
    record Row(
            UUID id,
            UUID recordingId,
            String language,
            Origin origin,
            @Nullable UUID reading,
            int size) {

        CaptionTrack toTrack() {
            return new CaptionTrack(
                    new TrackId(id),
                    new RecordingId(recordingId),
                    new Language(language),
                    origin,
                    origin == Origin.FILE || reading != null,
                    size);
        }
    }
}
