package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.TestBelongings;
import org.secondlook.people.TestViewer;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * No table is forgotten: whatever refers to a person has a line in {@code personal-data.txt}, and the lines are true of
 * somebody who has something everywhere.
 */
@SecondLookTest
@Import(TestBelongings.class)
class PersonalDataTest {

    private static final Path FILE = Path.of("src/test/resources/personal-data.txt");
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");

    /** By foreign keys, and where there is none, by the name that such columns have. */
    private static final String REFERENCES = """
            select child.table_name as child, child.column_name as via, parent.table_name as parent
            from information_schema.referential_constraints r
            join information_schema.key_column_usage child
              on child.constraint_name = r.constraint_name and child.constraint_schema = r.constraint_schema
            join information_schema.table_constraints parent
              on parent.constraint_name = r.unique_constraint_name
              and parent.constraint_schema = r.unique_constraint_schema
            union
            select table_name, column_name, 'people_person'
            from information_schema.columns where lower(column_name) = 'person_id'
            """;

    /** People as platforms call them. */
    private static final String SUBJECTS = """
            select table_name from information_schema.columns where lower(column_name) = 'subject'
            """;

    @Autowired
    JdbcClient db;

    @Autowired
    TestBelongings belongings;

    @Autowired
    List<PersonalData> modules;

    @Autowired
    DueJobs jobs;

    @Autowired
    MockMvc mvc;

    @Test
    void everyTableAboutPeopleHasItsLine() {
        Set<String> about = new HashSet<>(db.sql(SUBJECTS).query(String.class).list());
        about.add("people_person");
        for (int before = 0; before < about.size(); ) {
            before = about.size();
            references().stream()
                    .filter(reference -> about.contains(reference.parent()))
                    .forEach(reference -> about.add(reference.child()));
        }

        assertThat(lines().keySet())
                .as("tables that refer to a person, and the lines of %s", FILE)
                .isEqualTo(about);
    }

    @Test
    void theLinesAreTrueOfSomebodyWhoHasSomethingEverywhere() throws Exception {
        TestViewer viewer = belongings.make().viewer();
        Map<String, Long> before = rowsAbout(viewer.person());
        Map<String, Long> told = modules.stream()
                .flatMap(module -> module.held(viewer.person()).stream())
                .collect(Collectors.toMap(Holding::kind, Holding::amount));
        Map<String, Long> all = counts();

        mvc.perform(post("/people/kept/erasure").param("meant", "true").with(viewer))
                .andExpect(status().is3xxRedirection());
        jobs.run();

        assertThat(rowsAbout(viewer.person()))
                .as("rows about somebody who was erased")
                .isEmpty();
        Map<String, Long> left = counts();
        lines().forEach((table, line) -> {
            if (!line.fate().equals("course")) {
                assertThat(before.containsKey(table) || line.kind().contains(" "))
                        .as("there was something in %s", table)
                        .isTrue();
            }
            if (line.fate().equals("erased")) {
                assertThat(told.get(line.kind())).as("%s is told of", table).isPositive();
                assertThat(left.get(table)).as("rows in %s", table).isLessThan(all.get(table));
            }
        });
    }

    /** How many rows of each table lead to a person, by whatever way. */
    private Map<String, Long> rowsAbout(PersonId person) {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, String> ways = ways();
        ways.forEach((table, condition) -> {
            long count = db.sql("select count(*) from " + table + " where " + condition)
                    .param("person", person.value())
                    .query(Long.class)
                    .single();
            if (count > 0) {
                rows.put(table, count);
            }
        });
        return rows;
    }

    /** By table, the conditions under which a row leads to the person, one for each way. */
    private Map<String, String> ways() {
        Map<String, String> ways = new HashMap<>(Map.of("people_person", "id = :person"));
        for (String before = ""; !before.equals(ways.toString()); ) {
            before = ways.toString();
            for (Reference reference : references()) {
                String parent = ways.get(reference.parent());
                if (parent != null && !isOfACourse(reference.child())) {
                    String way =
                            reference.via() + " in (select id from " + reference.parent() + " where " + parent + ")";
                    ways.merge(
                            reference.child(), way, (one, other) -> one.contains(other) ? one : one + " or " + other);
                }
            }
        }
        return ways;
    }

    private static boolean isOfACourse(String table) {
        return lines().containsKey(table) && lines().get(table).fate().equals("course");
    }

    private Map<String, Long> counts() {
        return lines().keySet().stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> db.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private List<Reference> references() {
        return db.sql(REFERENCES).query(Reference.class).list();
    }

    private static Map<String, Line> lines() {
        return Sources.read(FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> COLUMNS.splitAsStream(line).toList())
                .collect(Collectors.toMap(
                        columns -> columns.get(0), columns -> new Line(columns.get(1), columns.get(2))));
    }

    private record Reference(String child, String via, String parent) {}

    private record Line(String fate, String kind) {}
}
