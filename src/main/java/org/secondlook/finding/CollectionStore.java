package org.secondlook.finding;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes collections. */
@Repository
class CollectionStore {

    private static final String HOLD =
            "select id from finding_collection where id = :id and person_id = :person for update";

    private static final String ADD = """
            insert into finding_collection (id, person_id, school_id, title, version, made_at)
            values (:id, :person, :school, :title, 1, :now)
            on conflict do nothing
            """;

    private static final String NAME = """
            update finding_collection set title = :title, version = version + 1
            where id = :id and person_id = :person and version = :version
            """;

    private static final String SHOW =
            "update finding_collection set shown_at = :at where id = :id and person_id = :person";

    private static final String REMOVE = "delete from finding_collection where id = :id and person_id = :person";

    private static final String FORGET = "delete from finding_collection where person_id = :person";

    private static final String KEYS =
            "select kind, book_key from finding_collected where collection_id = :id order by place, kind, book_key";

    private static final String EMPTY = "delete from finding_collected where collection_id = :id";

    private static final String PUT = """
            insert into finding_collected (collection_id, kind, book_key, place) values (:id, :kind, :book, :place)
            """;

    private final JdbcClient db;

    CollectionStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is the owner's; then nobody else changes it until the caller's transaction ends. */
    boolean hold(CollectionId id, PersonId owner) {
        List<UUID> held = about(HOLD, id, owner).query(UUID.class).list();
        return !held.isEmpty();
    }

    /** Whether there was none of this key. */
    boolean add(CollectionId id, String title, PersonId owner, TenantId school, Instant now) {
        return about(ADD, id, owner)
                        .param("school", school.value())
                        .param("title", title)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody has changed it meanwhile. */
    boolean name(CollectionId id, String title, int version, PersonId owner) {
        return about(NAME, id, owner)
                        .param("title", title)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Since when it is shown; null to show it no more. */
    void show(CollectionId id, @Nullable Instant at, PersonId owner) {
        about(SHOW, id, owner)
                .param("at", Times.bindOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Also of what is not on the shelf now, which keeps its place. The caller holds the collection. */
    List<BookKey> keys(CollectionId id) {
        return db.sql(KEYS)
                .param("id", id.value())
                .query((row, index) -> new BookKey(Book.Kind.valueOf(row.getString("kind")), row.getString("book_key")))
                .list();
    }

    /** Writes what is in it, in order. The caller holds the collection. */
    void order(CollectionId id, List<BookKey> keys) {
        db.sql(EMPTY).param("id", id.value()).update();
        for (int place = 0; place < keys.size(); place++) {
            db.sql(PUT)
                    .param("id", id.value())
                    .param("kind", keys.get(place).kind().name())
                    .param("book", keys.get(place).key())
                    .param("place", place)
                    .update();
        }
    }

    void remove(CollectionId id, PersonId owner) {
        about(REMOVE, id, owner).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec about(String sql, CollectionId id, PersonId owner) {
        return db.sql(sql).param("id", id.value()).param("person", owner.value());
    }
}
