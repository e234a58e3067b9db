package org.secondlook.clip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Awake;
import org.secondlook.recording.Moment;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.RenditionRow;
import org.secondlook.recording.Watchable;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which clips a person has, and what of them can be watched. */
@Repository
class ClipPages {

    private static final String START = "(case when start_millis < 0 then 0 else start_millis end)";

    private static final String END =
            "(case when end_millis > lesson_end_millis then lesson_end_millis else end_millis end)";

    /** What of a clip's piece there is in what is seen of its lesson. */
    static final String RANGE = START + " as start_at, " + END + " as end_at";

    /** Whether that is enough to be watched. */
    static final String SEEN = END + " - " + START + " >= 1000";

    private static final String COLUMNS =
            "select id, recording_id, title, question, version, state, percent, created_at, " + RANGE
                    + " from clip_clip where person_id = :person and " + SEEN;

    private static final String FIND = COLUMNS + " and id = :id";

    private static final String OF_RECORDING =
            COLUMNS + " and recording_id = :recording order by clip_clip.start_millis, id";

    private static final String OWN = COLUMNS + " order by recording_id, clip_clip.start_millis, id";

    private static final String OUTSIDE = """
            select count(*) from clip_clip
            where recording_id = :recording and person_id = :person
              and (case when end_millis > :to then :to else end_millis end)
                - (case when start_millis < :from then :from else start_millis end) < 1000 and
            """ + SEEN;

    private static final String READY = """
            select f.name, f.blob, f.bytes, f.width, f.height, f.ready_at
            from clip_file f
            join clip_clip c on c.id = f.clip_id
            where c.id = :id and c.state = 'READY' and %s
            """.formatted(Awake.recording("c.recording_id"));

    /** Clips of the viewer, for as long as they are there, and those that are shared with them, until that ends. */
    private static final String VISIBLE = """
            from clip_clip c
            left join %s shared on shared.subject_kind = 'CLIP' and shared.subject_id = c.id
            where (c.person_id = :person or (shared.until is not null and %s)) and %s
            """.formatted(SharePolicy.SHARED, Awake.recording("c.recording_id"), SEEN);

    private static final String WATCHABLE = """
            select f.name, f.blob, f.bytes, f.width, f.height, f.ready_at, c.until
            from clip_file f
            join (select c.id, c.recording_id, c.state, case when c.person_id = :person then null else shared.until end as until %s) c
              on c.id = f.clip_id
            where c.id = :id and c.state = 'READY' and %s
            """.formatted(VISIBLE, Awake.recording("c.recording_id"));

    private static final String SHARED = """
            select c.id, c.recording_id, c.title, c.question, c.state, %s,
                exists (select 1 from clip_file f where f.clip_id = c.id and f.name = 'poster') as has_poster
            %s and c.id in (:ids)
            """.formatted(RANGE, VISIBLE);

    private static final String HELD = """
            select 'clips' as kind, count(*) as amount, min(created_at) as since
            from clip_clip where person_id = :person
            union all
            select 'files', count(*), min(f.ready_at)
            from clip_file f
            join clip_clip c on c.id = f.clip_id
            where c.person_id = :person
            """;

    private final JdbcClient db;

    ClipPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Clip> find(ClipId id, PersonId person) {
        return own(FIND, person)
                .param("id", id.value())
                .query((row, number) -> clip(row))
                .optional();
    }

    /** In the order of the lesson. */
    List<Clip> of(RecordingId recording, PersonId person) {
        return own(OF_RECORDING, person)
                .param("recording", recording.value())
                .query((row, number) -> clip(row))
                .list();
    }

    /** How many would not be seen any more if only a part of what is seen of the lesson stayed. */
    long countOutside(RecordingId recording, Remainder remainder, PersonId person) {
        return own(OUTSIDE, person)
                .param("recording", recording.value())
                .param("from", remainder.fromMillis())
                .param("to", remainder.toMillis())
                .query(Long.class)
                .single();
    }

    List<Clip> own(PersonId person) {
        return own(OWN, person).query((row, number) -> clip(row)).list();
    }

    /** What the viewer may watch of a clip, and until when. */
    Watchable watchable(ClipId id, Viewer viewer, Instant now) {
        return Watchable.of(db.sql(WATCHABLE)
                .params(SharePolicy.asked(viewer, now))
                .param("id", id.value())
                .query(RenditionRow::limited)
                .list());
    }

    /** What of a clip is shown to whoever it is shared with. */
    Optional<SharedClip> shared(ClipId id, Viewer viewer, Instant now) {
        return shared(List.of(id.value()), viewer, now).stream().findFirst();
    }

    /** The same of several; those that the viewer may not see are not among them. */
    List<SharedClip> shared(Collection<UUID> ids, Viewer viewer, Instant now) {
        return db.sql(SHARED)
                .params(SharePolicy.asked(viewer, now))
                .param("ids", ids)
                .query(SharedClip.class)
                .list();
    }

    /** Whoever asks has a right to play the clip. */
    List<RenditionFile> files(ClipId id) {
        return db.sql(READY).param("id", id.value()).query(RenditionRow::file).list();
    }

    List<Holding> held(PersonId person) {
        return own(HELD, person)
                .query((row, index) -> Holding.of(
                        "clip.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    private JdbcClient.StatementSpec own(String sql, PersonId person) {
        return db.sql(sql).param("person", person.value());
    }

    private static Clip clip(ResultSet row) throws SQLException {
        return new Clip(
                new ClipId(row.getObject("id", UUID.class)),
                new RecordingId(row.getObject("recording_id", UUID.class)),
                new Range(new Moment(row.getLong("start_at")), new Moment(row.getLong("end_at"))),
                new ClipWords(row.getString("title"), row.getString("question")),
                row.getInt("version"),
                ClipState.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
