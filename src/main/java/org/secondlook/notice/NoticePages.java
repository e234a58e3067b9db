package org.secondlook.notice;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the viewer is told: in a launch of a course, what is about that course or about none. */
@Repository
class NoticePages {

    static final String IN_COURSE = "(course_id is null or course_id = cast(:course as uuid))";

    private static final String COLUMNS = """
            select id, kind, address, told_at, read_at from notice_notice where person_id = :person and %s
            """.formatted(IN_COURSE);

    private static final String INDEX =
            COLUMNS + "order by case when read_at is null then 0 else 1 end, told_at desc, id desc limit 200";

    private static final String FIND = COLUMNS + "and id = :id";

    private static final String UNREAD =
            "select count(*) from notice_notice where person_id = :person and read_at is null and " + IN_COURSE;

    private static final String ELSEWHERE =
            "select count(*) from notice_notice where person_id = :person and read_at is null and not " + IN_COURSE;

    private final JdbcClient db;

    NoticePages(JdbcClient db) {
        this.db = db;
    }

    /** The unread ones first, the newest first. */
    List<Notice> index(Viewer viewer) {
        return of(INDEX, viewer).query(NoticeRow.class).list().stream()
                .map(NoticeRow::toNotice)
                .toList();
    }

    Optional<Notice> find(NoticeId id, Viewer viewer) {
        return of(FIND, viewer)
                .param("id", id.value())
                .query(NoticeRow.class)
                .optional()
                .map(NoticeRow::toNotice);
    }

    int unread(Viewer viewer) {
        return of(UNREAD, viewer).query(Integer.class).single();
    }

    /** Whether something waits in another course of theirs. */
    boolean isUnreadElsewhere(Viewer viewer) {
        return viewer.course() != null
                && of(ELSEWHERE, viewer).query(Integer.class).single() > 0;
    }

    private JdbcClient.StatementSpec of(String sql, Viewer viewer) {
        CourseId course = viewer.course();
        return db.sql(sql)
                .param("person", viewer.person().value())
                .param("course", course == null ? null : course.value(), Types.OTHER);
    }

    /** The columns of one notice. */
    record NoticeRow(
            UUID id,
            Notice.Kind kind,
            String address,
            OffsetDateTime toldAt,
            @Nullable OffsetDateTime readAt) {

        Notice toNotice() {
            return new Notice(
                    new NoticeId(id), kind, address, toldAt.toInstant(), readAt == null ? null : readAt.toInstant());
        }
    }
}
