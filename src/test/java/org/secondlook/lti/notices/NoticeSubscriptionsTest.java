package org.secondlook.lti.notices;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.services.PlatformNotices;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What a launch offers is asked for, once, beside the launches. */
@SecondLookTest
class NoticeSubscriptionsTest {

    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/platformnotificationservice";
    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti/scope/noticehandlers";

    @Autowired
    TestLaunches launches;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    SecondLookProperties properties;

    @MockitoBean
    PlatformNotices platforms;

    private URI address;

    @BeforeEach
    void platform() {
        address = URI.create("https://canvas.example.com/api/lti/notice-handlers/" + UUID.randomUUID());
        answer(new Accepted());
    }

    @Test
    void everyTypeThatIsOfferedAndWantedIsAskedFor() throws Exception {
        launch("LtiHelloWorldNotice", "LtiContextCopyNotice", "LtiAssetProcessorSubmissionNotice");
        jobs.run();

        URI handler = properties.at("/lti/notices");
        verify(platforms).subscribe(CANVAS.platform().key(), address, "LtiContextCopyNotice", handler);
        verify(platforms).subscribe(CANVAS.platform().key(), address, "LtiHelloWorldNotice", handler);
        verify(platforms, times(2)).subscribe(any(), any(), any(), any());
    }

    @Test
    void theSameOfferIsTakenOnceAndAnotherAgain() throws Exception {
        launch("LtiContextCopyNotice");
        launch("LtiContextCopyNotice");
        jobs.run();
        clock.advance(Duration.ofHours(2));
        launch("LtiContextCopyNotice");
        jobs.run();
        verify(platforms).subscribe(any(), any(), any(), any());

        clearInvocations(platforms);
        launch("LtiContextCopyNotice", "LtiHelloWorldNotice");
        jobs.run();
        verify(platforms, times(2)).subscribe(any(), eq(address), any(), any());
    }

    @Test
    void whatOffersNothingIsAskedNothing() throws Exception {
        launch("LtiAssetProcessorSubmissionNotice");
        enter(TestLaunch.from(CANVAS));
        enter(TestLaunch.from(CANVAS)
                .with(
                        CLAIM,
                        Map.of(
                                "platform_notification_service_url",
                                address.toString(),
                                "scope",
                                List.of(),
                                "notice_types_supported",
                                List.of("LtiContextCopyNotice"))));
        enter(TestLaunch.from(CANVAS).with(CLAIM, Map.of("platform_notification_service_url", 7)));
        jobs.run();

        verify(platforms, never()).subscribe(any(), any(), any(), any());
    }

    @Test
    void aPlatformThatDoesNotAnswerIsAskedAgainAndOneThatRefusesIsNot() throws Exception {
        answer(new TryLater(Reason.NO_ANSWER, null));
        launch("LtiContextCopyNotice");
        jobs.run();
        answer(new Refused(Reason.NOT_ALLOWED));
        clock.advance(Duration.ofMinutes(11));
        jobs.run();
        clock.advance(Duration.ofDays(1));
        jobs.run();

        verify(platforms, times(2)).subscribe(any(), eq(address), any(), any());
    }

    private void answer(Outcome outcome) {
        when(platforms.subscribe(any(), any(), any(), any())).thenReturn(outcome);
    }

    private void launch(String... types) throws Exception {
        enter(TestLaunch.from(CANVAS)
                .with(
                        CLAIM,
                        Map.of(
                                "service_versions", List.of("1.0"),
                                "platform_notification_service_url", address.toString(),
                                "scope", List.of(SCOPE),
                                "notice_types_supported", List.of(types))));
    }

    private void enter(TestLaunch launch) throws Exception {
        launches.open(launch).andExpect(status().isSeeOther());
    }
}
