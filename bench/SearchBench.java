package org.secondlook.finding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a search costs on PostgreSQL among 5,000 strategies and 20,000 exemplars: by the clock, in CPU of the process and of its server,
 * and the plan. The texts are drawn from those of the library, so that words are as frequent as they are in truth; the questions are
 * those of the tests. See README.md beside this file for how to run it.
 */
public final class SearchBench {

    private static final int STRATEGIES = Integer.getInteger("strategies", 5000);
    private static final int EXEMPLARS = Integer.getInteger("exemplars", 20000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final UUID SCHOOL = new UUID(7, 7);

    private final Random random = new Random(7);
    private final List<String> stream = new ArrayList<>();
    private final DataSource source;
    private final JdbcClient db;

    private SearchBench(DataSource source) {
        this.source = source;
        this.db = JdbcClient.create(source);
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("jit", "on").start()) {
            DataSource pool = server.getPostgresDatabase();
            Flyway.configure().dataSource(pool).locations("classpath:db/migration").outOfOrder(true).load().migrate();
            try (Connection connection = pool.getConnection()) {
                var bench = new SearchBench(new SingleConnectionDataSource(connection, true));
                bench.fill();
                bench.measure();
            }
        }
    }

    private void fill() throws Exception {
        try (var files = Files.walk(Path.of("src/main/resources/library"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                Arrays.stream(Files.readString(file).split("\\s+")).forEach(stream::add);
            }
        }
        db.sql("insert into people_tenant (id, issuer, client_id, deployment_id) values (:id, 'bench', 'bench', '1')")
                .param("id", SCHOOL)
                .update();
        db.sql("alter table finding_posting drop constraint finding_posting_pkey").update();
        db.sql("drop index finding_posting_book").update();
        for (int i = 0; i < STRATEGIES + EXEMPLARS; i += 500) {
            put(i, Math.min(i + 500, STRATEGIES + EXEMPLARS));
        }
        db.sql("alter table finding_posting add primary key (term, weight, book_id)").update();
        db.sql("create index finding_posting_book on finding_posting (book_id)").update();
        db.sql("insert into finding_word (term, books) select term, count(*) from finding_posting group by term").update();
        db.sql("vacuum analyze").update();
        System.out.println("books " + count("finding_book") + ", postings " + count("finding_posting") + ", words "
                + count("finding_word") + ", bytes "
                + db.sql("select pg_total_relation_size('finding_posting')").query(Long.class).single());
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void put(int from, int to) throws Exception {
        var books = new StringBuilder();
        var tags = new StringBuilder();
        var postings = new StringBuilder();
        for (int i = from; i < to; i++) {
            UUID id = new UUID(i, i);
            boolean strategy = i < STRATEGIES;
            var book = new Book(
                    strategy ? Book.Kind.STRATEGY : Book.Kind.EXEMPLAR, "b-" + i, strategy ? null : new TenantId(SCHOOL), "/x/" + i,
                    words(6), words(22), strategy ? words(900) : "", strategy ? "" : words(500),
                    java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), 1 + random.nextInt(20), null);
            books.append(String.join("\t", id.toString(), book.kind().name(), book.key(), strategy ? "\\N" : SCHOOL.toString(),
                    book.address(), book.title(), book.summary(), book.spoken(), "" + book.minutes(), "\\N", "" + i, "\\\\x" + hex(book)))
                    .append('\n');
            tags.append(id).append("\tAREA\tarea-").append(random.nextInt(4)).append('\n');
            Postings.of(book).forEach((term, weight) ->
                    postings.append(term).append('\t').append(id).append('\t').append(weight).append('\n'));
        }
        copy("finding_book (id, kind, book_key, school_id, address, title, summary, spoken, minutes, evidence, print, place)", books);
        copy("finding_tag (book_id, sort, tag)", tags);
        copy("finding_posting (term, book_id, weight)", postings);
    }

    private static String hex(Book book) {
        return java.util.HexFormat.of().formatHex(book.title().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Pieces of sentences, and now and then a word that hardly anybody else has. */
    private String words(int number) {
        var text = new StringBuilder();
        for (int i = 0; i < number; i += 3) {
            int at = random.nextInt(stream.size() - 3);
            text.append(String.join(" ", stream.subList(at, at + 3))).append(' ');
            if (random.nextInt(60) == 0) {
                text.append("rare").append(Integer.toString(random.nextInt(60000), 36)).append(' ');
            }
        }
        return text.toString().replace('\\', ' ');
    }

    private void copy(String table, StringBuilder rows) throws Exception {
        source.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(
                "copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    private void measure() throws Exception {
        var pages = new BookPages(db);
        long loading = System.nanoTime();
        Vocabulary vocabulary = pages.vocabulary();
        System.out.printf("the vocabulary is read in %.0f ms, once after each change%n", (System.nanoTime() - loading) / 1e6);
        List<String> questions = Files.readAllLines(Path.of("src/test/resources/finding/queries.txt")).stream()
                .filter(line -> line.contains("|"))
                .map(line -> line.split("\\s*\\|\\s*")[1])
                .toList();
        run(questions, vocabulary, pages, false);
        run(questions, vocabulary, pages, false);
        for (int round = 0; round < ROUNDS; round++) {
            run(questions, vocabulary, pages, true);
        }
        explain("pupils never answer", vocabulary);
        compare(questions);
    }

    /** The same questions, of the same texts without those of the strategies, by PostgreSQL's own rank over a GIN index. */
    private void compare(List<String> questions) throws Exception {
        int backend = db.sql("select pg_backend_pid()").query(Integer.class).single();
        db.sql("""
                create table bench_vector as
                select id, title, setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'B')
                    || setweight(to_tsvector('english', spoken), 'D') as words
                from finding_book
                """).update();
        db.sql("create index bench_vector_words on bench_vector using gin (words)").update();
        db.sql("vacuum analyze bench_vector").update();
        for (int round = 0; round < 3; round++) {
            List<Double> times = new ArrayList<>();
            double server = cpuOf(backend);
            for (String question : questions) {
                long begun = System.nanoTime();
                db.sql("""
                        select v.id, ts_rank(v.words, q.query) as score, count(*) over () as amount
                        from bench_vector v,
                            (select to_tsquery('english', :words) as query) q
                        where v.words @@ q.query order by score desc, v.title limit 20
                        """)
                        .param("words", String.join(" | ", question.replaceAll("[^A-Za-z ]", "").strip().split(" +")))
                        .query((row, index) -> row.getString("id"))
                        .list();
                times.add((System.nanoTime() - begun) / 1e6);
            }
            times.sort(null);
            System.out.printf("tsvector, GIN, ts_rank: %.1f ms of CPU in the server; p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
                    (cpuOf(backend) - server) / questions.size(), times.get(times.size() / 2), times.get((int) (times.size() * 0.95)), times.get(times.size() - 1));
        }
    }

    private void run(List<String> questions, Vocabulary vocabulary, BookPages pages, boolean told) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        int backend = db.sql("select pg_backend_pid()").query(Integer.class).single();
        long own = threads.getCurrentThreadCpuTime();
        double server = cpuOf(backend);
        List<Double> times = new ArrayList<>();
        Map<String, Double> slow = new HashMap<>();
        for (String question : questions) {
            long begun = System.nanoTime();
            Sought sought = Sought.of(question, vocabulary);
            if (!sought.isEmpty()) {
                pages.search(sought, Query.of(question), new TenantId(SCHOOL));
            }
            times.add((System.nanoTime() - begun) / 1e6);
            slow.put(question, times.get(times.size() - 1));
        }
        times.sort(null);
        if (told) {
            System.out.printf(
                    "p50 %.1f ms, p95 %.1f ms, most %.1f ms; CPU a search: %.1f ms here, %.1f ms in the server; slowest %s%n",
                    times.get(times.size() / 2), times.get((int) (times.size() * 0.95)), times.get(times.size() - 1),
                    (threads.getCurrentThreadCpuTime() - own) / 1e6 / questions.size(),
                    (cpuOf(backend) - server) / questions.size(),
                    slow.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
        }
    }

    /** Milliseconds that a process has had, as Linux tells. */
    private static double cpuOf(int process) throws Exception {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return 10.0 * (Long.parseLong(columns[11]) + Long.parseLong(columns[12]));
    }

    /** The plan of the very statement: what asks for it is stopped once it has been printed. */
    private void explain(String question, Vocabulary vocabulary) throws Exception {
        Connection real = source.getConnection();
        Connection asking = proxy(Connection.class, real, (method, values) -> method.getName().equals("prepareStatement")
                ? asking(real.prepareStatement("explain (analyze, buffers) " + values[0]))
                : method.invoke(real, values));
        var pages = new BookPages(JdbcClient.create(new SingleConnectionDataSource(asking, true)));
        try {
            pages.search(Sought.of(question, vocabulary), Query.of(question), new TenantId(SCHOOL));
        } catch (RuntimeException e) {
            System.out.println("(" + question + ")");
        }
    }

    private static PreparedStatement asking(PreparedStatement statement) {
        return proxy(PreparedStatement.class, statement, (method, values) -> {
            if (!method.getName().equals("executeQuery")) {
                return method.invoke(statement, values);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    System.out.println(rows.getString(1));
                }
            }
            throw new SQLException("only the plan was asked for");
        });
    }

    private static <T> T proxy(Class<T> type, T real, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, values) -> answer.to(method, values)));
    }

    /** Stands in for what a proxy stands before. */
    private interface Answer {

        Object to(Method method, Object[] values) throws Throwable;
    }
}
