package org.secondlook.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps by which secrets calendars ask, as hashes: looking for one tells nothing of another. */
@Repository
class FeedStore {

    private static final String REMOVE = "delete from notice_feed where person_id = :person";

    private static final String ADD = """
            insert into notice_feed (person_id, secret_hash, locale, made_at) values (:person, :hash, :locale, :now)
            """;

    private static final String FIND = """
            select f.person_id, f.locale from notice_feed f
            join people_person p on p.id = f.person_id
            where f.secret_hash = :hash and p.suspended_at is null
            """;

    private static final String SINCE = "select made_at from notice_feed where person_id = :person";

    private final JdbcClient db;

    FeedStore(JdbcClient db) {
        this.db = db;
    }

    void add(PersonId person, String hash, Locale locale, Instant now) {
        db.sql(ADD)
                .param("person", person.value())
                .param("hash", hash)
                .param("locale", locale.toLanguageTag())
                .param("now", Times.bind(now))
                .update();
    }

    void remove(PersonId person) {
        db.sql(REMOVE).param("person", person.value()).update();
    }

    /** Whose calendar asks, unless they are kept out. */
    Optional<Asking> find(String hash) {
        return db.sql(FIND)
                .param("hash", hash)
                .query((row, index) -> new Asking(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Locale.forLanguageTag(row.getString("locale"))))
                .optional();
    }

    /** When somebody's address was made. */
    Optional<Instant> since(PersonId person) {
        return db.sql(SINCE)
                .param("person", person.value())
                .query((row, index) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Somebody's calendar, and their language. */
    record Asking(PersonId person, Locale locale) {}
}
