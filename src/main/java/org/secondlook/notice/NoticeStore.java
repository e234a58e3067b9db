package org.secondlook.notice;

import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people are told, and what they have read of it. */
@Repository
class NoticeStore {

    private static final String TELL_AGAIN = """
            update notice_notice set told_at = :now, read_at = null, mailed_at = null, course_id = :course
            where person_id = :person and kind = :kind and address = :address
            """;

    /** Nobody is told who is not there any more. */
    private static final String TELL = """
            insert into notice_notice (id, person_id, course_id, kind, address, told_at)
            select cast(:id as uuid), p.id, cast(:course as uuid), cast(:kind as varchar(40)), cast(:address as varchar(200)),
                cast(:now as timestamp with time zone)
            from people_person p where p.id = :person
            on conflict do nothing
            """;

    private static final String READ = """
            update notice_notice set read_at = :now
            where id = :id and person_id = :person and read_at is null and %s
            """.formatted(NoticePages.IN_COURSE);

    /** Whatever stands on a page, wherever on it. */
    private static final String READ_PAGE = """
            update notice_notice set read_at = :now
            where person_id = :person and read_at is null and (address = :page or address like :places) and %s
            """.formatted(NoticePages.IN_COURSE);

    private static final String READ_ALL = """
            update notice_notice set read_at = :now
            where person_id = :person and read_at is null and told_at <= :until and %s
            """.formatted(NoticePages.IN_COURSE);

    private static final String UNREAD = """
            update notice_notice set read_at = null where id = :id and person_id = :person and %s
            """.formatted(NoticePages.IN_COURSE);

    private static final String UNREAD_ALL = """
            update notice_notice set read_at = null where person_id = :person and read_at = :at and %s
            """.formatted(NoticePages.IN_COURSE);

    private static final String FORGET_BEFORE = """
            delete from notice_notice
            where told_at < :before or not exists (select 1 from people_person p where p.id = notice_notice.person_id)
            """;

    private static final String FORGET = "delete from notice_notice where person_id = :person";

    private final JdbcClient db;

    NoticeStore(JdbcClient db) {
        this.db = db;
    }

    /** Several about the same are one, which is unread again. */
    void tell(PersonId to, @Nullable CourseId course, Notice.Kind kind, String address, Instant now) {
        if (told(TELL_AGAIN, to, course, kind, address, now).update() == 0) {
            told(TELL, to, course, kind, address, now)
                    .param("id", NoticeId.next().value())
                    .update();
        }
    }

    private JdbcClient.StatementSpec told(
            String sql, PersonId to, @Nullable CourseId course, Notice.Kind kind, String address, Instant now) {
        return of(sql, to, course)
                .param("kind", kind.name())
                .param("address", address)
                .param("now", Times.bind(now));
    }

    void read(NoticeId id, PersonId person, @Nullable CourseId course, Instant now) {
        of(READ, person, course)
                .param("id", id.value())
                .param("now", Times.bind(now))
                .update();
    }

    /** All that leads to a page. */
    void readPage(String page, PersonId person, @Nullable CourseId course, Instant now) {
        of(READ_PAGE, person, course)
                .param("page", page)
                .param("places", page + "#%")
                .param("now", Times.bind(now))
                .update();
    }

    /** All that was told until a time. */
    void readAll(Instant until, PersonId person, @Nullable CourseId course, Instant now) {
        of(READ_ALL, person, course)
                .param("until", Times.bind(until))
                .param("now", Times.bind(now))
                .update();
    }

    /** Whether it is there. */
    boolean unread(NoticeId id, PersonId person, @Nullable CourseId course) {
        return of(UNREAD, person, course).param("id", id.value()).update() == 1;
    }

    /** Those that were read at one time. */
    void unreadAll(Instant at, PersonId person, @Nullable CourseId course) {
        of(UNREAD_ALL, person, course).param("at", Times.bind(at)).update();
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person, @Nullable CourseId course) {
        return db.sql(sql)
                .param("person", person.value())
                .param("course", course == null ? null : course.value(), Types.OTHER);
    }

    int forgetBefore(Instant time) {
        return db.sql(FORGET_BEFORE).param("before", Times.bind(time)).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
