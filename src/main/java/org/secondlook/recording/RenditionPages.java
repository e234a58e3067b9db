package org.secondlook.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobKey;
import org.secondlook.media.FrameSize;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a person may watch: of their own recordings, what is whole. */
@Repository
class RenditionPages {

    private static final String VISIBLE = """
            select rendition.name, rendition.blob, rendition.bytes, rendition.width, rendition.height, rendition.ready_at
            from recording_rendition rendition
            join recording_recording recording on recording.id = rendition.recording_id
            where recording.id = :recording and recording.owner_id = :person and recording.state = 'PLAYABLE'
            """;

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

    List<RenditionFile> visible(RecordingId recording, PersonId person) {
        return db.sql(VISIBLE)
                .param("recording", recording.value())
                .param("person", person.value())
                .query((row, number) -> rendition(row))
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

    private static RenditionFile rendition(ResultSet row) throws SQLException {
        return new RenditionFile(
                row.getString("name"),
                new BlobKey(row.getString("blob")),
                row.getLong("bytes"),
                size(row),
                row.getObject("ready_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable FrameSize size(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        return row.wasNull() ? null : new FrameSize(width, row.getInt("height"));
    }
}
