package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.media.Mask;
import org.secondlook.media.Stretch;

@Tag("once")
class TrimRulesTest {

    private static final Trim NONE = Trim.none(seconds(100));

    @Test
    void timesAreThoseOfTheUploadHoweverOftenOneCuts() {
        Trim first = NONE.keeping(remainder(10, 60));
        assertThat(first.isPending()).isTrue();
        assertThat(first.shift()).isEqualTo(seconds(10));
        assertThat(first.end()).isEqualTo(seconds(50));

        Trim second = first.made().keeping(remainder(5, 20));
        assertThat(second.wanted()).isEqualTo(stretch(15, 30));
        assertThat(second.shift()).isEqualTo(seconds(5));
        assertThat(second.end()).isEqualTo(seconds(15));
        assertThat(second.abandoned()).isEqualTo(first.made());
    }

    @Test
    void itsOwnEndStaysItsEndWhateverTheFileSays() {
        Trim cut = NONE.keeping(remainder(10, 60)).made();

        assertThat(cut.keeping(remainder(5, null)).wanted()).isEqualTo(stretch(15, 60));
        assertThat(cut.keeping(remainder(5, 51)).wanted()).isEqualTo(stretch(15, 60));
        assertThat(NONE.keeping(remainder(5, null)).end()).isNull();
    }

    @Test
    void whatIsBroughtBackIsAsIfNothingHadBeenCut() {
        Trim cut = NONE.keeping(remainder(10, 60)).made();

        assertThat(cut.undone().shift()).isEqualTo(seconds(-10));
        assertThat(cut.undone().bringsBack()).isTrue();
        assertThat(cut.keeping(remainder(1, 2)).bringsBack()).isFalse();
        assertThat(cut.undone().end()).isNull();
        assertThat(cut.undone().made()).isEqualTo(NONE);
        assertThat(cut.undone().made().isNone()).isTrue();
        assertThat(cut.isNone()).isFalse();
        assertThatThrownBy(() -> new Trim(seconds(9), stretch(0, 10), stretch(0, 9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofAFileThatIsCutAlreadyTheRestIsTaken() {
        Trim further = NONE.keeping(remainder(10, 60)).made().keeping(remainder(5, 20));

        assertThat(further.in(Duration.ZERO)).isEqualTo(stretch(15, 30));
        assertThat(further.in(seconds(10))).isEqualTo(stretch(5, 20));
    }

    @Test
    void blursStayOverWhatTheyHide() {
        var blur = new Blur(new UUID(0, 1), new Mask(seconds(5), seconds(15), new Mask.Area(0, 0, 100, 100), true));

        assertThat(blur.within(stretch(10, 60)).map(Blur::during)).contains("00:00 – 00:05");
        assertThat(blur.within(stretch(2, 12)).map(Blur::during)).contains("00:03 – 00:10");
        assertThat(blur.within(stretch(15, 60))).isEmpty();
        assertThat(blur.mask().later(seconds(10)).to()).isEqualTo(seconds(25));
    }

    @ParameterizedTest
    @CsvSource({
        "soon, 0:04, time",
        "0:01, , time",
        "0:01, 1:41.5, beyond",
        "0:01, 0:01.9, short",
        "0:04, 0:02, short",
        "0, 1:40, whole",
        "0, 1:40.5, whole",
        "0:01, 1:40.5, ",
        "0:01, 0:02, ",
        "0:00:01, 1:00.25, "
    })
    void whatCannotStayIsRefused(String start, @Nullable String end, @Nullable String problem) {
        var form = new TrimForm(start, end, null);

        assertThat(form.problem(seconds(100)).orElse(null))
                .isEqualTo(problem == null ? null : "recording.trim.problem." + problem);
    }

    @ParameterizedTest
    @CsvSource({"62, 01:02", "3723.5, 1:02:03.5", "600.05, 10:00.05", "0, 00:00"})
    void timesAreReadAsTheyAreTyped(double seconds, String text) {
        Duration time = Duration.ofMillis(Math.round(seconds * 1000));

        assertThat(TypedTime.text(time)).isEqualTo(text);
        assertThat(TypedTime.of(text)).contains(time);
    }

    private static Remainder remainder(int from, @Nullable Integer to) {
        return new Remainder(seconds(from), to == null ? null : seconds(to));
    }

    private static Stretch stretch(int from, int to) {
        return new Stretch(seconds(from), seconds(to));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
