package org.secondlook.clip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.media.FrameSize;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Awake;
import org.secondlook.recording.Moment;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RenditionFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how the cutting of clips goes, for its jobs: nothing here is asked on behalf of a person. */
@Repository
class CuttingStore {

    private static final String FIND = "select id, cutting, recording_id, person_id, " + ClipPages.RANGE
            + " from clip_clip where id = :id and state = 'CUTTING' and " + ClipPages.SEEN
            + " and " + Awake.recording("clip_clip.recording_id");

    private static final String EXISTS = "select count(*) from clip_clip where id = :id and " + ClipPages.SEEN;

    private static final String REACH = """
            update clip_clip set percent = :percent
            where id = :id and cutting = :cutting and state = 'CUTTING'
            """;

    private static final String BECOME = """
            update clip_clip set state = :to where id = :id and cutting = :cutting and state = :from
            """;

    private static final String HIDE = """
            delete from clip_file where clip_id in (select id from clip_clip where recording_id = :recording)
            """;

    private static final String CUT_ANEW = """
            update clip_clip set state = 'CUTTING', cutting = cutting + 1, percent = 0 where recording_id = :recording
            """;

    private static final String ADD_FILE = """
            insert into clip_file (clip_id, name, blob, bytes, width, height, ready_at)
            values (:clip, :name, :blob, :bytes, :width, :height, :readyAt)
            """;

    private final JdbcClient db;

    CuttingStore(JdbcClient db) {
        this.db = db;
    }

    /** What is to be cut; empty when it has been, or there is no such clip any more, or nothing of it in the lesson, or while that rests. */
    Optional<Cutting> find(ClipId clip) {
        return db.sql(FIND)
                .param("id", clip.value())
                .query((row, number) -> cutting(row))
                .optional();
    }

    /** Whether it is there, and something of it in the lesson. */
    boolean exists(ClipId clip) {
        return db.sql(EXISTS).param("id", clip.value()).query(Long.class).single() == 1;
    }

    /** Keeps how far a cutting has come; false when nobody wants it any more. */
    boolean reach(Cutting cutting, int percent) {
        return of(cutting, REACH).param("percent", percent).update() == 1;
    }

    /** The one write of a state: whether this cutting was the clip's own and in the first state, and is in the second now. */
    boolean become(Cutting cutting, ClipState from, ClipState to) {
        if (!from.mayBecome(to)) {
            throw new IllegalArgumentException(from + " never becomes " + to);
        }
        return of(cutting, BECOME)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** Shows nothing of a lesson's clips until they have been cut anew. */
    void cutAnew(RecordingId recording) {
        db.sql(HIDE).param("recording", recording.value()).update();
        db.sql(CUT_ANEW).param("recording", recording.value()).update();
    }

    void add(ClipId clip, RenditionFile file) {
        Optional<FrameSize> size = Optional.ofNullable(file.size());
        db.sql(ADD_FILE)
                .param("clip", clip.value())
                .param("name", file.name())
                .param("blob", file.blob().value())
                .param("bytes", file.bytes())
                .param("width", size.map(FrameSize::width).orElse(null))
                .param("height", size.map(FrameSize::height).orElse(null))
                .param("readyAt", Times.bind(file.readyAt()))
                .update();
    }

    private JdbcClient.StatementSpec of(Cutting cutting, String sql) {
        return db.sql(sql).param("id", cutting.clip().value()).param("cutting", cutting.number());
    }

    private static Cutting cutting(ResultSet row) throws SQLException {
        return new Cutting(
                new ClipId(row.getObject("id", UUID.class)),
                row.getInt("cutting"),
                new RecordingId(row.getObject("recording_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new Range(new Moment(row.getLong("start_at")), new Moment(row.getLong("end_at"))));
    }
}
