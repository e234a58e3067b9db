package org.secondlook.sharing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads shares for the two between whom they are, and for nobody else. */
@Repository
class SharePages {

    private static final String COLUMNS = """
            select x.id, x.subject_kind, x.subject_id, x.owner_id, giving.name as owner_name, x.person_id,
                audience.kind as audience_kind, x.audience_id,
                case when audience.title = '' then (select min(other.name) from sharing_member member
                        join people_person other on other.id = member.person_id
                        where member.audience_id = x.audience_id and member.person_id <> x.owner_id)
                    else coalesce(seeing.name, audience.title) end as audience_name, x.rights, x.purpose, x.started_at, x.expires_at, x.asked_at is not null as asked,
                x.coded_first,
                case when x.revoked_at = audience.ended_at then 'ENDED' when x.revoked_at is not null then 'REVOKED' when x.expires_at <= :now then 'OVER'
                    when x.paused_at is not null then 'PAUSED'
                    when exists (select 1 %s and s.id = x.id) then 'ALIVE' else 'APART' end as state
            from sharing_share x
            join people_person giving on giving.id = x.owner_id
            left join people_person seeing on seeing.id = x.person_id
            left join sharing_audience audience on audience.id = x.audience_id
            """.formatted(SharePolicy.TOGETHER);

    private static final String GIVEN = COLUMNS + "where x.owner_id = :person order by x.started_at desc, x.id desc";

    private static final String RECEIVED = COLUMNS
            + "where x.id in (select s.id " + SharePolicy.WITH_VIEWER + "and s.expires_at > :lately) "
            + "order by x.started_at desc, x.id desc";

    private static final String SEEN = COLUMNS + "where x.id = :id and x.id in (select s.id " + SharePolicy.ALIVE + ")";

    private static final String TO_CODE = "select c.id from " + SharePolicy.SHARED_TO_CODE
            + " c where c.subject_kind = :kind and c.subject_id = :subject order by c.id";

    private static final String OWN = COLUMNS + "where x.id = :id and x.owner_id = :person";

    /** Of what an audience sees only what is not over. */
    private static final String BETWEEN = COLUMNS + """
            where x.owner_id = :person or x.person_id = :person or (x.revoked_at is null and x.paused_at is null and x.expires_at > :now
                and x.audience_id in (select audience_id from sharing_member where person_id = :person))
            order by x.id
            """;

    private static final String SHOWN_TO = COLUMNS + "where x.audience_id = :audience and x.revoked_at is null "
            + "and x.expires_at > :now and (x.owner_id = :person or x.id in (select s.id "
            + SharePolicy.ALIVE + ")) "
            + "order by x.started_at, x.id";

    private static final String LIVES = "select count(*) " + SharePolicy.TOGETHER + "and s.id = :id";

    private static final String SEEN_BY_OTHERS = "select count(*) " + SharePolicy.TOGETHER
            + "and s.owner_id = :person and s.subject_kind = :kind and s.subject_id = :subject and s.expires_at > :now";

    private static final String ALL_SEEN_BY_OTHERS = "select distinct s.subject_id " + SharePolicy.TOGETHER
            + "and s.owner_id = :person and s.subject_kind = :kind and s.expires_at > :now";

    private static final String ASKED = "select count(*) from sharing_share where id = :id and asked_at is not null";

    private static final String HELD = """
            select 'given' as kind, count(*) as amount, min(started_at) as since
            from sharing_share where owner_id = :person
            union all
            select 'received', count(*), min(started_at) from sharing_share where person_id = :person
            union all
            select 'receipts', count(*), min(s.started_at)
            from sharing_receipt r
            join sharing_share s on s.id = r.share_id
            where s.owner_id = :person or r.person_id = :person
            """;

    private final JdbcClient db;

    SharePages(JdbcClient db) {
        this.db = db;
    }

    /** What somebody shares and has shared, newest first. */
    List<Share> given(PersonId owner, Instant now) {
        return shares(of(GIVEN, owner, now));
    }

    /** What is shared with the viewer, newest first, and what was until lately. */
    List<Share> received(Viewer viewer, Instant lately, Instant now) {
        return shares(db.sql(RECEIVED).params(SharePolicy.asked(viewer, now)).param("lately", Times.bind(lately)));
    }

    /** The share, if it is alive and with the viewer. */
    Optional<Share> seen(ShareId id, Viewer viewer, Instant now) {
        return shares(db.sql(SEEN).params(SharePolicy.asked(viewer, now)).param("id", id.value())).stream()
                .findFirst();
    }

    /** The shares by which the viewer may code something now. */
    List<ShareId> toCode(Subject subject, Viewer viewer, Instant now) {
        return db
                .sql(TO_CODE)
                .params(SharePolicy.asked(viewer, now))
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(ShareId::new)
                .toList();
    }

    /** The share, whatever has become of it, if it is the owner's. */
    Optional<Share> own(ShareId id, PersonId owner, Instant now) {
        return shares(of(OWN, owner, now).param("id", id.value())).stream().findFirst();
    }

    /** What an audience is shown now, as far as the viewer sees it, the oldest first. */
    List<Share> shownTo(Audience audience, Viewer viewer, Instant now) {
        return shares(db.sql(SHOWN_TO).params(SharePolicy.asked(viewer, now)).param("audience", audience.id()));
    }

    /** All in which somebody has a part. */
    List<Share> between(PersonId person, Instant now) {
        return shares(of(BETWEEN, person, now));
    }

    /** Whether somebody is reached by a share. */
    boolean lives(ShareId id, Instant now) {
        return db.sql(LIVES)
                        .param("id", id.value())
                        .param("now", Times.bind(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** All of one kind of theirs that somebody else may see now. */
    Set<UUID> seenByOthers(Subject.Kind kind, PersonId owner, Instant now) {
        return of(ALL_SEEN_BY_OTHERS, owner, now)
                .param("kind", kind.name())
                .query(UUID.class)
                .set();
    }

    /** Whether somebody else may see now what is the owner's. */
    boolean seenByOthers(Subject subject, PersonId owner, Instant now) {
        return of(SEEN_BY_OTHERS, owner, now)
                        .param("kind", subject.kind().name())
                        .param("subject", subject.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether its owner was asked for more time. */
    boolean isAsked(ShareId id) {
        return db.sql(ASKED).param("id", id.value()).query(Long.class).single() == 1;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "sharing.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person, Instant now) {
        return db.sql(sql).param("person", person.value()).param("now", Times.bind(now));
    }

    private static List<Share> shares(JdbcClient.StatementSpec statement) {
        return statement.query(ShareRow.class).list().stream()
                .map(ShareRow::toShare)
                .toList();
    }

    /** The columns of one share. */
    record ShareRow(
            UUID id,
            Subject.Kind subjectKind,
            UUID subjectId,
            UUID ownerId,
            @Nullable String ownerName,
            @Nullable UUID personId,
            @Nullable String audienceKind,
            @Nullable UUID audienceId,
            @Nullable String audienceName,
            Rights rights,
            String purpose,
            OffsetDateTime startedAt,
            OffsetDateTime expiresAt,
            boolean asked,
            boolean codedFirst,
            Share.State state) {

        Share toShare() {
            return new Share(
                    new ShareId(id),
                    new Subject(subjectKind, subjectId),
                    new PersonId(ownerId),
                    ownerName,
                    Audience.of(personId, audienceKind, audienceId),
                    audienceName,
                    rights,
                    purpose,
                    startedAt.toInstant(),
                    expiresAt.toInstant(),
                    state,
                    asked,
                    codedFirst);
        }
    }
}
