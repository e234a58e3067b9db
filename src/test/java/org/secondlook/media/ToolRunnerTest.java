package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@Timeout(30)
class ToolRunnerTest {

    private static final ToolLimits GENEROUS = ToolLimits.brief(Duration.ofSeconds(50));

    private static final Errand NOTHING = Errand.question(List.of());

    @TempDir
    Path folder;

    final ToolRunner runner = new ToolRunner();

    @Test
    void keepsTheBeginningOfWhatAToolSaysAndNeverLetsItWait() throws Exception {
        ToolResult result = runner.run(
                tool("yes lesson | head -c 5000000; yes error | head -c 5000000 >&2; exit 3"), NOTHING, GENEROUS);

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.output()).startsWith("lesson\nlesson\n").hasSizeBetween(1000, 1 << 20);
        assertThat(result.errors()).startsWith("error\n").hasSizeLessThan(1 << 13);
    }

    @Test
    void argumentsReachTheToolAsTheyAre() throws Exception {
        ToolResult result = runner.run(
                tool("printf '%s|' \"$@\""), Errand.question(List.of("; rm -rf /", "$(id)", "a b")), GENEROUS);

        assertThat(result.output().strip()).isEqualTo("; rm -rf /|$(id)|a b|");
    }

    @Test
    void aToolInheritsNoSecrets() throws Exception {
        ToolResult result = runner.run(tool("env"), NOTHING, GENEROUS);

        assertThat(result.output().lines().map(line -> line.replaceAll("=.*", "")))
                .isSubsetOf("PATH", "LC_ALL", "MALLOC_ARENA_MAX", "TMPDIR", "TEMP", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void aToolThatTakesTooLongIsKilled() {
        var limits = ToolLimits.brief(Duration.ofSeconds(1));

        assertThatThrownBy(() -> runner.run(tool("exec sleep 61"), NOTHING, limits))
                .isInstanceOf(ToolStoppedException.class);
        assertNobodySleeps("61");
    }

    @Test
    void aToolThatMakesNoProgressIsKilled() {
        var limits = new ToolLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1), 10);

        assertThatThrownBy(() -> runner.run(tool("sleep 62"), NOTHING, limits))
                .isInstanceOf(ToolStoppedException.class)
                .hasMessageContaining("no progress");
        assertNobodySleeps("62");
    }

    @Test
    void aToolThatBurnsTooMuchOfTheProcessorIsKilled() throws Exception {
        var limits = new ToolLimits(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(20), 0);

        ToolResult result = runner.run(tool("while :; do :; done"), NOTHING, limits);

        assertThat(result.isWorthRepeating()).isTrue();
    }

    @Test
    void aToolWhoseWorkNobodyWantsIsKilled() {
        assertThatThrownBy(() -> runner.run(tool("exec sleep 63"), NOTHING, GENEROUS, unwanted()))
                .isInstanceOf(CancellationException.class);
        assertNobodySleeps("63");
    }

    @Test
    void noToolOutlivesTheApplication() {
        var work = CompletableFuture.supplyAsync(() -> exitOf("exec sleep 64"));
        while (sleepers("64").isEmpty() && !work.isDone()) {
            Thread.onSpinWait();
        }

        runner.killAll();

        assertThat(work.join()).isEqualTo(128 + 9);
        assertNobodySleeps("64");
        assertThatThrownBy(() -> runner.run(tool("true"), NOTHING, GENEROUS)).hasMessageContaining("stops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 127",
                "exit 255",
                "exit 228",
                "kill -9 $$",
                "yes error | head -c 50000 >&2; echo 'av_interleaved_write_frame(): No space left on device' >&2; exit 1",
                "echo 'lesson: Permission denied' >&2; exit 1"
            })
    void aFaultOfTheMachineIsWorthAnotherTry(String line) throws Exception {
        assertThat(runner.run(tool(line), NOTHING, GENEROUS).isWorthRepeating()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 0", "exit 1", "echo 'Invalid data found' >&2; exit 183"})
    void aFaultOfTheFileIsNot(String line) throws Exception {
        assertThat(runner.run(tool(line), NOTHING, GENEROUS).isWorthRepeating()).isFalse();
    }

    @Test
    void aToolThatIsNotThereIsAFaultOfTheMachine() throws Exception {
        var gone = new Tool(folder.resolve("gone"), Map.of());

        boolean isFileBlamed;
        try {
            isFileBlamed = !runner.run(gone, NOTHING, GENEROUS).isWorthRepeating();
        } catch (IOException notStarted) {
            isFileBlamed = false;
        }
        assertThat(isFileBlamed).isFalse();
    }

    private int exitOf(String line) {
        try {
            return runner.run(tool(line), NOTHING, GENEROUS).exit();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Tool tool(String line) throws IOException {
        return new Tool(TestMedia.script(folder, line), Map.of());
    }

    /** A killed process takes a moment to be gone. */
    private static void assertNobodySleeps(String seconds) {
        await().atMost(Duration.ofSeconds(10)).until(() -> sleepers(seconds).isEmpty());
    }

    private static List<ProcessHandle> sleepers(String seconds) {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains("sleep " + seconds))
                .toList();
    }

    private static ToolListener unwanted() {
        return new ToolListener() {
            @Override
            public boolean hear(String line) {
                return true;
            }

            @Override
            public boolean isStillWanted() {
                return false;
            }
        };
    }
}
