package org.secondlook.caption;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single captions of a viewer's own, by time. */
@Repository
class CuePages {

    /** More places are not looked at one by one. */
    static final int MOST_HITS = 500;

    private static final String COLUMNS = """
            select c.id, c.track_id, c.start_millis, c.end_millis, c.speaker, c.words, c.version
            from caption_cue c
            join caption_track t on t.id = c.track_id
            """;

    private static final String STANDING = COLUMNS + """
            left join caption_cue_removal r on r.cue_id = c.id
            where c.track_id = :track and t.person_id = :person and r.cue_id is null
            """;

    private static final String IN_ORDER = " order by c.start_millis, c.id ";

    private static final String OF_TRACK = STANDING + IN_ORDER + "offset :from rows fetch first :most rows only";

    private static final String HITS = STANDING + """
              and c.sought like :pattern escape '!'
            """ + IN_ORDER + "fetch first :most rows only";

    private static final String AFTER = STANDING + """
              and (c.start_millis > :start or (c.start_millis = :start and c.id > :id))
            """ + IN_ORDER + "fetch first 1 rows only";

    private static final String FIND = COLUMNS + "where c.id = :id and t.person_id = :person";

    private static final String STANDS = "select count(*) from caption_cue_removal where cue_id = :id";

    private final JdbcClient db;

    CuePages(JdbcClient db) {
        this.db = db;
    }

    List<KeptCue> of(TrackId track, Viewer viewer, int from, int most) {
        return list(standing(OF_TRACK, track, viewer).param("from", from).param("most", most));
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
    record Row(UUID id, UUID trackId, long startMillis, long endMillis, String speaker, String words, int version) {

        KeptCue toCue() {
            var cue = new Cue(new CueTime(startMillis), new CueTime(endMillis), speaker, words);
            return new KeptCue(new CueId(id), new TrackId(trackId), cue, version);
        }
    }
}
