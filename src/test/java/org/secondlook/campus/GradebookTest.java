package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.campus.Gradebook.Grade;

/** Grades outlive the program, as what the tool has noted of them does. */
@Tag("once")
class GradebookTest {

    private static final Instant AT = Instant.parse("2026-11-21T12:00:00.100Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("campus/moodle-grades.json");
    }

    @Test
    void aGradeIsThereAfterARestart() {
        gradebook().record("1", new Grade("5", 1.0, "Well done", AT));
        gradebook().record("2", new Grade("5", null, null, AT));

        assertThat(gradebook().grade("1", "5")).isEqualTo(new Grade("5", 1.0, "Well done", AT));
        assertThat(gradebook().grade("2", "5")).isEqualTo(new Grade("5", null, null, AT));
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatIsErasedStaysErased() {
        gradebook().record("1", new Grade("5", 1.0, null, AT));
        gradebook().erase("1", "5");

        assertThat(gradebook().grades("1")).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadKeepsNobodyOut() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"1\": ");

        assertThat(gradebook().grades("1")).isEmpty();
        gradebook().record("1", new Grade("5", 1.0, null, AT));
        assertThat(gradebook().grades("1")).hasSize(1);
    }

    private Gradebook gradebook() {
        return new Gradebook(file, List.of(), () -> {});
    }
}
