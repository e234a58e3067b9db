package org.secondlook.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class PageHeadersTest {

    private final PageHeaders headers = TestPageHeaders.at("https://second-look.school.example");

    @Test
    void somebodysPageIsFramedByTheirPlatformAndKeptByNobody() {
        var response = written(answer -> headers.write(answer, "https://a.example https://b.example"));
        assertThat(response.getHeader("Content-Security-Policy"))
                .endsWith("; frame-ancestors https://a.example https://b.example");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nobodyFramesWhatNobodyIsNamedFor() {
        assertThat(written(answer -> headers.write(answer, "")).getHeader("Content-Security-Policy"))
                .endsWith("; frame-ancestors 'none'");
    }

    @Test
    void whatIsOpenToEverybodyIsFramedByNobodyAndKeptAsItsOwnRulesSay() {
        var response = written(headers::writePublic);
        assertThat(response.getHeader("Content-Security-Policy")).endsWith("; frame-ancestors 'none'");
        assertThat(response.getHeader("Cache-Control")).isNull();
    }

    @Test
    void theFormsOfOnePageMayGoToOneOtherOrigin() {
        var response = written(answer -> {
            headers.write(answer, "https://a.example");
            headers.sendFormsTo("https://b.example", answer);
        });
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("; form-action https://b.example;")
                .doesNotContain("form-action 'self'")
                .endsWith("; frame-ancestors https://a.example");
        assertThat(written(answer -> headers.write(answer, "https://a.example")).getHeader("Content-Security-Policy"))
                .contains("; form-action 'self';");
    }

    @Test
    void anEncryptedAddressStaysEncryptedAndBindsNoOtherHost() {
        assertThat(written(headers::writePublic).getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(written(TestPageHeaders.at("http://localhost:8080")::writePublic)
                        .getHeader("Strict-Transport-Security"))
                .isNull();
    }

    private static MockHttpServletResponse written(Consumer<MockHttpServletResponse> writer) {
        var response = new MockHttpServletResponse();
        writer.accept(response);
        return response;
    }
}
