package org.secondlook.lti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://school.example/mod/lti?x=y#z, https://school.example",
        "HTTPS://School.Example:443/, https://school.example",
        "http://localhost:8100/, http://localhost:8100",
        "http://127.0.0.1:80, http://127.0.0.1",
        "http://[::1]:8080/, http://[::1]:8080",
        "https://school.example:80/, https://school.example:80"
    })
    void anAddressHasOneOrigin(String address, String origin) {
        assertThat(Origins.of(address)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "school.example",
                "//school.example",
                "/path",
                "ftp://school.example",
                "javascript:alert(1)",
                "https://",
                "https:///x",
                "https://a b",
                "https://u@school.example",
                "https://a_b.example",
                "https://*.example",
                "https://a;b",
                "https://[fe80::1%25eth0]/",
                "mailto:a@b.example"
            })
    void whatIsNoWebAddressHasNone(String address) {
        assertThat(Origins.of(address)).isEmpty();
    }

    @Test
    void nothingHasNone() {
        assertThat(Origins.of((String) null)).isEmpty();
    }
}
