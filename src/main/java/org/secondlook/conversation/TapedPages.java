package org.secondlook.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what two say to a recording of their conversation, and which it is. Whoever asks has found the conversation through its viewer. */
@Repository
class TapedPages {

    private static final String SAID = """
            select given_at, taken_back_at from conversation_consent
            where conversation_id = :id and person_id = :person
            """;

    private static final String NAMED =
            "select recording_id, erase_by, erased_at from conversation_recording where conversation_id = :id";

    private static final String BOUND = """
            select c.id, c.pairing_id, c.teacher_id, c.coach_id
            from conversation_recording r
            join conversation_conversation c on c.id = r.conversation_id
            where r.recording_id = :recording and c.coach_id = :person
            """;

    private static final String TAKEN = """
            select r.recording_id
            from conversation_recording r
            join conversation_conversation c on c.id = r.conversation_id
            where c.coach_id = :person and r.recording_id is not null
            """;

    private static final String AWAKE = """
            select c.id, c.coach_id, r.recording_id
            from conversation_recording r
            join conversation_conversation c on c.id = r.conversation_id
            where r.recording_id is not null and r.erase_by is null and
            """;

    private static final String AWAKE_OF_PAIRING = AWAKE + " c.pairing_id = :of order by c.id";

    private static final String AWAKE_WITH_TEACHER = AWAKE + " c.teacher_id = :of order by c.id";

    private final JdbcClient db;

    TapedPages(JdbcClient db) {
        this.db = db;
    }

    Taped find(Conversation seen) {
        return new Taped(
                new Consents(said(seen.id(), seen.coach()), said(seen.id(), seen.teacher())),
                db.sql(NAMED)
                        .param("id", seen.id().value())
                        .query((row, number) -> named(row))
                        .optional()
                        .orElse(null));
    }

    Consent said(ConversationId id, PersonId person) {
        return db.sql(SAID)
                .param("id", id.value())
                .param("person", person.value())
                .query((row, number) -> new Consent(
                        ConversationPages.time(row, "given_at").orElse(null),
                        ConversationPages.time(row, "taken_back_at").orElse(null)))
                .optional()
                .orElse(Consent.UNSAID);
    }

    private static Named named(ResultSet row) throws SQLException {
        UUID recording = row.getObject("recording_id", UUID.class);
        return new Named(
                recording == null ? null : new RecordingId(recording),
                ConversationPages.time(row, "erase_by").orElse(null),
                ConversationPages.time(row, "erased_at").orElse(null));
    }

    /** Of which conversation a recording of the viewer's is. */
    Optional<Bound> bound(RecordingId recording, Viewer viewer) {
        return db.sql(BOUND)
                .param("recording", recording.value())
                .param("person", viewer.person().value())
                .query((row, number) -> new Bound(
                        new ConversationId(row.getObject("id", UUID.class)),
                        new PairingId(row.getObject("pairing_id", UUID.class)),
                        new PersonId(row.getObject("teacher_id", UUID.class)),
                        new PersonId(row.getObject("coach_id", UUID.class))))
                .optional();
    }

    /** Those of somebody's recordings that are of a conversation already. */
    List<RecordingId> taken(PersonId coach) {
        return db.sql(TAKEN).param("person", coach.value()).query(UUID.class).list().stream()
                .map(RecordingId::new)
                .toList();
    }

    /** What can be watched still of the conversations of a pairing. */
    List<AwakeTape> awakeOf(PairingId pairing) {
        return awake(AWAKE_OF_PAIRING, pairing.value());
    }

    /** What can be watched still of conversations with somebody. */
    List<AwakeTape> awakeWith(PersonId teacher) {
        return awake(AWAKE_WITH_TEACHER, teacher.value());
    }

    private List<AwakeTape> awake(String sql, UUID of) {
        return db.sql(sql)
                .param("of", of)
                .query((row, number) -> new AwakeTape(
                        new ConversationId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("coach_id", UUID.class)),
                        new RecordingId(row.getObject("recording_id", UUID.class))))
                .list();
    }

    /** Of which conversation a recording is, and whose that is. */
    record Bound(ConversationId id, PairingId pairing, PersonId teacher, PersonId coach) {}

    /** A recording that can be watched, and whose it is. */
    record AwakeTape(ConversationId conversation, PersonId coach, RecordingId recording) {}
}
