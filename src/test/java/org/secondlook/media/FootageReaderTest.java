package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.media.UnusableMediaException.Reason;

/** What is refused by what ffprobe tells of it alone. */
class FootageReaderTest {

    private final FootageReader reader = new FootageReader(new MediaProperties(
            null, null, null, Duration.ofHours(4), 9_000_000, 20, Duration.ofMinutes(15), 8, Duration.ofMinutes(5), 0));

    @ParameterizedTest
    @CsvSource({"7680, 4320, 1:1", "1000, 1000, 2000:1", "4000, 2000, 100000:1"})
    void aPictureTooLargeToBeSeenIsRefused(int width, int height, String aspect) {
        assertRefused(Reason.PICTURE_TOO_LARGE, """
                {"streams": [{"index": 0, "codec_type": "video", "codec_name": "h264", "width": %d, "height": %d,
                    "sample_aspect_ratio": "%s"}]}
                """.formatted(width, height, aspect));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"streams\": [{\"index\": 0, \"codec_", "["})
    void anAnswerThatWasCutOffIsThatOfTooManyTracks(String answer) {
        assertRefused(Reason.TOO_MANY_TRACKS, answer);
    }

    @Test
    void moreTracksThanALessonHasAreRefused() {
        String track = "{\"index\": 0, \"codec_type\": \"audio\", \"codec_name\": \"aac\", \"channels\": 2}";
        assertRefused(Reason.TOO_MANY_TRACKS, "{\"streams\": [" + (track + ",").repeat(20) + track + "]}");
    }

    private void assertRefused(Reason reason, String answer) {
        assertThatThrownBy(() -> reader.read(answer)).extracting("reason").isEqualTo(reason);
    }
}
