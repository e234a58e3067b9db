package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "12:41, 761000",
        "1:02:03.5, 3723500",
        "0:07, 7000",
        " 761 , 761000",
        "'12:41,25', 761250",
        "90:00, 5400000",
        "0, 0",
        "00:00.001, 1"
    })
    void aTimeIsReadAsPeopleTypeIt(String typed, long millis) {
        assertThat(Moment.of(typed)).contains(new Moment(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "12:60", "1:60:00", "-1", "1:2:3:4", "12:41.1234", "999999", "NaN", "١٢:٤١", "1e3"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(Moment.of(typed)).isEmpty();
    }
}
