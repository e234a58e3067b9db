package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

@Tag("once")
class ToolSearchTest {

    private static final Duration LONGEST = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void theJarServesAMachineThatHasNothing() throws Exception {
        Path unpacked = new BundledTools(folder).unpack();

        var encode = new Tool(unpacked.resolve("ffmpeg"), BundledTools.environment(unpacked));
        ToolResult result = new ToolRunner()
                .run(encode, Errand.question(List.of("-version")), ToolLimits.brief(Duration.ofSeconds(20)));
        assertThat(result.output()).startsWith("ffmpeg version");
        assertThat(Files.readSymbolicLink(unpacked.resolve("stand-ins").resolve("libxcb.so.1")))
                .isEqualTo(Path.of("..", "libdrm.so.2"));
    }

    @Test
    void unpackingTwiceIsUnpackingOnce() throws Exception {
        Path first = new BundledTools(folder).unpack();
        var time = Files.getLastModifiedTime(first.resolve("ffmpeg"));

        assertThat(new BundledTools(folder).unpack()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("ffmpeg"))).isEqualTo(time);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(first);
        }
    }

    @Test
    void theConfiguredToolsAreUsedAndNoOthers() throws Exception {
        Path sleeping = TestMedia.sleepingTool(folder);
        Toolbox tools = TestMedia.search(TestMedia.settings(sleeping, sleeping, LONGEST))
                .search()
                .orElseThrow();

        assertThat(tools.source()).isEqualTo("configured");
        assertThat(tools.ffmpeg().program()).isEqualTo(sleeping);
        assertThat(tools.encoder()).isEqualTo("libx264");
    }

    @Test
    void aMachineWithoutToolsSaysSoAndBlamesNoFile() throws Exception {
        Path broken = TestMedia.script(folder, "exit 127");
        MediaProperties settings = TestMedia.settings(broken, broken, LONGEST);
        var tools = new MediaTools(TestMedia.search(settings));
        var health = new MediaToolsHealth(tools, new ToolRunner());

        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThatThrownBy(tools::find).isInstanceOf(IOException.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThatThrownBy(() -> TestMedia.media(settings).probe(TestFootage.PHONE.file()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aSearchThatFoundNothingIsTriedAgain() throws Exception {
        Path tool = TestMedia.script(folder, "exit 127");
        var tools = new MediaTools(TestMedia.search(TestMedia.settings(tool, tool, LONGEST)));
        assertThatThrownBy(tools::find).isInstanceOf(IOException.class);

        TestMedia.rewrite(tool, TestMedia.SLEEPING);

        assertThat(tools.find().version()).isEqualTo("0.0");
        assertThat(new MediaToolsHealth(tools, new ToolRunner()).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void toolsThatAreRemovedAreMissed() throws Exception {
        Path tool = TestMedia.sleepingTool(folder);
        var tools = new MediaTools(TestMedia.search(TestMedia.settings(tool, tool, LONGEST)));
        assertThat(tools.find().version()).isEqualTo("0.0");

        Files.delete(tool);

        assertThatThrownBy(tools::find).isInstanceOf(IOException.class);
    }
}
