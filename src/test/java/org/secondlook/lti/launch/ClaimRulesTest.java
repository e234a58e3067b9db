package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.lti.TestPlatform.OTHER_CANVAS;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.TestLaunch;

/** What must hold of the claims of a token that the platform has really signed: a group of tests for each rule. */
class ClaimRulesTest {

    private static final List<Object> NOT_A_TEXT = Arrays.asList(null, 5, true, List.of("x"), Map.of("x", "y"));

    private final TestVerifier verifier = new TestVerifier();
    private final TestLaunch launch = TestLaunch.from(MOODLE);
    private final long now = verifier.clock.instant().getEpochSecond();

    static Stream<Object> notATextOrEmpty() {
        return Stream.concat(NOT_A_TEXT.stream(), Stream.of(""));
    }

    @Nested
    class Issuer {

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example", "https://moodle.example.org/", "https://MOODLE.example.org"})
        void mustBeTheOneThatWasAsked(String issuer) {
            assertThat(verifier.refuse(launch.with("iss", issuer))).isEqualTo(Refusal.ISSUER_MISMATCH);
        }

        @ParameterizedTest
        @MethodSource("org.secondlook.lti.launch.ClaimRulesTest#notATextOrEmpty")
        void mustBeAText(Object issuer) {
            assertThat(verifier.refuse(launch.with("iss", issuer))).isEqualTo(Refusal.CLAIM_INVALID);
        }
    }

    @Nested
    class Audience {

        @Test
        void isThisToolAloneOrInAListOfOne() {
            assertThat(verifier.accept(launch.with("aud", List.of(MOODLE.clientId()))))
                    .isNotNull();
            assertThat(verifier.accept(launch.with("azp", MOODLE.clientId()))).isNotNull();
        }

        @Test
        void isNotAnotherToolOfTheSameIssuer() {
            TestLaunch ofAnother = TestLaunch.from(CANVAS).with("aud", OTHER_CANVAS.clientId());
            assertThat(verifier.refuse(ofAnother)).isEqualTo(Refusal.AUDIENCE_MISMATCH);
        }

        @Test
        void withOthersBesideNeedsTheAuthorizedParty() {
            TestLaunch several = launch.with("aud", List.of(MOODLE.clientId(), "another"));
            assertThat(verifier.refuse(several)).isEqualTo(Refusal.AUDIENCE_MISMATCH);
            assertThat(verifier.accept(several.with("azp", MOODLE.clientId()))).isNotNull();
        }

        @Test
        void mustNotBeIssuedToAnother() {
            assertThat(verifier.refuse(launch.with("azp", "another"))).isEqualTo(Refusal.AUDIENCE_MISMATCH);
            TestLaunch several = launch.with("aud", List.of(MOODLE.clientId(), "another"));
            assertThat(verifier.refuse(several.with("azp", "another"))).isEqualTo(Refusal.AUDIENCE_MISMATCH);
        }

        @Test
        void mustSaySomething() {
            assertThat(verifier.refuse(launch.with("aud", List.of()))).isEqualTo(Refusal.AUDIENCE_MISMATCH);
            assertThat(verifier.refuse(launch.with("aud", ""))).isEqualTo(Refusal.AUDIENCE_MISMATCH);
            assertThat(verifier.refuse(launch.with("aud", 5))).isEqualTo(Refusal.CLAIM_INVALID);
            assertThat(verifier.refuse(launch.with("aud", null))).isEqualTo(Refusal.CLAIM_INVALID);
            assertThat(verifier.refuse(launch.with("aud", List.of(MOODLE.clientId(), 5))))
                    .isEqualTo(Refusal.CLAIM_INVALID);
            assertThat(verifier.refuse(launch.without("aud"))).isEqualTo(Refusal.CLAIM_INVALID);
        }
    }

    @Nested
    class Times {

        @Test
        void anEndJustPastIsAMatterOfClocks() {
            assertThat(verifier.accept(launch.with("iat", now - 119).with("exp", now - 59)))
                    .isNotNull();
            assertThat(verifier.refuse(launch.with("iat", now - 121).with("exp", now - 61)))
                    .isEqualTo(Refusal.TIMES_INVALID);
        }

