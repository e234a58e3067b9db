package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Platform;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.keys.LegacySecrets;
import org.secondlook.lti.keys.TestPlatformKeys;
import org.secondlook.testing.SettableClock;

/** The verifier in plain Java, with keys over real HTTP and a clock that can be set. */
final class TestVerifier {

    static final String NONCE = "the-nonce-of-this-login";

    final SettableClock clock = new SettableClock();

    final LaunchVerifier verifier = new LaunchVerifier(
            TestPlatformKeys.at(clock),
            (platform, deploymentId) -> platform.deploymentIds().contains(deploymentId),
            this::hasSigned,
            new SecondLookProperties(URI.create("http://localhost:8080"), Path.of("data")),
            clock);

    /** The secret that was shared with a platform under LTI 1.1, by its key, if there was one. */
    LegacySecrets secrets = (platform, consumer, content, signature) -> false;

    private boolean hasSigned(String platform, String consumer, String content, String signature) {
        return secrets.hasSigned(platform, consumer, content, signature);
    }

    LtiLaunch accept(TestLaunch launch) {
        return verifier.verify(token(launch), launch.platform().platform(), NONCE)
                .launch();
    }

    LtiLaunch accept(TestLaunch launch, Platform platform) {
        return accept(token(launch), platform, NONCE);
    }

    LtiLaunch accept(String token, Platform platform, String nonce) {
        return verifier.verify(token, platform, nonce).launch();
    }

    Refusal refuse(TestLaunch launch) {
        return refuse(token(launch), launch.platform().platform());
    }

    Refusal refuse(String token, Platform platform) {
        return refuse(token, platform, NONCE);
    }

    Refusal refuse(String token, Platform platform, String nonce) {
        LtiProblem problem = catchThrowableOfType(LtiProblem.class, () -> verifier.verify(token, platform, nonce));
        return problem == null ? null : problem.refusal();
    }

    String token(TestLaunch launch) {
        return launch.idToken(NONCE, clock.instant());
    }
}
