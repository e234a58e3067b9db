package org.secondlook.caption;

import java.time.Instant;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which captions there are. Every statement names the person whose captions they are, or the lesson that goes. */
@Repository
class TrackStore {

    private static final String ADD = """
            insert into caption_track (id, recording_id, person_id, language, origin, created_at)
            values (:id, :recording, :person, :language, :origin, :now)
            """;

    private static final String REMOVE = """
            insert into caption_track_removal (track_id, removed_at)
            select id, cast(:now as timestamp with time zone)
            from caption_track where id = :id and person_id = :person
            on conflict do nothing
            """;

    private static final String REMOVE_OTHERS = """
            insert into caption_track_removal (track_id, removed_at)
            select other.id, cast(:now as timestamp with time zone)
            from caption_track t
            join caption_track other
              on other.recording_id = t.recording_id and other.language = t.language and other.id <> t.id
            where t.id = :id and t.person_id = :person
            on conflict do nothing
            """;

    private static final String RESTORE = """
            delete from caption_track_removal
            where track_id in (select id from caption_track where id = :id and person_id = :person)
            """;

    private static final String READ = """
            insert into caption_reading (track_id, read_at)
            select id, cast(:now as timestamp with time zone)
            from caption_track where id = :id and person_id = :person
            on conflict do nothing
            """;

    private final JdbcClient db;

    TrackStore(JdbcClient db) {
        this.db = db;
    }

    void add(TrackId id, RecordingId recording, PersonId person, Language language, Origin origin, Instant now) {
        db.sql(ADD)
                .param("id", id.value())
                .param("recording", recording.value())
                .param("person", person.value())
                .param("language", language.tag())
                .param("origin", origin.name())
                .param("now", Times.bind(now))
                .update();
    }

    void remove(TrackId id, PersonId person, Instant now) {
        own(REMOVE, id, person).param("now", Times.bind(now)).update();
    }

    /** Of one language one is shown. */
    void removeOthers(TrackId id, PersonId person, Instant now) {
        own(REMOVE_OTHERS, id, person).param("now", Times.bind(now)).update();
    }

    void restore(TrackId id, PersonId person) {
        own(RESTORE, id, person).update();
    }

    /** Somebody has read it, and stands for it. */
    void read(TrackId id, PersonId person, Instant now) {
        own(READ, id, person).param("now", Times.bind(now)).update();
    }

    private JdbcClient.StatementSpec own(String sql, TrackId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }
}