        @Test
        void anHourIsTheLongestLife() {
            assertThat(verifier.accept(launch.with("exp", now + 3600))).isNotNull();
            assertThat(verifier.refuse(launch.with("exp", now + 3661))).isEqualTo(Refusal.TIMES_INVALID);
            assertThat(verifier.refuse(launch.with("exp", now + 10L * 365 * 24 * 3600)))
                    .isEqualTo(Refusal.TIMES_INVALID);
            assertThat(verifier.refuse(launch.with("exp", Long.MAX_VALUE))).isEqualTo(Refusal.TIMES_INVALID);
        }

        @Test
        void theIssueIsNeitherLongAgoNorToCome() {
            assertThat(verifier.accept(launch.with("iat", now - 359))).isNotNull();
            assertThat(verifier.accept(launch.with("iat", now + 59).with("exp", now + 90)))
                    .isNotNull();
            assertThat(verifier.refuse(launch.with("iat", now - 600))).isEqualTo(Refusal.TIMES_INVALID);
            assertThat(verifier.refuse(launch.with("iat", now + 120).with("exp", now + 180)))
                    .isEqualTo(Refusal.TIMES_INVALID);
        }

        @Test
        void aTokenThatIsNotGoodYetIsRefused() {
            assertThat(verifier.accept(launch.with("nbf", now + 30))).isNotNull();
            assertThat(verifier.refuse(launch.with("nbf", now + 120))).isEqualTo(Refusal.TIMES_INVALID);
        }

        @ParameterizedTest
        @ValueSource(strings = {"exp", "iat"})
        void mustBeThere(String claim) {
            assertThat(verifier.refuse(launch.with(claim, null))).isEqualTo(Refusal.CLAIM_INVALID);
        }

        @ParameterizedTest
        @ValueSource(strings = {"exp", "iat", "nbf"})
        void mustBeWholeNumbers(String claim) {
            for (Object wrong : List.of("1795281156", 1.5e9, true, List.of(1), BigInteger.TEN.pow(40))) {
                assertThat(verifier.refuse(launch.with(claim, wrong))).isEqualTo(Refusal.CLAIM_INVALID);
            }
        }

        @Test
        void negativeOnesAreLongPast() {
            assertThat(verifier.refuse(launch.with("exp", -1))).isEqualTo(Refusal.TIMES_INVALID);
            assertThat(verifier.refuse(launch.with("iat", Long.MIN_VALUE))).isEqualTo(Refusal.TIMES_INVALID);
            assertThat(verifier.refuse(launch.with("exp", Long.MIN_VALUE))).isEqualTo(Refusal.TIMES_INVALID);
        }
    }

    @Nested
    class Nonce {

        @Test
        void mustBeThatOfTheLogin() {
            assertThat(verifier.refuse(launch.with("nonce", "never-issued"))).isEqualTo(Refusal.NONCE_MISMATCH);
        }

        @ParameterizedTest
        @MethodSource("org.secondlook.lti.launch.ClaimRulesTest#notATextOrEmpty")
        void mustBeAText(Object nonce) {
            assertThat(verifier.refuse(launch.with("nonce", nonce))).isEqualTo(Refusal.CLAIM_INVALID);
        }
    }

    @Nested
    class Version {

        @ParameterizedTest
        @ValueSource(strings = {"1.1.0", "1.3", "11.3", "1.3.0 "})
        void mustBe13(String version) {
            assertThat(verifier.refuse(launch.with(LTI + "version", version))).isEqualTo(Refusal.VERSION_UNSUPPORTED);
        }

        @ParameterizedTest
        @MethodSource("org.secondlook.lti.launch.ClaimRulesTest#notATextOrEmpty")
        void mustBeAText(Object version) {
            assertThat(verifier.refuse(launch.with(LTI + "version", version))).isEqualTo(Refusal.CLAIM_INVALID);
        }
    }

    @Nested
    class MessageType {

        @ParameterizedTest
        @ValueSource(strings = {"LtiStartProctoring", "LtiDeepLinkingResponse", "ltiresourcelinkrequest", "unknown"})
        void othersAreNotSupported(String type) {
            assertThat(verifier.refuse(launch.with(LTI + "message_type", type))).isEqualTo(Refusal.MESSAGE_UNSUPPORTED);
        }

        @ParameterizedTest
        @MethodSource("org.secondlook.lti.launch.ClaimRulesTest#notATextOrEmpty")
        void mustBeAText(Object type) {
            assertThat(verifier.refuse(launch.with(LTI + "message_type", type))).isEqualTo(Refusal.CLAIM_INVALID);
        }
    }

