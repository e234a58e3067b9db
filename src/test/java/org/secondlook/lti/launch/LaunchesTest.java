package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Signer;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LaunchAdmission;
import org.secondlook.lti.LaunchAdmission.Admission;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestPlatform;
import org.secondlook.lti.registration.Platforms;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What becomes of a verified launch when the floors above answer, or cannot. */
class LaunchesTest {

    private static final BrowserBinding BROWSER = new BrowserBinding("a-browser");

    private final TestVerifier verifier = new TestVerifier();
    private final LaunchStates states = new LaunchStates(new OneSignature(), verifier.clock);

    @Test
    void handsLaunchNonceAndBrowserOn() {
        assertThat(open(MOODLE, (launch, nonce, browser) -> {
                    assertThat(launch.subject()).isEqualTo("5");
                    assertThat(nonce).isEqualTo(TestVerifier.NONCE);
                    assertThat(browser).isEqualTo(BROWSER);
                    return new Admission.Admitted("selector");
                }))
                .isEqualTo("/home?launch=selector");
    }

    @Test
    void saysWhyNobodyWasAdmitted() {
        assertThat(refuse((launch, nonce, browser) -> new Admission.Replayed())).isEqualTo(Refusal.REPLAYED);
        assertThat(refuse((launch, nonce, browser) -> new Admission.Suspended()))
                .isEqualTo(Refusal.SUSPENDED);
    }

    @Test
    void aDatabaseThatIsAwayIsAReasonToComeBack() {
        for (RuntimeException failure : List.of(
                new CannotGetJdbcConnectionException("away"),
                new CannotCreateTransactionException("away"),
                new CannotAcquireLockException("busy"))) {
            assertThat(refuse((launch, nonce, browser) -> {
                        throw failure;
                    }))
                    .isEqualTo(Refusal.UNAVAILABLE);
        }
    }

    @Test
    void aMistakeOfOurOwnIsARefusalThatKeepsItsCause() {
        for (RuntimeException mistake :
                List.of(new InvalidDataAccessApiUsageException("a bug"), new IllegalStateException("another"))) {
            LtiProblem problem = problem((launch, nonce, browser) -> {
                throw mistake;
            });
            assertThat(problem.refusal()).isEqualTo(Refusal.FAILED);
            assertThat(problem).hasCause(mistake);
        }
    }

    @Test
    void aPlatformThatWasRemovedMeanwhileIsUnknown() {
        assertThat(catchThrowableOfType(LtiProblem.class, () -> open(CANVAS, (launch, nonce, browser) -> null))
                        .refusal())
                .isEqualTo(Refusal.PLATFORM_UNKNOWN);
    }

    private Refusal refuse(LaunchAdmission admission) {
        return problem(admission).refusal();
    }

    private LtiProblem problem(LaunchAdmission admission) {
        LtiProblem problem = catchThrowableOfType(LtiProblem.class, () -> open(MOODLE, admission));
        assertThat(problem.platform()).isEqualTo(MOODLE.platform());
        return problem;
    }

    private String open(TestPlatform platform, LaunchAdmission admission) {
        var platforms = Platforms.of(List.of(() -> List.of(MOODLE.platform())));
        var launches = new Launches(
                states,
                platforms,
                verifier.verifier,
                admission,
                launch -> "/home",
                entered -> {},
                TestLaunchLog.ofNobody(),
                verifier.clock);
        String state = states.write(LaunchState.of(platform.platform().key(), TestVerifier.NONCE, null, BROWSER));
        String token = verifier.token(TestLaunch.from(platform));
        return launches.open(new LaunchResponse(token, state), BROWSER);
    }

    private static final class OneSignature implements Signer {

        @Override
        public String sign(String purpose, String text) {
            return "signature";
        }

        @Override
        public boolean verify(String purpose, String text, String signature) {
            return true;
        }
    }
}
