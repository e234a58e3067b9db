package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

@Tag("once")
@Timeout(30)
class ToolRunnerTest {

    private static final ToolLimits GENEROUS = ToolLimits.brief(Duration.ofSeconds(50));

    @TempDir
    Path folder;

    final ToolRunner runner = new ToolRunner();

    @Test
    void keepsTheBeginningOfWhatAToolSaysAndNeverLetsItWait() throws Exception {
        ToolResult result = runner.run(
                tool("yes lesson | head -c 5000000; yes error | head -c 5000000 >&2; exit 3"), List.of(), GENEROUS);

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.output()).startsWith("lesson\nlesson\n").hasSizeBetween(1000, 1 << 20);
        assertThat(result.errors()).startsWith("error\n").hasSizeLessThan(1 << 13);
    }

    @Test
    void argumentsReachTheToolAsTheyAre() throws Exception {
        ToolResult result = runner.run(tool("printf '%s|' \"$@\""), List.of("; rm -rf /", "$(id)", "a b"), GENEROUS);

        assertThat(result.output().strip()).isEqualTo("; rm -rf /|$(id)|a b|");
    }

    @Test
    void aToolInheritsNoSecrets() throws Exception {
        ToolResult result = runner.run(tool("env"), List.of(), GENEROUS);

        assertThat(result.output().lines().map(line -> line.replaceAll("=.*", "")))
                .isSubsetOf("PATH", "LC_ALL", "TMPDIR", "TEMP", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void aToolThatTakesTooLongIsKilled() {
        var limits = ToolLimits.brief(Duration.ofSeconds(1));

        assertThatThrownBy(() -> runner.run(tool("exec sleep 61"), List.of(), limits))
                .isInstanceOf(ToolStoppedException.class);
        assertThat(sleepers("61")).isEmpty();
    }

    @Test
    void aToolThatMakesNoProgressIsKilled() {
        var limits = new ToolLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1), 10);

        assertThatThrownBy(() -> runner.run(tool("sleep 62"), List.of(), limits))
                .isInstanceOf(ToolStoppedException.class)
                .hasMessageContaining("no progress");
        assertThat(sleepers("62")).isEmpty();
    }

    @Test
    void aToolThatBurnsTooMuchOfTheProcessorIsKilled() throws Exception {
        var limits = new ToolLimits(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(20), 0);

        ToolResult result = runner.run(tool("while :; do :; done"), List.of(), limits);

        assertThat(result.isWorthRepeating()).isTrue();
    }

    @Test
    void aToolWhoseWorkNobodyWantsIsKilled() {
        assertThatThrownBy(() -> runner.run(tool("exec sleep 63"), List.of(), GENEROUS, unwanted()))
                .isInstanceOf(CancellationException.class);
        assertThat(sleepers("63")).isEmpty();
    }

    @Test
    void noToolOutlivesTheApplication() {
        var work = CompletableFuture.supplyAsync(() -> exitOf("exec sleep 64"));
        while (sleepers("64").isEmpty() && !work.isDone()) {
            Thread.onSpinWait();
        }

        runner.killAll();

        assertThat(work.join()).isEqualTo(128 + 9);
        assertThat(sleepers("64")).isEmpty();
        assertThatThrownBy(() -> runner.run(tool("true"), List.of(), GENEROUS)).hasMessageContaining("stops");
    }

    private int exitOf(String line) {
        try {
            return runner.run(tool(line), List.of(), GENEROUS).exit();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Tool tool(String line) throws IOException {
        return new Tool(TestMedia.script(folder, line), Map.of());
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
