package org.secondlook.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.ShareId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads feedback: for its coach, and once it is sent for its teacher, in a launch of their course. */
@Repository
class FeedbackPages {

    private static final String COLUMNS = """
            select f.id, f.pairing_id, f.teacher_id, f.coach_id, teacher.name as teacher_name, coach.name as coach_name,
                f.version, f.question, f.suggestion, f.sent_at, f.answer_version, f.answered_at, f.ended_at,
                case when f.answered_at is not null or f.teacher_id = :person then f.answer else '' end as answer
            from conversation_feedback f
            join people_person teacher on teacher.id = f.teacher_id
            join people_person coach on coach.id = f.coach_id
            where (f.coach_id = :person or (f.teacher_id = :person and f.sent_at is not null))
            """;

    private static final String IN_COURSE = "and f.course_id = cast(:course as uuid) ";

    private static final String ONE = COLUMNS + IN_COURSE + "and f.id = :id";

    private static final String OF =
            COLUMNS + IN_COURSE + "and f.pairing_id = :pairing order by f.written_at desc, f.id";

    private static final String ALL = COLUMNS + "order by f.written_at, f.id";

    private static final String REMARKS = """
            select place, share_id, at_millis, words from conversation_remark where feedback_id = :id order by place
            """;

    private final JdbcClient db;

    FeedbackPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Feedback> find(FeedbackId id, Viewer viewer) {
        return asked(ONE, viewer).param("id", id.value()).query(this::row).optional();
    }

    /** The latest first. */
    List<Feedback> of(PairingId pairing, Viewer viewer) {
        return asked(OF, viewer)
                .param("pairing", pairing.value())
                .query(this::row)
                .list();
    }

    /** All of somebody's, wherever. */
    List<Feedback> all(PersonId person) {
        return db.sql(ALL).param("person", person.value()).query(this::row).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        CourseId course = viewer.course();
        return db.sql(sql)
                .param("person", viewer.person().value())
                .param("course", course == null ? null : course.value());
    }

    private Feedback row(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Feedback(
                new FeedbackId(id),
                new PairingId(row.getObject("pairing_id", UUID.class)),
                new PersonId(row.getObject("teacher_id", UUID.class)),
                new PersonId(row.getObject("coach_id", UUID.class)),
                row.getString("teacher_name"),
                row.getString("coach_name"),
                new FeedbackText(remarks(id), row.getString("question"), row.getString("suggestion")),
                row.getInt("version"),
                ConversationPages.time(row, "sent_at").orElse(null),
                row.getString("answer"),
                row.getInt("answer_version"),
                ConversationPages.time(row, "answered_at").orElse(null),
                ConversationPages.time(row, "ended_at").orElse(null));
    }

    private List<Remark> remarks(UUID id) {
        return db.sql(REMARKS).param("id", id).query(RemarkRow.class).list().stream()
                .map(RemarkRow::toRemark)
                .toList();
    }

    /** The columns of one remark. */
    record RemarkRow(
            int place, @Nullable UUID shareId, @Nullable Long atMillis, String words) {

        Remark toRemark() {
            return new Remark(
                    place,
                    shareId == null ? null : new ShareId(shareId),
                    atMillis == null ? null : new Moment(atMillis),
                    words);
        }
    }
}
