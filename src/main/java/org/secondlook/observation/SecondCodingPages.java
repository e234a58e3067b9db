package org.secondlook.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.SharePolicy;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what is coded in lessons of others. Here stands who sees it: whoever codes, while they may; whose lesson it is, once
 * it is done; nobody else.
 */
@Repository
class SecondCodingPages {

    private static final String INVITATION = """
            select coded.subject_kind, coded.subject_id, coded.owner_id from %s coded where coded.id = :share
            """.formatted(SharePolicy.SHARED_TO_CODE);

    private static final String FROM = "(case when c.from_millis > 0 then c.from_millis else 0 end)";

    private static final String TO = """
            (case when c.to_millis is null or c.to_millis > o.lesson_end_millis
                then coalesce(o.lesson_end_millis, %d) else c.to_millis end)
            """.formatted(Long.MAX_VALUE);

    /** Of a clip less than a second is not seen by anybody. */
    private static final String COLUMNS = """
            select o.id, o.recording_id, o.version_id, o.lag_millis, o.created_at, o.lesson_end_millis,
                c.subject_kind, c.subject_id, %1$s as from_at, %2$s as to_at, c.owner_id, giving.name as owner_name,
                coding.name as coder_name, c.done_at
            from observation_second_coding c
            join observation_observation o on o.id = c.observation_id
            join people_person giving on giving.id = c.owner_id
            join people_person coding on coding.id = o.person_id
            where %2$s - %1$s >= 1000
            """.formatted(FROM, TO);

    private static final String CODED = COLUMNS + """
              and o.person_id = :person and exists (
                select 1 from %s coded
                where coded.subject_kind = c.subject_kind and coded.subject_id = c.subject_id)
            """.formatted(SharePolicy.SHARED_TO_CODE);

    private static final String FIND_CODED = CODED + " and o.id = :id";

    private static final String CODED_OF =
            CODED + " and c.subject_kind = :kind and c.subject_id = :subject order by o.created_at desc, o.id desc";

    private static final String DONE = COLUMNS + " and c.owner_id = :person and c.done_at is not null ";

    private static final String FIND_DONE = DONE + "and o.id = :id";

    /** What is not done is told of while it goes on, and nothing of what it says. */
    private static final String IN_LESSON = COLUMNS + """
              and c.owner_id = :person and o.recording_id = :recording
              and (c.done_at is not null or exists (
                select 1 from %s coder
                where coder.subject_kind = c.subject_kind and coder.subject_id = c.subject_id
                  and coder.person_id = o.person_id))
            order by o.created_at desc, o.id desc
            """.formatted(SharePolicy.CODERS);

    private static final String WRITTEN = COLUMNS + " and o.person_id = :person order by o.created_at, o.id";

    private static final String RECEIVED =
            COLUMNS + " and c.owner_id = :person and c.done_at is not null order by o.created_at, o.id";

    private final JdbcClient db;

    SecondCodingPages(JdbcClient db) {
        this.db = db;
    }

    /** What the viewer may code by a share, if they may now. */
    Optional<Invitation> invitation(ShareId share, Viewer viewer, Instant now) {
        return asked(INVITATION, viewer, now)
                .param("share", share.value())
                .query((row, number) -> new Invitation(
                        new Subject(
                                Subject.Kind.valueOf(row.getString("subject_kind")),
                                row.getObject("subject_id", UUID.class)),
                        new PersonId(row.getObject("owner_id", UUID.class))))
                .optional();
    }

    /** For whoever codes it, while they may. */
    Optional<Row> coded(ObservationId id, Viewer viewer, Instant now) {
        return asked(FIND_CODED, viewer, now)
                .param("id", id.value())
                .query(Row.class)
                .optional();
    }

    /** All that the viewer codes in one thing, newest first. */
    List<Row> coded(Subject subject, Viewer viewer, Instant now) {
        return asked(CODED_OF, viewer, now)
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .query(Row.class)
                .list();
    }

    /** For whose lesson it is, once it is done. */
    Optional<Row> done(ObservationId id, Viewer owner, Instant now) {
        return asked(FIND_DONE, owner, now)
                .param("id", id.value())
                .query(Row.class)
                .optional();
    }

    /** What others code in a lesson of the viewer's, newest first: of what is not done, that it is. */
    List<Row> inLesson(RecordingId recording, Viewer owner, Instant now) {
        return asked(IN_LESSON, owner, now)
                .param("recording", recording.value())
                .query(Row.class)
                .list();
    }

    /** All that somebody has coded for others, to be taken along. */
    List<Row> writtenBy(PersonId coder) {
        return db.sql(WRITTEN).param("person", coder.value()).query(Row.class).list();
    }

    /** All that others have coded for somebody and said to be done, to be taken along. */
    List<Row> doneFor(PersonId owner) {
        return db.sql(RECEIVED).param("person", owner.value()).query(Row.class).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer, Instant now) {
        return db.sql(sql).params(SharePolicy.asked(viewer, now));
    }

    /** The columns of one second coding. */
    record Row(
            UUID id,
            UUID recordingId,
            UUID versionId,
            int lagMillis,
            OffsetDateTime createdAt,
            @Nullable Long lessonEndMillis,
            Subject.Kind subjectKind,
            UUID subjectId,
            long fromAt,
            long toAt,
            UUID ownerId,
            @Nullable String ownerName,
            @Nullable String coderName,
            @Nullable OffsetDateTime doneAt) {

        SecondCoding toSecondCoding(Frameworks frameworks) {
            var look =
                    new ObservationPages.Row(id, recordingId, versionId, lagMillis, createdAt, null, lessonEndMillis);
            return new SecondCoding(
                    look.toObservation(frameworks),
                    new Subject(subjectKind, subjectId),
                    new Stretch(fromAt, toAt),
                    new PersonId(ownerId),
                    ownerName,
                    coderName,
                    doneAt == null ? null : doneAt.toInstant());
        }
    }
}
