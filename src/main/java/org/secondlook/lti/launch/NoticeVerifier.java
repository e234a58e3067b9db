package org.secondlook.lti.launch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.keys.PlatformKeys;
import org.secondlook.lti.registration.Platforms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether a token is a notice of a platform, by the rules that hold for launches (platform notification service 1.0, section
 * 4). Nobody has asked for it: the platform is the one that it names itself, which its signature then has to prove.
 */
@Component
public class NoticeVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeVerifier.class);
    private static final int MOST_ORIGINS = 10;

    private final Platforms platforms;
    private final List<TokenRule> tokenRules;
    private final List<ClaimRule> claimRules;
    private final Clock clock;

    NoticeVerifier(Platforms platforms, PlatformKeys keys, Clock clock) {
        this.platforms = platforms;
        this.tokenRules = List.of(new AlgorithmRule(), new HeaderRule(), new SignatureRule(keys));
        this.claimRules = List.of(new IssuerRule(), new AudienceRule(), new TimesRule(), new VersionRule());
        this.clock = clock;
    }

    /** The notice; empty when it is none. Why not is in the log. */
    public Optional<Notice> verify(String jwt) {
        try {
            return Optional.of(read(LaunchToken.parse(jwt)));
        } catch (LtiProblem problem) {
            LOG.warn(
                    "notice refused code={} detail={}",
                    problem.refusal().code(),
                    problem.refusal() == Refusal.CLAIM_INVALID ? problem.detail() : "");
            return Optional.empty();
        }
    }

    private Notice read(LaunchToken token) {
        Claims claims = Claims.parse(token.payload());
        Platform platform = sender(claims);
        for (TokenRule rule : tokenRules) {
            rule.check(token, platform);
        }
        String nonce = nonce(claims);
        var expected = new Expectation(platform, nonce, clock.instant());
        for (ClaimRule rule : claimRules) {
            rule.check(claims, expected);
        }
        return notice(claims, platform, nonce);
    }

    /** Whom the token names as its sender: until the signature holds, nothing but the place of the key. */
    private Platform sender(Claims claims) {
        String issuer = claims.text("iss");
        List<String> audience = claims.oneOrMoreTexts("aud");
        String client = claims.optionalText("azp").orElse(audience.isEmpty() ? "" : audience.get(0));
        Platform platform = platforms.find(issuer, client).orElseThrow(() -> new LtiProblem(Refusal.PLATFORM_UNKNOWN));
        if (platform.suspended()) {
            throw new LtiProblem(Refusal.PLATFORM_SUSPENDED);
        }
        return platform;
    }

    private static String nonce(Claims claims) {
        String nonce = claims.optionalText("nonce")
                .or(() -> claims.optionalText("jti"))
                .orElse("");
        return Identifiers.check(nonce, "nonce");
    }

    private static Notice notice(Claims claims, Platform platform, String nonce) {
        String deployment = claims.text(ClaimNames.DEPLOYMENT_ID);
        if (!platform.deploymentIds().contains(deployment)) {
            throw new LtiProblem(Refusal.DEPLOYMENT_PENDING);
        }
        Claims notice = claims.inner(ClaimNames.NOTICE).orElseThrow(() -> Claims.invalid(ClaimNames.NOTICE));
        JsonNode context = claims.raw(ClaimNames.CONTEXT);
        return new Notice(
                platform,
                deployment,
                nonce,
                notice.text("type"),
                identifier(context.path("id")),
                PersonName.shown(context.path("title")),
                origins(claims.raw(ClaimNames.ORIGIN_CONTEXTS)));
    }

    private static List<String> origins(JsonNode contexts) {
        List<String> origins = new ArrayList<>();
        for (JsonNode context : contexts) {
            String id = identifier(context);
            if (id != null && origins.size() < MOST_ORIGINS) {
                origins.add(id);
            }
        }
        return origins;
    }

    private static @Nullable String identifier(JsonNode id) {
        return id.isString() && Identifiers.isGood(id.stringValue()) ? id.stringValue() : null;
    }
}
