package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class RenderProgressTest {

    private final List<Duration> reached = new ArrayList<>();
    private final RenderProgress progress = new RenderProgress(reached::add);

    @Test
    void aRenderingIsAsFarAsItsLatestPicture() {
        assertThat(progress.hear("out_time_us=N/A")).isFalse();
        assertThat(progress.hear("frame:0    pts:0       pts_time:0")).isFalse();
        assertThat(progress.hear("frame:2    pts:2       pts_time:28.8")).isTrue();
        assertThat(progress.isStillWanted()).isTrue();
        assertThat(progress.hear("passes=1")).isFalse();
        assertThat(progress.hear("out_time_us=12000000")).isFalse();
        assertThat(progress.hear("out_time_us=31000000")).isTrue();
        assertThat(progress.isStillWanted()).isTrue();

        assertThat(reached).containsExactly(Duration.ofSeconds(28), Duration.ofSeconds(31));
    }

    @Test
    void whatMakesNoSenseIsNoSignOfLife() {
        for (String line : List.of("", "out_time_us=", "out_time_us=9999999999999999", "frame: pts_time:-3", "x")) {
            assertThat(progress.hear(line)).as(line).isFalse();
        }
    }
}
