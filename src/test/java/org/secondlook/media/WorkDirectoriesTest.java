package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.SecondLookProperties;

@Tag("once")
class WorkDirectoriesTest {

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeftBehindIsRemovedAtTheNextStart() throws Exception {
        Path left =
                Files.createDirectories(folder.resolve("work").resolve("killed").resolve("job"));
        Files.writeString(left.resolve("720p"), "half a film");
        Files.createFile(folder.resolve("work").resolve("killed.lock"));

        directories().sweep();

        assertThat(entries()).isEmpty();
    }

    @Test
    void whatAnotherProcessIsWorkingOnStays() throws Exception {
        var other = directories();
        try (WorkDirectory work = other.open()) {
            Files.writeString(work.file("720p"), "half a film");

            directories().sweep();

            assertThat(work.file("720p")).exists();
        }
        other.close();
        assertThat(entries()).isEmpty();
    }

    @Test
    void sweepingKeepsOurOwnLock() throws Exception {
        var directories = directories();
        try (WorkDirectory work = directories.open()) {
            Files.writeString(work.file("720p"), "half a film");

            directories.sweep();

            assertThat(isLockedForOtherProcesses(lock())).isTrue();
        }
        directories.close();
    }

    @Test
    void oneLockThatCannotBeOpenedStopsNeitherTheStartNorTheSweep() throws Exception {
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.createDirectory(work.resolve("a.lock"));
        Files.createFile(work.resolve("b.lock"));
        Files.createDirectory(work.resolve("b"));

        directories().sweep();

        assertThat(entries()).containsExactly(work.resolve("a.lock"));
    }

    private Path lock() throws IOException {
        return entries().stream()
                .filter(file -> file.toString().endsWith(".lock"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLockedForOtherProcesses(Path lock) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        LockTrial.class.getName(),
                        lock.toString())
                .inheritIO()
                .start();
        return other.waitFor() == LockTrial.LOCKED;
    }

    @Test
    void aDirectoryGoesWithItsWork() throws Exception {
        var directories = directories();
        Path file;
        try (WorkDirectory work = directories.open()) {
            file = Files.writeString(work.file("720p"), "half a film");
        }

        assertThat(file.getParent()).doesNotExist();
    }

    private List<Path> entries() throws IOException {
        try (var files = Files.list(folder.resolve("work"))) {
            return files.toList();
        }
    }

    private WorkDirectories directories() {
        return new WorkDirectories(new SecondLookProperties(URI.create("http://localhost"), folder));
    }
}
