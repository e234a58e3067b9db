package org.secondlook.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class WatchedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void piecesThatTouchAreOneStretch() {
        assertThat(Watched.of(DAY, List.of(0, 1, 2, 13, 39, 40, 359, 360)).stretches())
                .extracting(Watched.Stretch::text)
                .containsExactly("00:00 – 00:30", "02:10 – 02:20", "06:30 – 06:50", "59:50 – 1:00:10");
        assertThat(Watched.of(DAY, List.of()).stretches()).isEmpty();
    }

    @Test
    void aPlayerTellsOfPiecesThatADayHasAndOfFewAtOnce() {
        assertThat(Watched.areSome(Set.of())).isFalse();
        assertThat(Watched.areSome(Set.of(0, 8639))).isTrue();
        assertThat(Watched.areSome(Set.of(-1))).isFalse();
        assertThat(Watched.areSome(Set.of(8640))).isFalse();
        assertThat(Watched.areSome(IntStream.range(0, 100).boxed().collect(Collectors.toSet())))
                .isTrue();
        assertThat(Watched.areSome(IntStream.range(0, 101).boxed().collect(Collectors.toSet())))
                .isFalse();
    }
}
