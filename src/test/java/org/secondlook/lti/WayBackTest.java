package org.secondlook.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class WayBackTest {

    @ParameterizedTest
    @CsvSource({
        "https://lms.example/return, https://lms.example/return?lti_msg=Done",
        "https://lms.example/return?, https://lms.example/return?lti_msg=Done",
        "https://lms.example/return?course=2, https://lms.example/return?course=2&lti_msg=Done",
        "https://lms.example/return?a=%26%3D&, https://lms.example/return?a=%26%3D&lti_msg=Done",
        "https://lms.example/return#top, https://lms.example/return?lti_msg=Done#top",
        "https://lms.example?x=/?y, https://lms.example?x=/?y&lti_msg=Done"
    })
    void whatTheAddressAsksStaysAsItIs(String address, String expected) {
        assertThat(back(address).saying("Done")).hasToString(expected);
    }

    @Test
    void wordsAreEncodedToTheByte() {
        assertThat(back("https://lms.example/").saying("Fertig: 100 % & mehr – é#?=+"))
                .hasToString(
                        "https://lms.example/?lti_msg=Fertig%3A%20100%20%25%20%26%20mehr%20%E2%80%93%20%C3%A9%23%3F%3D%2B");
    }

    @Test
    void badNewsAreForThePersonAndForTheLog() {
        assertThat(back("https://lms.example/?a=1").regretting("Not yet", "second-look pending K7M4-XW2P"))
                .hasToString(
                        "https://lms.example/?a=1&lti_errormsg=Not%20yet&lti_errorlog=second-look%20pending%20K7M4-XW2P");
    }

    private static WayBack back(String address) {
        return new WayBack(URI.create(address), null);
    }
}
