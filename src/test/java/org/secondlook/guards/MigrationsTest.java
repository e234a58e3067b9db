package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One history of migrations in which every step belongs to one module and leans only on what is below it. */
@Tag("once")
class MigrationsTest {

    private static final Path FOLDER = Sources.RESOURCES.resolve("db/migration");
    private static final Pattern FILE = Pattern.compile("V\\d{4}__[a-z]+(_[a-z0-9_]+)?\\.sql");
    private static final Pattern TABLE =
            Pattern.compile("(?:create|alter|drop) table (?:if (?:not )?exists )?(\\w+)|update (\\w+)|into (\\w+)");
    private static final Pattern REFERENCE = Pattern.compile("references (\\w+)");

    @Test
    void versionsAreUnique() {
        assertThat(migrations())
                .extracting(file -> file.getFileName().toString().substring(0, 5))
                .as("two branches took the same number: give the younger the next free one")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationLiesInTheFolderOfItsModule(Path file) {
        assertThat(file.getFileName().toString()).matches(FILE).containsPattern("__" + moduleOf(file) + "[_.]");
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationTouchesTablesOfItsModuleOnly(Path file) {
        assertThat(namesIn(file, TABLE))
                .as("the tables of %s begin with its name", moduleOf(file))
                .allSatisfy(table -> assertThat(ownerOf(table)).isEqualTo(moduleOf(file)));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void foreignKeysPointDown(Path file) {
        assertThat(namesIn(file, REFERENCE))
                .as("what %s refers to is its own or lies on a lower floor", moduleOf(file))
                .allSatisfy(table -> assertThat(table).matches(this::exists))
                .allMatch(table ->
                        ownerOf(table).equals(moduleOf(file)) || Floors.isBelow(ownerOf(table), moduleOf(file)));
    }

    static List<Path> migrations() {
        return Sources.below(FOLDER, ".sql");
    }

    private boolean exists(String table) {
        return migrations().stream()
                .flatMap(file -> namesIn(file, TABLE).stream())
                .anyMatch(table::equals);
    }

    private static List<String> namesIn(Path file, Pattern pattern) {
        return pattern.matcher(Sources.read(file))
                .results()
                .map(MigrationsTest::name)
                .toList();
    }

    private static String name(MatchResult found) {
        String name = found.group(1);
        for (int group = 2; name == null; group++) {
            name = found.group(group);
        }
        return name;
    }

    /** The job library's table keeps the name that the library gives it. */
    private static String ownerOf(String table) {
        return table.equals("scheduled_tasks") ? "foundation" : table.substring(0, table.indexOf('_'));
    }

    private static String moduleOf(Path file) {
        return file.getParent().getFileName().toString();
    }
}
