package org.secondlook.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes to which addresses mails go, and how far these have come. */
@Repository
class AddressStore {

    /** Nobody has strangers mailed by typing their addresses. */
    static final int MOST_ASKS = 5;

    static final Duration ASKS_COUNT = Duration.ofDays(1);

    private static final String ASK_AGAIN = """
            update notice_address set id = :id, address = :address, locale = :locale, asked_at = :now, sent_at = null,
                proved_at = null, refused_at = null,
                asks = case when asks_since > :before then asks + 1 else 1 end,
                asks_since = case when asks_since > :before then asks_since else cast(:now as timestamp with time zone) end
            where person_id = :person and (asks < :most or asks_since <= :before)
            """;

    private static final String ASK = """
            insert into notice_address (person_id, id, address, locale, asked_at, asks_since, asks)
            values (:person, :id, :address, :locale, :now, :now, 1)
            on conflict do nothing
            """;

    /** The row stays, so that what was asked today still counts. */
    private static final String REMOVE = """
            update notice_address set address = null, id = :id, sent_at = null, proved_at = null, refused_at = null
            where person_id = :person
            """;

    private static final String CLAIM = """
            update notice_address set sent_at = :now where id = :id and address is not null and sent_at is null
            """;

    private static final String RELEASE = "update notice_address set sent_at = null where id = :id";

    private static final String PROVE = """
            update notice_address set proved_at = coalesce(proved_at, cast(:now as timestamp with time zone))
            where id = :id and address is not null and asked_at > :since
            """;

    private static final String REFUSE = "update notice_address set refused_at = :now where id = :id";

    private static final String FORGET = "delete from notice_address where person_id = :person";

    private final JdbcClient db;

    AddressStore(JdbcClient db) {
        this.db = db;
    }

    /** Puts an address in the place of the one before; empty when that was done too often today. */
    Optional<UUID> ask(MailAddress address, Locale locale, PersonId person, UUID id, Instant now) {
        boolean asked = ask(ASK_AGAIN, address, locale, person, id, now)
                                .param("before", Times.bind(now.minus(ASKS_COUNT)))
                                .param("most", MOST_ASKS)
                                .update()
                        + ask(ASK, address, locale, person, id, now).update()
                > 0;
        return asked ? Optional.of(id) : Optional.empty();
    }

    private JdbcClient.StatementSpec ask(
            String sql, MailAddress address, Locale locale, PersonId person, UUID id, Instant now) {
        return db.sql(sql)
                .param("person", person.value())
                .param("id", id)
                .param("address", address.text())
                .param("locale", locale.toLanguageTag())
                .param("now", Times.bind(now));
    }

    void remove(PersonId person, UUID id) {
        db.sql(REMOVE).param("person", person.value()).param("id", id).update();
    }

    /** Notes that the question goes out now; whether it has not before. */
    boolean claim(UUID id, Instant now) {
        return at(CLAIM, id, now).update() == 1;
    }

    void release(UUID id) {
        db.sql(RELEASE).param("id", id).update();
    }

    /** Whether it was asked for since. */
    boolean prove(UUID id, Instant since, Instant now) {
        return at(PROVE, id, now).param("since", Times.bind(since)).update() == 1;
    }

    void refuse(UUID id, Instant now) {
        at(REFUSE, id, now).update();
    }

    private JdbcClient.StatementSpec at(String sql, UUID id, @Nullable Instant time) {
        return db.sql(sql).param("id", id).param("now", Times.bindOrNull(time));
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
