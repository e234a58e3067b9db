package org.secondlook.finding;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what stands on the shelf, with the words under which it is found. */
@Repository
class ShelfStore {

    private static final String HOLD = "select id from finding_shelf where id = 1 for update";

    private static final String RENEW = "update finding_shelf set edition = :edition where id = 1";

    private static final String SAME_SCHOOL = "(school_id = cast(:school as uuid) or (school_id is null and cast(:school as uuid) is null))";

    private static final String PRINT =
            "select print from finding_book where kind = :kind and book_key = :book and " + SAME_SCHOOL;

    private static final String FIND =
            "select id from finding_book where kind = :kind and book_key = :book and " + SAME_SCHOOL;

    private static final String ADD = """
            insert into finding_book (id, kind, book_key, school_id, address, title, summary, spoken, minutes, evidence, print, place)
            values (:id, :kind, :book, :school, :address, :title, :summary, :spoken, :minutes, :evidence, :print, :place)
            """;

    private static final String TAG = "insert into finding_tag (book_id, sort, tag) values (:id, :sort, :tag)";

    private static final String POST =
            "insert into finding_posting (term, book_id, weight) values (:term, :id, :weight)";

    private static final String KNOW = """
            insert into finding_word (term, books)
            select p.term, 0 from finding_posting p
            where p.book_id = :id and not exists (select 1 from finding_word w where w.term = p.term)
            """;

    private static final String COUNT = """
            update finding_word set books = books + :more
            where term in (select p.term from finding_posting p where p.book_id = :id)
            """;

    private static final String FORGET_WORDS = "delete from finding_word where books < 1";

    private static final String REMOVE = "delete from finding_book where id = :id";

    private static final String HIDE = """
            insert into finding_hidden (kind, book_key, school_id) values (:kind, :book, :school)
            on conflict do nothing
            """;

    private static final String SHOW =
            "delete from finding_hidden where kind = :kind and book_key = :book and school_id = :school";

    private final JdbcClient db;
    private final NamedParameterJdbcOperations batches;

    ShelfStore(JdbcClient db, NamedParameterJdbcOperations batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Lets nobody else change the shelf until the caller's transaction ends, after which it has a new edition. */
    void hold() {
        db.sql(HOLD).query(Integer.class).list();
        db.sql(RENEW).param("edition", Uuids.next()).update();
    }

    /** Of what stands under a key, as it was put. */
    Optional<String> print(Book.Kind kind, String key, @Nullable TenantId school) {
        return about(PRINT, kind, key, school).query(String.class).optional();
    }

    void add(Book book, String print, byte[] place, Map<String, Integer> postings) {
        UUID id = Uuids.next();
        batches.update(ADD, columns(book, id).addValue("print", print).addValue("place", place));
        tag(id, "AREA", book.areas());
        tag(id, "PHASE", book.phases());
        tag(id, "SUBJECT", book.subjects());
        batches.batchUpdate(
                POST,
                batch(postings.entrySet().stream()
                        .map(each -> new MapSqlParameterSource("id", id)
                                .addValue("term", each.getKey())
                                .addValue("weight", each.getValue()))));
        db.sql(KNOW).param("id", id).update();
        db.sql(COUNT).param("id", id).param("more", 1).update();
    }

    private static MapSqlParameterSource columns(Book book, UUID id) {
        TenantId school = book.school();
        return new MapSqlParameterSource("id", id)
                .addValue("kind", book.kind().name())
                .addValue("book", book.key())
                .addValue("school", school == null ? null : school.value(), Types.OTHER)
                .addValue("address", book.address())
                .addValue("title", book.title())
                .addValue("summary", book.summary())
                .addValue("spoken", book.spoken())
                .addValue("minutes", book.minutes())
                .addValue("evidence", book.evidence(), Types.VARCHAR);
    }

    private void tag(UUID id, String sort, Set<String> tags) {
        batches.batchUpdate(
                TAG,
                batch(tags.stream()
                        .map(tag -> new MapSqlParameterSource("id", id)
                                .addValue("sort", sort)
                                .addValue("tag", tag))));
    }

    private static SqlParameterSource[] batch(Stream<MapSqlParameterSource> rows) {
        return rows.toArray(SqlParameterSource[]::new);
    }

    /** Whether it was there. */
    boolean remove(Book.Kind kind, String key, @Nullable TenantId school) {
        List<UUID> found = about(FIND, kind, key, school).query(UUID.class).list();
        for (UUID id : found) {
            db.sql(COUNT).param("id", id).param("more", -1).update();
            db.sql(REMOVE).param("id", id).update();
            db.sql(FORGET_WORDS).update();
        }
        return !found.isEmpty();
    }

    void hide(Book.Kind kind, String key, TenantId school) {
        about(HIDE, kind, key, school).update();
    }

    void show(Book.Kind kind, String key, TenantId school) {
        about(SHOW, kind, key, school).update();
    }

    private JdbcClient.StatementSpec about(String sql, Book.Kind kind, String key, @Nullable TenantId school) {
        return db.sql(sql)
                .param("kind", kind.name())
                .param("book", key)
                .param("school", school == null ? null : school.value(), Types.OTHER);
    }
}
