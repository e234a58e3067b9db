package org.secondlook.design;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes programmes as wholes: what they are called, whether they are put aside, and what they leave out on purpose. */
@Repository
class ProgrammeStore {

    private static final String HOLD =
            "select id from design_programme where id = :id and course_id = :course for update";

    private static final String ADD = """
            insert into design_programme (id, course_id, title, purpose, version, made_at)
            values (:id, :course, :title, :purpose, 0, :now)
            on conflict do nothing
            """;

    private static final String SAY = """
            update design_programme set title = :title, purpose = :purpose, version = version + 1
            where id = :id and version = :version
            """;

    private static final String ARCHIVE =
            "update design_programme set archived_at = cast(:at as timestamp with time zone) where id = :id";

    private static final String FORGET_ABSENCE =
            "delete from design_absence where programme_id = :id and mechanism_group = :absent";

    private static final String SAY_ABSENCE =
            "insert into design_absence (programme_id, mechanism_group, words) values (:id, :absent, :words)";

    private final JdbcClient db;

    ProgrammeStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets nobody else change anything in a programme until the caller's transaction ends. */
    void hold(ProgrammeId id, CourseId course) {
        db.sql(HOLD)
                .param("id", id.value())
                .param("course", course.value())
                .query(UUID.class)
                .list();
    }

    /** Whether there was none of this key. */
    boolean add(ProgrammeId id, CourseId course, String title, String purpose, Instant now) {
        return db.sql(ADD)
                        .param("id", id.value())
                        .param("course", course.value())
                        .param("title", title)
                        .param("purpose", purpose)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody else had changed it. */
    boolean say(ProgrammeId id, int version, String title, String purpose) {
        return db.sql(SAY)
                        .param("id", id.value())
                        .param("version", version)
                        .param("title", title)
                        .param("purpose", purpose)
                        .update()
                == 1;
    }

    /** Puts it aside, or with null takes it up again. */
    void archive(ProgrammeId id, @Nullable Instant at) {
        db.sql(ARCHIVE)
                .param("id", id.value())
                .param("at", Times.bindOrNull(at))
                .update();
    }

    void forgetAbsence(ProgrammeId id, MechanismGroup absent) {
        db.sql(FORGET_ABSENCE)
                .param("id", id.value())
                .param("absent", absent.name())
                .update();
    }

    void sayAbsence(ProgrammeId id, MechanismGroup absent, String words) {
        forgetAbsence(id, absent);
        db.sql(SAY_ABSENCE)
                .param("id", id.value())
                .param("absent", absent.name())
                .param("words", words)
                .update();
    }
}
