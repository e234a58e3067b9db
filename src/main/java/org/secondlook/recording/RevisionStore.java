package org.secondlook.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which recordings are made anew, and makes what was made of them before invisible. */
@Repository
class RevisionStore {

    private static final String ASK_AGAIN = """
            update recording_revision
            set number = number + 1, state = 'MAKING', percent = 0,
                original_until = case when original_until is null then null else cast(:until as timestamp with time zone) end
            where recording_id = :recording
            """;

    private static final String ASK = """
            insert into recording_revision (recording_id, number, state, percent, original_until)
            values (:recording, 1, 'MAKING', 0, :until)
            """;

    private static final String FIND = """
            select recording_id, number, state, percent, original_until
            from recording_revision where recording_id = :recording
            """;

    private static final String OWNER = "select owner_id from recording_recording where id = :recording";

    private static final String REACH = """
            update recording_revision set percent = :percent
            where recording_id = :recording and number = :number and state = 'MAKING'
            """;

    private static final String BECOME = """
            update recording_revision set state = :to
            where recording_id = :recording and number = :number and state = :from
            """;

    private static final String HIDE = "delete from recording_rendition where recording_id = :recording";

    private static final String HIDE_ALL_BUT = HIDE + " and name not in (:names)";

    private static final String SHOWN = "select blob from recording_rendition where recording_id = :recording";

    private static final String OVER = """
            select recording_id from recording_revision where state <> 'MAKING' and original_until <= :now
            """;

    private static final String END =
            "update recording_revision set original_until = null where recording_id = :recording";

    private final JdbcClient db;

    RevisionStore(JdbcClient db) {
        this.db = db;
    }

    /** Asks for the recording to be made anew; what is being made for an earlier wish is not shown any more. */
    void ask(RecordingId recording, Instant originalUntil) {
        if (of(ASK_AGAIN, recording).param("until", Times.bind(originalUntil)).update() == 0) {
            of(ASK, recording).param("until", Times.bind(originalUntil)).update();
        }
    }

    Optional<Revision> find(RecordingId recording) {
        return of(FIND, recording).query((row, number) -> revision(row)).optional();
    }

    Optional<PersonId> owner(RecordingId recording) {
        return of(OWNER, recording).query(UUID.class).optional().map(PersonId::new);
    }

    /** Keeps how far it has come; false when nobody wants it any more. */
    boolean reach(Revision revision, int percent) {
        return of(REACH, revision.recording())
                        .param("number", revision.number())
                        .param("percent", percent)
                        .update()
                == 1;
    }

    /** The one write of a state. */
    boolean become(Revision revision, RevisionState from, RevisionState to) {
        if (!from.mayBecome(to)) {
            throw new IllegalArgumentException(from + " never becomes " + to);
        }
        return of(BECOME, revision.recording())
                        .param("number", revision.number())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** Makes everything invisible but what has these names. */
    void hideAllBut(List<String> names, RecordingId recording) {
        of(HIDE_ALL_BUT, recording).param("names", names).update();
    }

    void hideAll(RecordingId recording) {
        of(HIDE, recording).update();
    }

    /** The keys of what is visible. */
    List<String> shown(RecordingId recording) {
        return of(SHOWN, recording).query(String.class).list();
    }

    /** Those of which the upload has been kept long enough. */
    List<RecordingId> over(Instant now) {
        return db.sql(OVER).param("now", Times.bind(now)).query(UUID.class).list().stream()
                .map(RecordingId::new)
                .toList();
    }

    /** Notes that the upload is no more. */
    void end(RecordingId recording) {
        of(END, recording).update();
    }

    private JdbcClient.StatementSpec of(String sql, RecordingId recording) {
        return db.sql(sql).param("recording", recording.value());
    }

    private static Revision revision(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("original_until", OffsetDateTime.class);
        return new Revision(
                new RecordingId(row.getObject("recording_id", UUID.class)),
                row.getInt("number"),
                RevisionState.valueOf(row.getString("state")),
                row.getInt("percent"),
                until == null ? null : until.toInstant());
    }
}
