package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class SpriteSheetsTest {

    @ParameterizedTest
    @CsvSource({"PT0.3S, PT1S, 1", "PT15.02S, PT1S, 15", "PT4M, PT2.4S, 100", "PT1H, PT5S, 720", "PT4H, PT14.4S, 1000"})
    void aLongLessonHasWiderGapsAndNeverMoreThanAThousandPictures(Duration length, Duration interval, int count) {
        SpriteSheets sheets = SpriteSheets.of(length, new FrameSize(1280, 720), Path.of("sheet"));

        assertThat(sheets.interval()).isEqualTo(interval);
        assertThat(sheets.count(length)).isEqualTo(count);
    }

    @Test
    void aPictureKeepsItsShapeWithinALength() {
        assertThat(tile(1280, 720)).isEqualTo(new FrameSize(160, 90));
        assertThat(tile(720, 1280)).isEqualTo(new FrameSize(90, 160));
        assertThat(tile(64, 64)).isEqualTo(new FrameSize(64, 64));
    }

    private static FrameSize tile(int width, int height) {
        return SpriteSheets.of(Duration.ofHours(1), new FrameSize(width, height), Path.of("sheet"))
                .tile();
    }
}
