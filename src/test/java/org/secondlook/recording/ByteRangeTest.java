package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 999",
        "bytes=0-0, 0, 0",
        "bytes=10-19, 10, 19",
        "bytes=990-5000, 990, 999",
        "bytes=999-, 999, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "bytes= 5-6 , 5, 6",
        "bytes=0-99999999999999999999999999, 0, 999",
        "bytes=00000000000000000000000000000001-1, 1, 1"
    })
    void isReadAsThePlayerMeansIt(String header, long first, long last) {
        assertThat(ByteRange.of(header, 1000)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=100000000000000000000-"})
    void cannotBeSatisfiedBeyondTheEnd(String header) {
        assertThat(ByteRange.of(header, 1000)).contains(ByteRange.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''",
                "bytes=",
                "bytes=-",
                "bytes=5-2",
                "lines=0-5",
                "bytes=a-b",
                "bytes=0x1-2",
                "bytes=1-2-3",
                "'bytes=0-1,5-6'",
                "bytes 0-5",
                "none"
            },
            nullValues = "none")
    void meansTheWholeFileWhenItIsNoneOrSeveral(String header) {
        assertThat(ByteRange.of(header, 1000)).isEmpty();
    }
}
