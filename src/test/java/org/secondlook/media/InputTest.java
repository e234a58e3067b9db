package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds ffmpeg back from everything but the file that it is given. */
class InputTest {

    private static final List<String> INTERPRETED = List.of(
            "hls", "dash", "concat", "sdp", "rtsp", "image2", "svg_pipe", "lavfi", "tty", "webvtt", "imf", "data");

    private final List<String> words = Input.of(
            Path.of("lesson.mp4"),
            new MediaProperties(
                    null,
                    null,
                    null,
                    Duration.ofHours(4),
                    9_000_000,
                    20,
                    Duration.ofMinutes(15),
                    8,
                    Duration.ofMinutes(5),
                    0));

    @Test
    void onlyFilesAreOpened() {
        assertThat(after("-protocol_whitelist")).isEqualTo("file");
    }

    @Test
    void nothingThatNamesOtherFilesIsRead() {
        assertThat(after("-format_whitelist").split(","))
                .doesNotContainAnyElementsOf(INTERPRETED)
                .contains("mov", "matroska");
    }

    @Test
    void framesAreBounded() {
        assertThat(after("-max_pixels")).isEqualTo("9000000");
    }

    @Test
    void theLimitsStandBeforeTheFileThatTheyBind() {
        assertThat(words).endsWith("-i", Path.of("lesson.mp4").toAbsolutePath().toString());
    }

    private String after(String option) {
        return words.get(words.indexOf(option) + 1);
    }
}
