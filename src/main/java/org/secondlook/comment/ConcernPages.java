package org.secondlook.comment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.SharePolicy;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what somebody may report, and for administrators what was reported on their platform. */
@Repository
class ConcernPages {

    private static final String THING = """
            select part.subject_kind, part.subject_id from %s part where part.id = :share
            """.formatted(SharePolicy.TAKING_PART);

    private static final String CALLED = "select subject from people_person where id = :person";

    private static final String REPORTED = """
            select concern.object_kind, concern.object_id, reporter.subject as reporter, concern.reported_at
            from comment_concern concern
            join people_person administrator on administrator.tenant_id = concern.tenant_id
            left join people_person reporter on reporter.id = concern.reporter_id
            where administrator.id = :person
            order by concern.reported_at desc, concern.id desc
            fetch first 200 rows only
            """;

    private final JdbcClient db;

    ConcernPages(JdbcClient db) {
        this.db = db;
    }

    /** What a share is of in which the viewer has a part. */
    Optional<Subject> thing(ShareId share, Viewer viewer, Instant now) {
        return db.sql(THING)
                .params(SharePolicy.asked(viewer, now))
                .param("share", share.value())
                .query((row, number) -> new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)))
                .optional();
    }

    /** What somebody's platform calls them. */
    String called(PersonId person) {
        return db.sql(CALLED)
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    /** What was reported on an administrator's platform, newest first. */
    List<ReportedConcern> reported(PersonId administrator) {
        return db.sql(REPORTED).param("person", administrator.value()).query(ConcernRow.class).list().stream()
                .map(ConcernRow::toConcern)
                .toList();
    }

    /** The columns of one concern. */
    record ConcernRow(
            String objectKind, UUID objectId, @Nullable String reporter, OffsetDateTime reportedAt) {

        ReportedConcern toConcern() {
            return new ReportedConcern(new Concern(objectKind, objectId), reporter, reportedAt.toInstant());
        }
    }
}
