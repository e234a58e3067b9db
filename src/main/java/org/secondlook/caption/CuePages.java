package org.secondlook.caption;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Awake;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single captions of a viewer's own, by time. */
@Repository
class CuePages {

    /** More places are not looked at one by one. */
    static final int MOST_HITS = 500;

    /** Whether there is something of a caption in what is seen of its lesson. */
    static final String SEEN = """
            end_millis > 0 and (lesson_end_millis is null or start_millis < lesson_end_millis)
            """;

    private static final String COLUMNS = """
            select c.id, c.track_id, c.speaker, c.words, c.version,
                case when c.start_millis < 0 then 0 else c.start_millis end as start_at,
                case when c.end_millis > t.lesson_end_millis then t.lesson_end_millis else c.end_millis end as end_at
            from caption_cue c
            join caption_track t on t.id = c.track_id
            """;

    private static final String SHOWN = COLUMNS + """
            left join caption_cue_removal r on r.cue_id = c.id
            where c.track_id = :track and r.cue_id is null and
            """ + SEEN + " and " + Awake.recording("t.recording_id");

    private static final String STANDING = SHOWN + " and t.person_id = :person ";

    private static final String IN_ORDER = " order by c.start_millis, c.id ";

    private static final String OF_TRACK = STANDING + IN_ORDER + "offset :from rows fetch first :most rows only";

    private static final String IN_PIECE = SHOWN + " and c.end_millis > :from and c.start_millis < :to" + IN_ORDER;

    private static final String HITS = STANDING + """
              and c.sought like :pattern escape '!'
            """ + IN_ORDER + "fetch first :most rows only";

    private static final String AFTER = STANDING + """
              and (c.start_millis > :start or (c.start_millis = :start and c.id > :id))
            """ + IN_ORDER + "fetch first 1 rows only";

    private static final String FIND = COLUMNS + "where c.id = :id and t.person_id = :person and " + SEEN + " and "
            + Awake.recording("t.recording_id");

    private static final String OUTSIDE = """
            select count(*)
            from caption_cue c
            join caption_track t on t.id = c.track_id
            where t.recording_id = :recording and t.person_id = :person
              and t.id not in (select track_id from caption_track_removal)
              and c.id not in (select cue_id from caption_cue_removal)
              and not (end_millis > :from and start_millis < :to) and
            """ + SEEN;

    private static final String STANDS = "select count(*) from caption_cue_removal where cue_id = :id";

    private final JdbcClient db;

    CuePages(JdbcClient db) {
        this.db = db;
    }

    List<KeptCue> of(TrackId track, Viewer viewer, int from, int most) {
        return list(standing(OF_TRACK, track, viewer).param("from", from).param("most", most));
    }

    /** What is said in a piece of the lesson, for whoever may watch that piece. */
    List<Cue> in(Piece piece, TrackId track) {
        return list(db.sql(IN_PIECE)
                        .param("track", track.value())
                        .param("from", piece.fromMillis())
                        .param("to", piece.toMillis()))
                .stream()
                .map(kept -> kept.cue().within(piece.fromMillis(), piece.toMillis()))
                .toList();
    }

    /** Where something is said or by whom. */
    List<KeptCue> hits(TrackId track, Viewer viewer, String sought) {
        String escaped = sought.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return list(standing(HITS, track, viewer)
                .param("pattern", "%" + escaped + "%")
                .param("most", MOST_HITS));
    }

    /** What comes next. */
    Optional<KeptCue> after(KeptCue kept, Viewer viewer) {
        return list(standing(AFTER, kept.track(), viewer)
                        .param("start", kept.cue().start().millis())
                        .param("id", kept.id().value()))
                .stream()
                .findFirst();
    }

    /** One of theirs, shown or removed. */
    Optional<KeptCue> find(CueId id, Viewer viewer) {
        return list(db.sql(FIND)
                        .param("id", id.value())
                        .param("person", viewer.person().value()))
                .stream()
                .findFirst();
    }

    /** How many would not be seen any more if only a part of what is seen of the lesson stayed. */
    long countOutside(RecordingId recording, Remainder remainder, Viewer viewer) {
        return db.sql(OUTSIDE)
                .param("recording", recording.value())
                .param("person", viewer.person().value())
                .param("from", remainder.fromMillis())
                .param("to", remainder.toMillis())
                .query(Long.class)
                .single();
    }

    boolean stands(CueId id) {
        return db.sql(STANDS).param("id", id.value()).query(Long.class).single() == 0;
    }

    private JdbcClient.StatementSpec standing(String sql, TrackId track, Viewer viewer) {
        return db.sql(sql)
                .param("track", track.value())
                .param("person", viewer.person().value());
    }

    private static List<KeptCue> list(JdbcClient.StatementSpec statement) {
        return statement.query(Row.class).list().stream().map(Row::toCue).toList();
    }

    /** The columns of one caption. */
    record Row(UUID id, UUID trackId, long startAt, long endAt, String speaker, String words, int version) {

        KeptCue toCue() {
            var cue = new Cue(new CueTime(startAt), new CueTime(endAt), speaker, words);
            return new KeptCue(new CueId(id), new TrackId(trackId), cue, version);
        }
    }
}
