package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.testing.SettableClock;

@Tag("once")
class PlatformNoticesTest {

    private static final URI HANDLER = URI.create("https://tool.example/lti/notices");

    private final FakePlatform canvas = new FakePlatform("canvas");
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void grantTokens() {
        canvas.grantsTokens();
    }

    @AfterEach
    void stop() {
        canvas.close();
    }

    @Test
    void aHandlerIsNamedWithATokenForThatAlone() {
        canvas.server().stubFor(put(urlEqualTo("/handlers/7")).willReturn(status(200)));

        assertThat(subscribe()).isEqualTo(new Accepted());
        canvas.server()
                .verify(postRequestedFor(urlEqualTo("/token"))
                        .withFormParam("scope", equalTo("https://purl.imsglobal.org/spec/lti/scope/noticehandlers")));
        canvas.server()
                .verify(
                        putRequestedFor(urlEqualTo("/handlers/7"))
                                .withHeader("Content-Type", equalTo("application/json"))
                                .withHeader("Authorization", matching("Bearer .+"))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"notice_type\":\"LtiContextCopyNotice\",\"handler\":\"https://tool.example/lti/notices\"}")));
    }

    @Test
    void whoRefusesAndWhoIsInTroubleAreToldApart() {
        canvas.server().stubFor(put(urlEqualTo("/handlers/7")).willReturn(status(403)));
        assertThat(subscribe()).isEqualTo(new Refused(Reason.NOT_ALLOWED));

        canvas.server().stubFor(put(urlEqualTo("/handlers/7")).willReturn(status(503)));
        assertThat(subscribe()).isEqualTo(new TryLater(Reason.NO_ANSWER, null));
    }

    @Test
    void whoIsNotRegisteredIsNotAsked() {
        Platforms nobody = Platforms.of(List.of());
        assertThat(notices(nobody).subscribe("canvas", HANDLER, "LtiHelloWorldNotice", HANDLER))
                .isEqualTo(new Refused(Reason.NOT_REGISTERED));
    }

    private Outcome subscribe() {
        return notices(Platforms.of(List.of(() -> List.of(canvas.platform()))))
                .subscribe(
                        canvas.platform().key(),
                        URI.create(canvas.server().url("/handlers/7")),
                        "LtiContextCopyNotice",
                        HANDLER);
    }

    private PlatformNotices notices(Platforms platforms) {
        var http = new PlatformHttp(FakePlatform.PATIENT);
        var calls = new ServiceCalls(FakePlatform.tokens(clock, http), http);
        return new PlatformNotices(platforms, new Turns(FakePlatform.PATIENT, clock), calls, clock);
    }
}
