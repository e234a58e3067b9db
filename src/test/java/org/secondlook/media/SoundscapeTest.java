package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.media.Soundscape.Tenth;

@Tag("once")
class SoundscapeTest {

    private static final Media MEDIA = TestMedia.media(TestMedia.settings(Duration.ofHours(4)));

    /** Five seconds of a voice, four of a quiet room, three of a voice, two of a quiet room, a second of a voice. */
    @ParameterizedTest
    @ValueSource(strings = {"CLASSROOM", "CLASSROOM_FROM_THE_BACK"})
    void quietIsHeldAgainstTheLessonsOwnLoudness(TestFootage file) throws Exception {
        Soundscape heard = heard(file);

        assertThat(heard.quiet()).hasSize(1);
        assertThat(heard.quiet().get(0).from().toMillis()).isCloseTo(5000, within(150L));
        assertThat(heard.quiet().get(0).to().toMillis()).isCloseTo(9000, within(150L));
    }

    @Test
    void aLouderRecordingIsLouderByAsMuch() throws Exception {
        double apart = heard(TestFootage.CLASSROOM).loudness()
                - heard(TestFootage.CLASSROOM_FROM_THE_BACK).loudness();

        assertThat(apart).isCloseTo(20, within(0.5));
    }

    @Test
    void theOutlineFollowsTheSound() throws Exception {
        Waveform outline = heard(TestFootage.CLASSROOM).waveform();

        assertThat(outline.step()).isEqualTo(0.1);
        assertThat(outline.peaks()).hasSizeBetween(148, 151);
        assertThat(outline.peaks().get(20)).isCloseTo(128, within(12));
        assertThat(outline.peaks().get(70)).isLessThan(12);
    }

    @Test
    void theOutlineOfTheLongestLessonStaysShort() {
        var heard = new Soundscape(-23, Collections.nCopies(144_000, new Tenth(-23, 0)));

        assertThat(heard.waveform().peaks()).hasSize(2000).containsOnly(255);
        assertThat(heard.waveform().step()).isEqualTo(7.2);
    }

    @Test
    void aQuietStretchLastsThreeSeconds() {
        assertThat(quietTenths(26).quiet()).isEmpty();
        assertThat(quietTenths(27).quiet())
                .containsExactly(new Stretch(Duration.ofMillis(1700), Duration.ofMillis(4700)));
    }

    /** Each of the moments looks back over 400 ms. */
    private static Soundscape quietTenths(int count) {
        List<Tenth> tenths = IntStream.range(0, 100)
                .mapToObj(at -> new Tenth(at >= 20 && at < 20 + count ? -33.5f : -23, -20))
                .toList();
        return new Soundscape(-23, tenths);
    }

    @Test
    void aFileWithoutSoundOrWithNothingInItIsNoTrouble() throws Exception {
        Path file = TestFootage.SILENT.file();
        Soundscape mute = heard(TestFootage.MUTE);

        assertThat(MEDIA.listen(file, MEDIA.probe(file), done -> true)).isEmpty();
        assertThat(mute.loudness()).isEqualTo(-70);
        assertThat(mute.quiet()).hasSize(1);
        assertThat(mute.waveform().peaks()).containsOnly(0);
    }

    @Test
    void listeningEndsWhenNobodyWantsItAnyMore() throws Exception {
        Path file = TestFootage.LONG_SOUND.file();
        Footage footage = MEDIA.probe(file);

        Assertions.assertThatThrownBy(() -> MEDIA.listen(file, footage, done -> false))
                .isInstanceOf(CancellationException.class);
    }

    private static Soundscape heard(TestFootage file) throws Exception {
        return MEDIA.listen(file.file(), MEDIA.probe(file.file()), done -> true).orElseThrow();
    }
}
