package org.secondlook.recording;

import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.media.FrameSize;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes renditions visible. */
@Repository
class RenditionStore {

    private static final String REPLACE = """
            update recording_rendition
            set blob = :blob, bytes = :bytes, width = :width, height = :height, ready_at = :readyAt
            where recording_id = :recording and name = :name
            """;

    private static final String ADD = """
            insert into recording_rendition (recording_id, name, blob, bytes, width, height, ready_at)
            values (:recording, :name, :blob, :bytes, :width, :height, :readyAt)
            """;

    private final JdbcClient db;

    RenditionStore(JdbcClient db) {
        this.db = db;
    }

    /** Makes a rendition visible, in the place of one of the same name that there may be; whether there was. */
    boolean save(RecordingId recording, RenditionFile rendition) {
        boolean replaced = write(REPLACE, recording, rendition) == 1;
        if (!replaced) {
            write(ADD, recording, rendition);
        }
        return replaced;
    }

    private int write(String sql, RecordingId recording, RenditionFile rendition) {
        Optional<FrameSize> size = Optional.ofNullable(rendition.size());
        return db.sql(sql)
                .param("recording", recording.value())
                .param("name", rendition.name())
                .param("blob", rendition.blob().value())
                .param("bytes", rendition.bytes())
                .param("width", size.map(FrameSize::width).orElse(null))
                .param("height", size.map(FrameSize::height).orElse(null))
                .param("readyAt", Times.bind(rendition.readyAt()))
                .update();
    }
}
