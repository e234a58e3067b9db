package org.secondlook.lti.launch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Platform;
import org.secondlook.lti.keys.PlatformKeys;
import org.secondlook.lti.registration.Deployments;
import org.springframework.stereotype.Component;

/**
 * Decides whether a token is a launch of this platform for this login: what may be asked of its header, its signature, and
 * then its claims one by one. Nothing is read from claims before the signature holds (security framework 1.0,
 * section 5.1.3).
 */
@Component
class LaunchVerifier {

    private final List<TokenRule> tokenRules;
    private final List<ClaimRule> claimRules;
    private final LaunchReader reader;
    private final Clock clock;

    LaunchVerifier(PlatformKeys keys, Deployments deployments, SecondLookProperties properties, Clock clock) {
        this.tokenRules = List.of(new AlgorithmRule(), new HeaderRule(), new SignatureRule(keys));
        this.claimRules = List.of(
                new IssuerRule(),
                new AudienceRule(),
                new TimesRule(),
                new NonceRule(),
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
        this.reader = new LaunchReader(properties.baseUrl());
        this.clock = clock;
    }

    LtiLaunch verify(String idToken, Platform platform, String nonce) {
        return verify(idToken, platform, nonce, clock.instant());
    }

    /**
     * The launch that a token was at some time.
     *
     * @param delivered when the platform delivered it, which may be a few minutes ago
     */
    LtiLaunch verify(String idToken, Platform platform, String nonce, Instant delivered) {
        LaunchToken token = LaunchToken.parse(idToken);
        for (TokenRule rule : tokenRules) {
            rule.check(token, platform);
        }
        Claims claims = Claims.parse(token.payload());
        var login = new Expectation(platform, nonce, delivered);
        for (ClaimRule rule : claimRules) {
            rule.check(claims, login);
        }
        return reader.read(claims, platform);
    }
}
