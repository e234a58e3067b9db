package org.secondlook.lti.registration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps invitations, and of their secrets only a hash. */
@Repository
class InvitationStore {

    private static final String ADD = """
            insert into lti_invitation (id, secret_hash, note, made_at, expires_at)
            values (:id, :hash, :note, :madeAt, :expiresAt)
            """;

    private static final String ALL = """
            select id, note, made_at, expires_at, used_at, platform_key
            from lti_invitation
            order by made_at desc, id desc
            """;

    private static final String IS_GOOD = """
            select count(*) from lti_invitation where secret_hash = :hash and used_at is null and expires_at > :now
            """;

    private static final String USE = """
            update lti_invitation set used_at = :now, platform_key = :platform
            where secret_hash = :hash and used_at is null and expires_at > :now
            """;

    private static final String GIVE_BACK = """
            update lti_invitation set used_at = null, platform_key = null where secret_hash = :hash
            """;

    private static final String EXPIRE = """
            update lti_invitation set expires_at = :now where id = :id and used_at is null and expires_at > :now
            """;

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    void add(Invitation invitation, String hash) {
        db.sql(ADD)
                .param("id", invitation.id())
                .param("hash", hash)
                .param("note", invitation.note())
                .param("madeAt", Times.bind(invitation.madeAt()))
                .param("expiresAt", Times.bind(invitation.expiresAt()))
                .update();
    }

    List<Invitation> all() {
        return db.sql(ALL).query(Row.class).list().stream()
                .map(Row::toInvitation)
                .toList();
    }

    boolean isGood(String hash, Instant now) {
        return db.sql(IS_GOOD)
                        .param("hash", hash)
                        .param("now", Times.bind(now))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean use(String hash, String platform, Instant now) {
        return db.sql(USE)
                        .param("hash", hash)
                        .param("platform", platform)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void giveBack(String hash) {
        db.sql(GIVE_BACK).param("hash", hash).update();
    }

    boolean expire(UUID id, Instant now) {
        return db.sql(EXPIRE).param("id", id).param("now", Times.bind(now)).update() == 1;
    }

    /** The columns of one invitation. */
    record Row(
            UUID id,
            String note,
            OffsetDateTime madeAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime usedAt,
            @Nullable String platformKey) {

        Invitation toInvitation() {
            return new Invitation(
                    id,
                    note,
                    madeAt.toInstant(),
                    expiresAt.toInstant(),
                    usedAt == null ? null : usedAt.toInstant(),
                    platformKey);
        }
    }
}
