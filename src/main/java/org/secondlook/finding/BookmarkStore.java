package org.secondlook.finding;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes bookmarks. */
@Repository
class BookmarkStore {

    private static final String ADD = """
            insert into finding_bookmark (person_id, kind, book_key, kept_at) values (:person, :kind, :book, :now)
            on conflict do nothing
            """;

    private static final String REMOVE =
            "delete from finding_bookmark where person_id = :person and kind = :kind and book_key = :book";

    private static final String FORGET = "delete from finding_bookmark where person_id = :person";

    private final JdbcClient db;

    BookmarkStore(JdbcClient db) {
        this.db = db;
    }

    void add(BookKey book, PersonId person, Instant now) {
        about(ADD, book, person).param("now", Times.bind(now)).update();
    }

    void remove(BookKey book, PersonId person) {
        about(REMOVE, book, person).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec about(String sql, BookKey book, PersonId person) {
        return db.sql(sql)
                .param("person", person.value())
                .param("kind", book.kind().name())
                .param("book", book.key());
    }
}
