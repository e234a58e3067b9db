package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondlook.foundation.TestPageHeaders;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("once")
@ExtendWith(OutputCaptureExtension.class)
class RefusalPagesTest {

    private final RefusalPages pages =
            new RefusalPages(TestPageHeaders.at("https://second-look.school.example"), TestLaunchLog.ofNobody());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aMistakeIsLoggedUnderTheReferenceThatThePageShows(CapturedOutput output) {
        var page = pages.page(LtiProblem.failed(new IllegalStateException("the bug")), response);
        assertThat(output.getOut())
                .contains("launch failed reference=" + page.getModel().get("reference"), "the bug");
        assertThat(page.getStatus()).hasToString("503 SERVICE_UNAVAILABLE");
    }

    @Test
    void aRefusalKeepsTheConnectionEncrypted() {
        pages.page(new LtiProblem(Refusal.REPLAYED), response);
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(response.getHeader("Content-Security-Policy")).endsWith("frame-ancestors *");
    }
}
