package org.secondlook.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.secondlook.finding.Sought.Term;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what a school has on the shelf: its own, and of what came with the product all that it has neither replaced nor left out. */
@Repository
class BookPages {

    /** The one answer to what a school sees. */
    static final String SEEN = """
            (b.school_id = :school or (b.school_id is null
                and not exists (
                    select 1 from finding_book own
                    where own.kind = b.kind and own.book_key = b.book_key and own.school_id = :school)
                and not exists (
                    select 1 from finding_hidden h
                    where h.kind = b.kind and h.book_key = b.book_key and h.school_id = :school)))
            """;

    static final String COLUMNS = "b.kind, b.book_key, b.address, b.title, b.summary, b.minutes, b.evidence";

    /** What belongs to no area, phase or subject fits to all. */
    private static final String FITS = """
            and (cast(:kind as varchar) is null or b.kind = :kind)
            and (cast(:minutes as int) is null or b.minutes <= cast(:minutes as int))
            and (cast(:evidence as varchar) is null or b.evidence = :evidence)
            """ + fits("area") + fits("phase") + fits("subject");

    /** The best of the words that would do stands for each place; a book that has more of the places comes first. */
    private static final String SEARCH = """
            select %s, b.spoken, count(*) over () as amount
            from (
                select best.book_id, sum(best.points) * count(*) as score
                from (
                    select p.book_id, s.place, max(p.weight * s.factor) as points, max(s.worth) as worth
                    from (values %%s) s (term, place, worth, factor)
                    join finding_posting p on p.term = s.term
                    group by p.book_id, s.place) best
                group by best.book_id
                having sum(best.worth) >= :needed) hit
            join finding_book b on b.id = hit.book_id
            where %s %s
            order by hit.score desc, b.place
            limit :most offset :skipped
            """.formatted(COLUMNS, SEEN, FITS);

    private static final String BROWSE = """
            select %s, '' as spoken, count(*) over () as amount
            from finding_book b
            where %s %s
            order by b.place
            limit :most offset :skipped
            """.formatted(COLUMNS, SEEN, FITS);

    private static final String TAGS = """
            select distinct t.sort, t.tag from finding_tag t join finding_book b on b.id = t.book_id where %s
            union
            select distinct 'EVIDENCE', b.evidence from finding_book b where b.evidence is not null and %s
            union
            select distinct 'KIND', b.kind from finding_book b where %s
            order by 1, 2
            """.formatted(SEEN, SEEN, SEEN);

    private static final String EDITION = "select edition from finding_shelf where id = 1";

    private static final String WORDS = "select term, books from finding_word";

    private static final String ALL = "select count(*) from finding_book";

    private final JdbcClient db;

    BookPages(JdbcClient db) {
        this.db = db;
    }

    private static String fits(String sort) {
        return """
                and (cast(:%1$s as varchar) is null
                    or exists (select 1 from finding_tag t where t.book_id = b.id and t.sort = '%2$s' and t.tag = :%1$s)
                    or not exists (select 1 from finding_tag t where t.book_id = b.id and t.sort = '%2$s'))
                """.formatted(sort, sort.toUpperCase(java.util.Locale.ROOT));
    }

    Results search(Sought sought, Query query, TenantId school) {
        List<Term> terms = sought.terms();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            rows.add("(cast(:term%1$d as varchar), cast(:place%1$d as int), cast(:worth%1$d as int), cast(:factor%1$d as int))"
                    .formatted(i));
        }
        StatementSpec statement =
                filtered(SEARCH.formatted(String.join(", ", rows)), query, school).param("needed", sought.needed());
        for (int i = 0; i < terms.size(); i++) {
            statement
                    .param("term" + i, terms.get(i).term())
                    .param("place" + i, terms.get(i).place())
                    .param("worth" + i, terms.get(i).worth())
                    .param("factor" + i, terms.get(i).factor());
        }
        return results(statement, sought);
    }

    Results browse(Query query, TenantId school) {
        return results(filtered(BROWSE, query, school), new Sought(List.of(), 0));
    }

    private StatementSpec filtered(String sql, Query query, TenantId school) {
        Book.Kind kind = query.kind();
        return db.sql(sql)
                .param("school", school.value())
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("area", query.area(), Types.VARCHAR)
                .param("phase", query.phase(), Types.VARCHAR)
                .param("subject", query.subject(), Types.VARCHAR)
                .param("minutes", query.minutes(), Types.INTEGER)
                .param("evidence", query.evidence(), Types.VARCHAR)
                .param("most", Query.PAGE)
                .param("skipped", query.skipped());
    }

    private static Results results(StatementSpec statement, Sought sought) {
        List<Found> found = new ArrayList<>();
        long[] amount = new long[1];
        statement.query(row -> {
            found.add(found(row).saying(Passage.of(row.getString("spoken"), sought.stems())));
            amount[0] = row.getLong("amount");
        });
        return new Results(found, amount[0]);
    }

    static Found found(ResultSet row) throws SQLException {
        return new Found(
                Book.Kind.valueOf(row.getString("kind")),
                row.getString("book_key"),
                row.getString("address"),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("minutes"),
                row.getString("evidence"),
                null);
    }

    /** What the books of a school can be told apart by. */
    Choices choices(TenantId school) {
        Map<String, List<String>> tags = new TreeMap<>();
        db.sql(TAGS).param("school", school.value()).query(row -> {
            tags.computeIfAbsent(row.getString(1), sort -> new ArrayList<>()).add(row.getString(2));
        });
        return Choices.of(tags);
    }

    /** Another one whenever anything on the shelf has changed. */
    UUID edition() {
        return db.sql(EDITION).query(UUID.class).single();
    }

    Vocabulary vocabulary() {
        Map<String, Integer> books = new TreeMap<>();
        db.sql(WORDS).query(row -> {
            books.put(row.getString("term"), row.getInt("books"));
        });
        return new Vocabulary(books, db.sql(ALL).query(Long.class).single());
    }
}