    @Nested
    class Deployment {

        @Test
        void aNewOneWaitsForApproval() {
            assertThat(verifier.refuse(launch.with(LTI + "deployment_id", "2"))).isEqualTo(Refusal.DEPLOYMENT_PENDING);
        }

        @Test
        void thatOfAnotherToolOfTheIssuerIsNotOurs() {
            TestLaunch mixed = TestLaunch.from(CANVAS).with(LTI + "deployment_id", OTHER_CANVAS.deploymentId());
            assertThat(verifier.refuse(mixed)).isEqualTo(Refusal.DEPLOYMENT_PENDING);
        }

        @ParameterizedTest
        @MethodSource("org.secondlook.lti.launch.ClaimRulesTest#notATextOrEmpty")
        void mustBeAText(Object deployment) {
            assertThat(verifier.refuse(launch.with(LTI + "deployment_id", deployment)))
                    .isEqualTo(Refusal.CLAIM_INVALID);
        }
    }

    @Nested
    class Roles {

        @Test
        void mayBeNoneOrUnknown() {
            assertThat(verifier.accept(launch.withRoles()).roles()).isEmpty();
            assertThat(verifier.accept(launch.withRoles("")).roles()).containsExactly("");
            assertThat(verifier.accept(launch.withRoles("urn:unheard-of")).roles())
                    .containsExactly("urn:unheard-of");
        }

        @Test
        void mustBeThereAsAListOfTexts() {
            for (Object wrong :
                    Arrays.asList(null, "Learner", 5, Map.of(), List.of("Learner", 5), List.of(List.of()))) {
                assertThat(verifier.refuse(launch.with(LTI + "roles", wrong))).isEqualTo(Refusal.CLAIM_INVALID);
            }
        }
    }

    @Nested
    class Subject {

        @Test
        void isKeptToTheLetter() {
            for (String subject : List.of("x".repeat(255), "Þórsson 5", " 5 ", "a/b?c=d&e#f", "😀")) {
                assertThat(verifier.accept(launch.with("sub", subject)).subject())
                        .isEqualTo(subject);
            }
        }

        @Test
        void anonymousLaunchesAreToldSo() {
            assertThat(verifier.refuse(launch.without("sub"))).isEqualTo(Refusal.ANONYMOUS);
            assertThat(verifier.refuse(launch.with("sub", ""))).isEqualTo(Refusal.ANONYMOUS);
            assertThat(verifier.refuse(launch.with("sub", null))).isEqualTo(Refusal.ANONYMOUS);
        }

        @Test
        void mustBeATextThatCanBeKept() {
            for (Object wrong : List.of(5, List.of("5"), "x".repeat(256), "5\u0000", "5\n", "\ud83d")) {
                assertThat(verifier.refuse(launch.with("sub", wrong))).isEqualTo(Refusal.CLAIM_INVALID);
            }
        }
    }

    @Nested
    class ResourceLink {

        @Test
        void mustHaveAnId() {
            for (Object wrong : Arrays.asList(
                    null, "1", List.of(), Map.of(), Map.of("id", ""), Map.of("id", 1), Map.of("id", "x".repeat(256)))) {
                assertThat(verifier.refuse(launch.with(LTI + "resource_link", wrong)))
                        .isEqualTo(Refusal.CLAIM_INVALID);
            }
        }
    }

    @Nested
    class Context {

        @Test
        void mayBeAbsent() {
            assertThat(verifier.accept(launch.without(LTI + "context")).context())
                    .isNull();
            assertThat(verifier.accept(launch.with(LTI + "context", null)).context())
                    .isNull();
        }

        @Test
        void hasAnIdWhereItIs() {
            for (Object wrong : List.of("2", List.of(), Map.of(), Map.of("id", ""), Map.of("id", 2))) {
                assertThat(verifier.refuse(launch.with(LTI + "context", wrong))).isEqualTo(Refusal.CLAIM_INVALID);
            }
        }
    }

    @Nested
    class TargetLink {

        @ParameterizedTest
        @MethodSource("org.secondlook.lti.launch.ClaimRulesTest#notATextOrEmpty")
        void mustBeThere(Object target) {
            assertThat(verifier.refuse(launch.with(LTI + "target_link_uri", target)))
                    .isEqualTo(Refusal.CLAIM_INVALID);
        }
    }
}
