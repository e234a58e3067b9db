package org.secondlook.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.recording.Moment;

@Tag("once")
class ClipFormTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0:10, clip.problem.time",
        "0:05, later, clip.problem.time",
        "0:05, 0:05.999, clip.problem.order",
        "0:09, 0:05, clip.problem.order",
        "0:05, 0:10.001, clip.problem.beyond",
    })
    void aClipLiesWithinItsLesson(String start, String end, String problem) {
        assertThat(new ClipForm(start, end, "I wait", "").problem(Duration.ofSeconds(10)))
                .contains(problem);
    }

    @Test
    void aClipNeedsATitleAndMayAsk() {
        Duration length = Duration.ofSeconds(10);
        assertThat(new ClipForm("0", "1", " \u202E ", "Why?").problem(length)).contains("clip.problem.words");
        assertThat(new ClipForm("0", "1", null, null).problem(length)).contains("clip.problem.words");
        assertThat(new ClipForm("0", "1", "I wait", "?".repeat(201)).problem(length))
                .contains("clip.problem.words");
        assertThat(new ClipForm("0", "10", "I wait", null).problem(length)).isEmpty();
        assertThat(new ClipForm("0", "1", " I\nwait ", "\u202EWho?").toWords())
                .isEqualTo(new ClipWords("I wait", "Who?"));
    }

    @Test
    void aPieceHasALength() {
        assertThatThrownBy(() -> new Range(new Moment(5), new Moment(1004)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Range(new Moment(761_000), new Moment(3_661_000)).text()).isEqualTo("12:41 – 1:01:01");
    }
}
