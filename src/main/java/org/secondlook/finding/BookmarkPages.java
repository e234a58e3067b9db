package org.secondlook.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads bookmarks for whom they belong to; of what is not on the shelf of their school any more there is nothing to show. */
@Repository
class BookmarkPages {

    private static final String OWN = """
            select %s
            from finding_bookmark m
            join finding_book b on b.kind = m.kind and b.book_key = m.book_key
            where m.person_id = :person and %s
            order by m.kept_at desc, b.place
            """.formatted(BookPages.COLUMNS, BookPages.SEEN);

    private static final String KEYS = "select kind, book_key from finding_bookmark where person_id = :person";

    private final JdbcClient db;

    BookmarkPages(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<Found> own(PersonId person, TenantId school) {
        return db.sql(OWN)
                .param("person", person.value())
                .param("school", school.value())
                .query((row, index) -> BookPages.found(row))
                .list();
    }

    Set<BookKey> keys(PersonId person) {
        return new HashSet<>(db.sql(KEYS)
                .param("person", person.value())
                .query((row, index) -> new BookKey(Book.Kind.valueOf(row.getString("kind")), row.getString("book_key")))
                .list());
    }
}
