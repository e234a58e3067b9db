package org.secondlook.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which shares there are, and what was watched of them. */
@Repository
class ShareStore {

    private static final String ADD = """
            insert into sharing_share (id, owner_id, subject_kind, subject_id, person_id, audience_id, course_id, rights,
                purpose, started_at, expires_at, coded_first)
            values (:id, :owner, :kind, :subject, :person, :audience, :course, :rights, :purpose, :now, :until, :first)
            """;

    private static final String REVOKE = """
            update sharing_share set revoked_at = :now, asked_at = null
            where owner_id = :owner and revoked_at is null
            """;

    private static final String REVOKE_ONE = REVOKE + "and id = :id";

    private static final String SUPERSEDE = REVOKE + """
            and subject_kind = :kind and subject_id = :subject and expires_at > :now
              and (person_id = cast(:person as uuid) or audience_id = cast(:audience as uuid))
            """;

    private static final String TAKE_BACK = """
            update sharing_share set revoked_at = :now, asked_at = null
            where subject_kind = :kind and subject_id = :subject and revoked_at is null
            """;

    private static final String EXTEND = """
            update sharing_share set expires_at = greatest(expires_at, :until), asked_at = null
            where id = :id and owner_id = :owner and revoked_at is null
            """;

    private static final String DISCLOSE =
            "update sharing_share set coded_first = false where id = :id and owner_id = :owner";

    private static final String PAUSE = """
            update sharing_share set paused_at = :now
            where subject_kind = :kind and subject_id = :subject and paused_at is null and revoked_at is null
            """;

    private static final String RESUME = """
            update sharing_share set paused_at = null
            where subject_kind = :kind and subject_id = :subject and paused_at is not null
            """;

    private static final String ASK = """
            update sharing_share set asked_at = coalesce(asked_at, cast(:now as timestamp with time zone))
            where id = :id and id in (select s.id %s and s.expires_at > :lately)
            """.formatted(SharePolicy.WITH_VIEWER);

    private static final String HOLD = "select id from sharing_share where id = :id for update";

    private static final String WATCH = """
            insert into sharing_receipt (share_id, person_id, watched_on, piece) values (:share, :person, :day, :piece)
            on conflict do nothing
            """;

    private static final String FORGET_SUBJECT =
            "delete from sharing_share where subject_kind = :kind and subject_id = :subject";

    private static final String FORGET_PERSON =
            "delete from sharing_share where owner_id = :person or person_id = :person";

    private static final String FORGET_WATCHED_BY = "delete from sharing_receipt where person_id = :person";

    private static final String FORGET_OVER =
            "delete from sharing_share where expires_at < :before or revoked_at < :before";

    private final JdbcClient db;

    ShareStore(JdbcClient db) {
        this.db = db;
    }

    void add(ShareId id, Offer offer, PersonId owner, CourseId course, Instant now) {
        about(ADD, offer, owner, now)
                .param("id", id.value())
                .param("course", course.value())
                .param("rights", offer.rights().name())
                .param("purpose", offer.purpose())
                .param("first", offer.codedFirst())
                .param("until", Times.bind(offer.until(now)))
                .update();
    }

    /** Takes back what was shared before of the same thing with the same audience; says whether there was something. */
    boolean supersede(Offer offer, PersonId owner, Instant now) {
        return about(SUPERSEDE, offer, owner, now).update() > 0;
    }

    private JdbcClient.StatementSpec about(String sql, Offer offer, PersonId owner, Instant now) {
        return subject(sql, offer.subject())
                .param("owner", owner.value())
                .param("person", offer.audience().personId())
                .param("audience", offer.audience().groupId())
                .param("now", Times.bind(now));
    }

    /** Whether it was the owner's and not taken back already. */
    boolean revoke(ShareId id, PersonId owner, Instant now) {
        return db.sql(REVOKE_ONE)
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether it is the owner's and was not taken back; then it lives until then, or for as long as it would anyhow. */
    boolean extend(ShareId id, PersonId owner, Instant until) {
        return db.sql(EXTEND)
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .param("until", Times.bind(until))
                        .update()
                == 1;
    }

    /** Whether it is the owner's; then whoever codes it sees at once what else is shared with them. */
    boolean disclose(ShareId id, PersonId owner) {
        return db.sql(DISCLOSE)
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    /** Whether it is with the viewer and was alive at a time; then its owner is asked, once. */
    boolean ask(ShareId id, Viewer viewer, Instant lately, Instant now) {
        return db.sql(ASK)
                        .params(SharePolicy.asked(viewer, now))
                        .param("id", id.value())
                        .param("lately", Times.bind(lately))
                        .update()
                == 1;
    }

    void watch(ShareId share, PersonId person, LocalDate day, Set<Integer> pieces) {
        for (Integer piece : pieces) {
            db.sql(WATCH)
                    .param("share", share.value())
                    .param("person", person.value())
                    .param("day", day)
                    .param("piece", piece)
                    .update();
        }
    }

    void hold(ShareId id) {
        db.sql(HOLD).param("id", id.value()).query(UUID.class).list();
    }

    /** Says whether there was something to take back. */
    boolean takeBack(Subject subject, Instant now) {
        return subject(TAKE_BACK, subject).param("now", Times.bind(now)).update() > 0;
    }

    /** Says whether there was something to pause. */
    boolean pause(Subject subject, Instant now) {
        return subject(PAUSE, subject).param("now", Times.bind(now)).update() > 0;
    }

    void resume(Subject subject) {
        subject(RESUME, subject).update();
    }

    void forget(Subject subject) {
        subject(FORGET_SUBJECT, subject).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET_PERSON).param("person", person.value()).update();
        db.sql(FORGET_WATCHED_BY).param("person", person.value()).update();
    }

    int forgetOverBefore(Instant time) {
        return db.sql(FORGET_OVER).param("before", Times.bind(time)).update();
    }

    private JdbcClient.StatementSpec subject(String sql, Subject subject) {
        return db.sql(sql).param("kind", subject.kind().name()).param("subject", subject.id());
    }
}
