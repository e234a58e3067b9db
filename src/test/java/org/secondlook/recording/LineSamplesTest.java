package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.web.MockHttpServletRequest;

/** A line is tried with a handful of bytes, and with no more. */
@Tag("once")
class LineSamplesTest {

    private static final int LARGEST = 512 * 1024;

    @Test
    void aHandfulOfBytesIsTaken() {
        assertThat(answerTo(new byte[LARGEST]).value()).isEqualTo(204);
    }

    @Test
    void moreIsNot() {
        assertThat(answerTo(new byte[LARGEST + 1]).value()).isEqualTo(413);
    }

    @Test
    void norIsWhatDoesNotSayHowMuchItIs() {
        assertThat(answerTo(null).value()).isEqualTo(413);
    }

    private static HttpStatusCode answerTo(byte[] bytes) {
        var request = new MockHttpServletRequest();
        request.setContent(bytes);
        return new LineSamples().take(request).getStatusCode();
    }
}
