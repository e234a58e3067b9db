package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class TimecodeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00:00",
        "999, 00:00",
        "1000, 00:01",
        "761000, 12:41",
        "3599999, 59:59",
        "3600000, 1:00:00",
        "3723000, 1:02:03",
        "360000000, 100:00:00"
    })
    void isWrittenAsPeopleWriteIt(long millis, String text) {
        assertThat(new Timecode(millis).text()).isEqualTo(text);
    }

    @Test
    void doesNotLieBeforeTheBeginning() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timecode(-1));
    }

    @Test
    void laterIsGreater() {
        assertThat(new Timecode(2)).isGreaterThan(new Timecode(1)).isEqualByComparingTo(new Timecode(2));
    }
}
