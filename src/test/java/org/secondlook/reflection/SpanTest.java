package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SpanTest {

    private static final Timecode EARLY = new Timecode(1_975_000);
    private static final Timecode LATE = new Timecode(2_020_000);

    @Test
    void aMomentReachesNoFurtherThanItself() {
        var moment = new Span(EARLY, null);

        assertThat(moment.last()).isEqualTo(EARLY);
        assertThat(moment.text()).isEqualTo("32:55");
    }

    @Test
    void aRangeReachesToItsEnd() {
        var range = new Span(EARLY, LATE);

        assertThat(range.last()).isEqualTo(LATE);
        assertThat(range.text()).isEqualTo("32:55 – 33:40");
    }

    @Test
    void aRangeMayEndWhereItStarts() {
        assertThat(new Span(EARLY, EARLY).last()).isEqualTo(EARLY);
    }

    @Test
    void aRangeDoesNotEndBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(LATE, EARLY));
    }
}
