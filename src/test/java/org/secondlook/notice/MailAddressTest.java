package org.secondlook.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address, and what would be more than one. */
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amina@school.example",
                "a.okafor+lessons@mail.school.example",
                "o'brien@school.example",
                "a_b@x-y.example"
            })
    void whatPeopleTypeIsOne(String text) {
        assertThat(MailAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amina",
                "amina@",
                "@school.example",
                "amina@school",
                "a b@school.example",
                "a@b@school.example",
                "a@school.example\r\nBcc: b@school.example",
                "a@school.example\n",
                "a@school.example,b@school.example",
                "a@school.example;b@school.example",
                "Amina <a@school.example>",
                "\"a\"@school.example",
                "a@[127.0.0.1]",
                "a..b@school.example",
                ".a@school.example",
                "a@-school.example",
                "a@school..example",
                "ü@school.example",
                "a@school.example\0",
                "a@school.example%0aBcc:b@x.example",
                "a@sch\u200Bool.example"
            })
    void nothingElseIs(String text) {
        assertThat(MailAddress.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65, 300})
    void itIsNoLongerThanServersTake(int length) {
        assertThat(MailAddress.isOne("a".repeat(length) + "@school.example")).isEqualTo(length <= 64);
    }
}
