package org.secondlook.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a list goes on, in every way in which platforms have said so. */
@Tag("once")
class NextLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://lms.example/m?page=2>; rel=\"next\"",
                "<https://lms.example/m?page=2>;rel=next",
                "<https://lms.example/m?page=2>; rel='next'",
                "<https://lms.example/m?page=2>; REL=\"Next\"",
                "<https://lms.example/m?page=2>; rel=\u201cnext\u201d",
                "< https://lms.example/m?page=2 > ; rel = \"next\"",
                "<https://lms.example/m?page=2>; rel=\"last next\"",
                "<https://lms.example/m?page=2>; title=\"a, b\"; rel=\"next\"",
                "<https://lms.example/m?page=1>; rel=\"current\",<https://lms.example/m?page=2>; rel=\"next\"",
                "<https://lms.example/m?page=2>; rel=\"next\", <https://lms.example/m?page=9>; rel=\"last\"",
            })
    void theNextPageIsFound(String header) {
        assertThat(NextLink.in(List.of(header))).contains("https://lms.example/m?page=2");
        assertThat(NextLink.in(List.of("<https://lms.example/d>; rel=\"differences\"", header)))
                .contains("https://lms.example/m?page=2");
        assertThat(NextLink.in(List.of(asLatin1(header)))).contains("https://lms.example/m?page=2");
    }

    @Test
    void anAddressMayBeEscapedAndHoldCommas() {
        assertThat(NextLink.in(List.of("<https://lms.example/m?a=1,2&amp;from=5>; rel=\"next\"")))
                .contains("https://lms.example/m?a=1,2&from=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "next",
                "<https://lms.example/m>",
                "<https://lms.example/m>; rel=\"prev\"",
                "<https://lms.example/m>; rel=\"nextish\"",
                "<https://lms.example/m>; title=\"rel=next\"; rel=\"first\"",
                "<https://lms.example/m>; title=\"next\"",
                "https://lms.example/m; rel=\"next\"",
            })
    void whatDoesNotLeadOnIsTheEnd(String header) {
        assertThat(NextLink.in(List.of(header))).isEmpty();
    }

    /** What arrives when a platform writes UTF-8 into a header. */
    private static String asLatin1(String header) {
        return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
