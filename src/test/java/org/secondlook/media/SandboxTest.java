package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a tool cannot do even if a file takes it over: inside the walls of bwrap where there is one, and everywhere. */
@Tag("once")
class SandboxTest {

    private static final ToolLimits GENEROUS = ToolLimits.brief(Duration.ofSeconds(20));
    private static final ToolRunner RUNNER = new ToolRunner();

    @TempDir
    Path folder;

    Path work;
    Path secret;

    @BeforeEach
    void furnish() throws Exception {
        work = Files.createDirectory(folder.resolve("work"));
        secret = Files.writeString(folder.resolve("secret"), "of somebody else");
    }

    @TestFactory
    List<DynamicTest> wallsHoldWhereTheyCanBeBuilt() {
        return RUNNER.leash().hasSandbox()
                ? List.of(
                        dynamicTest("a tool sees its errand and nothing else", this::seesItsErrandAlone),
                        dynamicTest("a tool writes to its own directory only", this::writesToItsDirectoryAlone),
                        dynamicTest("a tool reaches nobody over the network", this::reachesNobody))
                : List.of(dynamicTest("there is no bwrap here, and the health says so", this::healthTellsOfNoWalls));
    }

    private void seesItsErrandAlone() throws Exception {
        Path lesson =
                Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("lesson"), "a lesson");

        assertThat(run("cat '" + lesson + "'", Errand.look(List.of(), lesson)).output())
                .isEqualTo("a lesson\n");
        assertThat(run("cat '" + secret + "'", Errand.look(List.of(), lesson)).succeeded())
                .isFalse();
        assertThat(run("ls /etc/passwd /proc/1 /root /home", Errand.look(List.of(), lesson))
                        .output())
                .isBlank();
    }

    private void writesToItsDirectoryAlone() throws Exception {
        var errand = new Errand(List.of(), secret, work, 1000);

        run("echo made > '" + work.resolve("made") + "'; echo lost >> '" + secret + "'; echo lost > /usr/lost", errand);

        assertThat(work.resolve("made")).hasContent("made");
        assertThat(secret).hasContent("of somebody else");
        assertThat(Path.of("/usr/lost")).doesNotExist();
    }

    private void reachesNobody() throws Exception {
        try (ServerSocketChannel canary =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            canary.configureBlocking(false);
            var call = Errand.question(List.of(
                    "-c", "echo hello > /dev/tcp/127.0.0.1/" + canary.socket().getLocalPort()));

            ToolResult result = RUNNER.run(new Tool(Path.of("/bin/bash"), Map.of()), call, GENEROUS);

            assertThat(result.succeeded()).isFalse();
            assertThat(canary.accept()).isNull();
        }
    }

    private void healthTellsOfNoWalls() throws Exception {
        MediaProperties settings = TestMedia.settings(Duration.ofHours(1));
        var tools = new MediaTools(TestMedia.search(settings));
        tools.find();

        assertThat(new MediaToolsHealth(tools, RUNNER).health().getDetails()).containsEntry("sandbox", "none");
    }

    @Test
    void aRoomShowsTheErrandAndTheSystemsLibrariesAlone() throws IOException {
        var tool = new Tool(TestMedia.script(folder, "true"), Map.of());

        List<String> words = Sandbox.around(tool, new Errand(List.of(), secret, work, 1000));

        assertThat(words).startsWith("bwrap", "--unshare-all", "--die-with-parent");
        assertThat(words).containsSequence("--ro-bind", secret.toString(), secret.toString());
        assertThat(words).containsSequence("--bind", work.toString(), work.toString());
        assertThat(words).doesNotContain("--share-net", "/etc", "/home", "/root", "/var", "/proc");
        assertThat(words).doesNotContainSequence("/", "/");
        assertThat(words.stream().filter("--bind"::equals)).hasSize(1);
    }

    @Test
    void aToolCannotFillTheDisk() throws Exception {
        Path target = work.resolve("flood");

        ToolResult result =
                run("exec head -c 5000000 /dev/zero > '" + target + "'", new Errand(List.of(), secret, work, 1000));

        assertThat(result.succeeded()).isFalse();
        assertThat(Files.size(target)).isLessThanOrEqualTo(1000);
    }

    @Test
    void aToolCannotTakeAllMemory() throws Exception {
        assertThat(run("ulimit -v", Errand.question(List.of())).output().strip())
                .isEqualTo(Long.toString(8L << 20));
    }

    private ToolResult run(String line, Errand errand) throws Exception {
        Path home = Files.createTempDirectory(folder, "tool");
        return RUNNER.run(new Tool(TestMedia.script(home, line), Map.of()), errand, GENEROUS);
    }
}
