package org.secondlook.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads collections for their owners, and those that are shown for all of the school. */
@Repository
class CollectionPages {

    private static final String COLUMNS =
            "select c.id, c.person_id, c.title, c.version, c.made_at, c.shown_at from finding_collection c ";

    private static final String OWN = COLUMNS + "where c.person_id = :person order by c.made_at desc, c.id";

    private static final String SHOWN = COLUMNS + """
            where c.school_id = :school and c.shown_at is not null and c.person_id <> :person
            order by c.shown_at desc, c.id
            """;

    private static final String ONE = COLUMNS + """
            where c.id = :id and (c.person_id = :person or (c.school_id = :school and c.shown_at is not null))
            """;

    private static final String BOOKS = """
            select %s
            from finding_collected i
            join finding_book b on b.kind = i.kind and b.book_key = i.book_key
            where i.collection_id = :id and %s
            order by i.place, b.place
            """.formatted(BookPages.COLUMNS, BookPages.SEEN);

    private final JdbcClient db;

    CollectionPages(JdbcClient db) {
        this.db = db;
    }

    /** The newest first, without what is in them. */
    List<BookCollection> own(PersonId person) {
        return db.sql(OWN)
                .param("person", person.value())
                .query((row, index) -> collection(row))
                .list();
    }

    /** Those of others that are shown, the newest first, without what is in them. */
    List<BookCollection> shown(PersonId person, TenantId school) {
        return db.sql(SHOWN)
                .param("person", person.value())
                .param("school", school.value())
                .query((row, index) -> collection(row))
                .list();
    }

    Optional<BookCollection> find(CollectionId id, PersonId person, TenantId school) {
        return db.sql(ONE)
                .param("id", id.value())
                .param("person", person.value())
                .param("school", school.value())
                .query((row, index) -> collection(row))
                .optional()
                .map(found -> found.holding(books(id, school)));
    }

    private List<Found> books(CollectionId id, TenantId school) {
        return db.sql(BOOKS)
                .param("id", id.value())
                .param("school", school.value())
                .query((row, index) -> BookPages.found(row))
                .list();
    }

    private static BookCollection collection(ResultSet row) throws SQLException {
        OffsetDateTime shown = row.getObject("shown_at", OffsetDateTime.class);
        return new BookCollection(
                new CollectionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("title"),
                row.getInt("version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                shown == null ? null : shown.toInstant(),
                List.of());
    }
}
