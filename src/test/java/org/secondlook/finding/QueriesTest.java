package org.secondlook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What teachers type finds the strategy that would help them, and the same on every database. */
@SecondLookTest
@Import(TestShelf.class)
class QueriesTest {

    private static final Path QUERIES = Path.of("src/test/resources/finding/queries.txt");

    @Autowired
    Books books;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestShelf shelf;

    private TestViewer teacher;

    @BeforeEach
    void stock() {
        teacher = viewers.open(Role.TEACHER);
        shelf.library(shelf.schoolOf(teacher));
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "tune"})
    void nineOfTenAreAmongTheFirstFive(String set) throws IOException {
        List<String> missed = new ArrayList<>();
        List<String[]> lines = lines(set);
        for (String[] line : lines) {
            List<String> first = firstFive(line[1]);
            if (Arrays.stream(line[2].split(", ")).noneMatch(first::contains)) {
                missed.add(line[1] + " -> " + first);
            }
        }
        System.out.println(set + " " + missed.size() + " of " + lines.size() + (set.equals("tune") ? " " + missed : ""));
        assertThat(missed.size())
                .as("missed of %d", lines.size())
                .isLessThanOrEqualTo(lines.size() / 10);
    }

    private List<String[]> lines(String set) throws IOException {
        return Files.readAllLines(QUERIES).stream()
                .filter(line -> line.startsWith(set))
                .map(line -> line.split("\\s*\\|\\s*"))
                .toList();
    }

    private List<String> firstFive(String words) {
        return books.search(Query.of(words), teacher.viewer()).found().stream()
                .limit(5)
                .map(Found::key)
                .toList();
    }
}
