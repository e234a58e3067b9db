package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.MOODLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.Message;
import org.secondlook.lti.Message.DeepLinkingRequest;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.TestLaunch;

/** Messages that do not open a link: each needs other claims, and nothing of what it does not need. */
class OtherMessagesTest {

    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private final TestVerifier verifier = new TestVerifier();
    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "deep_link_return_url", "https://moodle.example.org/return?sesskey=a", "accept_types", List.of("link")));

    @Test
    void choosingNeedsNeitherLinkNorTarget() {
        DeepLinkingRequest request = choosing();
        assertThat(request.returnUrl()).hasToString("https://moodle.example.org/return?sesskey=a");
        assertThat(request.acceptTypes()).containsExactly("link");
        assertThat(request.data()).isNull();
    }

    @Test
    void oneItemUnlessThePlatformTakesMoreAndAColumnUnlessItTakesNone() {
        assertThat(choosing().acceptMultiple()).isFalse();
        assertThat(choosing().acceptLineItem()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false", "TRUE,true", "no,false"})
    void takesTheTruthAsATextToo(String text, boolean truth) {
        settings.put("accept_multiple", text);
        settings.put("accept_lineitem", text);
        assertThat(choosing().acceptMultiple()).isEqualTo(truth);
        assertThat(choosing().acceptLineItem()).isEqualTo(truth);
    }

    @Test
    void keepsTheDataToTheLetter() {
        settings.put("data", " {\"op\":\"123\"}\r\n é😀 ");
        assertThat(choosing().data()).isEqualTo(" {\"op\":\"123\"}\r\n é😀 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83D", "\uDE00\uD83D"})
    void refusesDataThatCannotBeKeptToTheLetter(String data) {
        settings.put("data", data);
        assertThat(verifier.refuse(choosingLaunch())).isEqualTo(Refusal.CLAIM_INVALID);
    }

    @Test
    void refusesMoreDataThanATokenMayHold() {
        settings.put("data", "x".repeat(64 * 1024));
        assertThat(verifier.refuse(choosingLaunch())).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void namesTheProductThatThePlatformIs() {
        TestLaunch launch = choosingLaunch().with(LTI + "tool_platform", Map.of("product_family_code", "canvas"));
        assertThat(verifier.accept(launch).productFamily()).isEqualTo(ProductFamily.CANVAS);
        assertThat(verifier.accept(choosingLaunch()).productFamily()).isEqualTo(ProductFamily.OTHER);
        assertThat(verifier.accept(launch.with(LTI + "tool_platform", List.of()))
                        .productFamily())
                .isEqualTo(ProductFamily.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "http://moodle.example.org/return",
                "https://user@moodle.example.org/",
                "/return",
                "data:text/html,x"
            })
    void refusesAnUnsafeWayBack(String address) {
        settings.put("deep_link_return_url", address);
        assertThat(verifier.refuse(choosingLaunch())).isEqualTo(Refusal.CLAIM_INVALID);
    }

    @Test
    void refusesSettingsThatSayNothing() {
        assertThat(verifier.refuse(choosingLaunch().without(SETTINGS))).isEqualTo(Refusal.CLAIM_INVALID);
        settings.remove("accept_types");
        assertThat(verifier.refuse(choosingLaunch())).isEqualTo(Refusal.CLAIM_INVALID);
    }

    @Test
    void aReviewNeedsALinkAndSomebody() {
        TestLaunch review = message("LtiSubmissionReviewRequest").with(LTI + "for_user", Map.of("user_id", "9"));
        assertThat(verifier.accept(review).message()).isEqualTo(new Message.SubmissionReviewRequest("9"));
        assertThat(verifier.refuse(review.with(LTI + "for_user", Map.of()))).isEqualTo(Refusal.CLAIM_INVALID);
        assertThat(verifier.refuse(review.without(LTI + "for_user"))).isEqualTo(Refusal.CLAIM_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest"})
    void aQuestionAboutOwnDataNeedsSomebodyAlone(String name) {
        TestLaunch question = message(name)
                .without(LTI + "context")
                .without(LTI + "resource_link")
                .without(LTI + "target_link_uri")
                .with(LTI + "for_user", Map.of("user_id", "9"));
        assertThat(verifier.accept(question).message()).isEqualTo(new Message.DataPrivacyRequest("9"));
        assertThat(verifier.accept(question).resourceLink()).isNull();
    }

    private DeepLinkingRequest choosing() {
        return (DeepLinkingRequest) verifier.accept(choosingLaunch()).message();
    }

    private TestLaunch choosingLaunch() {
        return message("LtiDeepLinkingRequest")
                .without(LTI + "resource_link")
                .without(LTI + "target_link_uri")
                .with(SETTINGS, settings);
    }

    private static TestLaunch message(String type) {
        return TestLaunch.from(MOODLE).with(LTI + "message_type", type);
    }
}
