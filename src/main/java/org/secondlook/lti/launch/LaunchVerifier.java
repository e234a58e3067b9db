package org.secondlook.lti.launch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Platform;
import org.secondlook.lti.keys.LegacySecrets;
import org.secondlook.lti.keys.PlatformKeys;
import org.secondlook.lti.launch.LaunchRecord.Shown;
import org.secondlook.lti.registration.Deployments;
import org.springframework.stereotype.Component;

/**
 * Decides whether a token is a launch of this platform for this login: what may be asked of its header, its signature, and
 * then its claims one by one. Nothing is read from claims before the signature holds (security framework 1.0,
 * section 5.1.3). Once they are known to answer this login, a refusal knows the way back to the page from which it came.
 */
@Component
class LaunchVerifier {

    private final List<TokenRule> tokenRules;
    private final List<ClaimRule> answerRules;
    private final List<ClaimRule> messageRules;
    private final LaunchReader reader;
    private final Clock clock;

    LaunchVerifier(
            PlatformKeys keys,
            Deployments deployments,
            LegacySecrets secrets,
            SecondLookProperties properties,
            Clock clock) {
        this.tokenRules = List.of(new AlgorithmRule(), new HeaderRule(), new SignatureRule(keys));
        this.answerRules = List.of(new IssuerRule(), new AudienceRule(), new TimesRule(), new NonceRule());
        this.messageRules = List.of(
                new VersionRule(),
                new MessageTypeRule(),
                new DeploymentRule(deployments),
                new RolesRule(),
                new SubjectRule(),
                new ResourceLinkRule(),
                new ContextRule(),
                new TargetLinkRule(),
                new ForUserRule(),
                new DeepLinkingRule());
        this.reader = new LaunchReader(properties.baseUrl(), secrets);
        this.clock = clock;
    }

    Verified verify(String idToken, Platform platform, String nonce) {
        return verify(idToken, platform, nonce, clock.instant());
    }

    /**
     * The launch that a token was at some time.
     *
     * @param delivered when the platform delivered it, which may be a few minutes ago
     */
    Verified verify(String idToken, Platform platform, String nonce, Instant delivered) {
        LaunchToken token = LaunchToken.parse(idToken);
        for (TokenRule rule : tokenRules) {
            rule.check(token, platform);
        }
        Claims claims = Claims.parse(token.payload());
        Shown shown = Redaction.of(claims);
        try {
            return new Verified(read(claims, new Expectation(platform, nonce, delivered)), shown);
        } catch (LtiProblem problem) {
            throw problem.showing(shown);
        }
    }

    private LtiLaunch read(Claims claims, Expectation login) {
        check(answerRules, claims, login);
        try {
            check(messageRules, claims, login);
            return reader.read(claims, login.platform());
        } catch (LtiProblem problem) {
            throw problem.in(Host.read(claims, login.platform()));
        }
    }

    private static void check(List<ClaimRule> rules, Claims claims, Expectation login) {
        for (ClaimRule rule : rules) {
            rule.check(claims, login);
        }
    }

    /** A launch that has passed every check, and what may be told of it. */
    record Verified(LtiLaunch launch, Shown shown) {}
}
