package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message;
import org.secondlook.lti.TestPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Launches that a Moodle 4.5.6 really sent, with its own signatures, read at the second at which they were sent. */
class MoodleMessagesTest {

    private static final TestPlatform MOODLE = new TestPlatform(
            "captured-moodle", "http://localhost:8100", "FcOdyKK2FB1DzBT", "1", TestPlatform.newKey("unused"));

    private final TestVerifier verifier = new TestVerifier();

    @BeforeEach
    void publishTheKeysOfThatMoodle() {
        MOODLE.publish(text("keys.json"));
    }

    @Test
    void readsATeacher() {
        LtiLaunch teacher = accept("teacher");
        assertThat(teacher.subject()).isEqualTo("5");
        assertThat(teacher.name()).isEqualTo("Tina Teacher");
        assertThat(teacher.roles()).containsExactly("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
        assertThat(teacher.context().id()).isEqualTo("2");
        assertThat(teacher.resourceLink().title()).isEqualTo("Video reflection 1");
        assertThat(teacher.targetLinkUri()).isEqualTo(URI.create("http://localhost:8080/launch?task=reflect"));
        assertThat(teacher.services().lineItem())
                .isEqualTo(URI.create("http://localhost:8100/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1"));
        assertThat(teacher.locale()).isEqualTo("en");
        assertThat(teacher.frameOrigins()).containsExactly("http://localhost:8100");
        assertThat(teacher.custom())
                .containsEntry("task", "reflect")
                .containsEntry("eq", "a=b=c")
                .doesNotContainKeys("due", "groups", "bogus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pd-lead", "coach", "administrator", "copied-course"})
    void readsThoseWhoLead(String name) {
        assertThat(accept(name).roles()).contains("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor");
    }

    @Test
    void readsNamesBeyondAscii() {
        assertThat(accept("teacher-with-accents").name()).isEqualTo("Tomás Þórsson");
    }

    @Test
    void readsSomebodyWhoseNameIsKeptPrivate() {
        assertThat(accept("teacher-without-name").name()).isNull();
    }

    @Test
    void readsThatSomebodyWantsToChoose() {
        LtiLaunch choosing = accept("deep-linking");
        assertThat(choosing.resourceLink()).isNull();
        assertThat(choosing.message()).isInstanceOfSatisfying(Message.DeepLinkingRequest.class, request -> {
            assertThat(request.returnUrl()).hasHost("localhost").hasPath("/mod/lti/contentitem_return.php");
            assertThat(request.acceptTypes()).containsExactly("ltiResourceLink");
            assertThat(request.acceptMultiple()).isTrue();
            assertThat(request.acceptLineItem()).isTrue();
            assertThat(request.data()).isNull();
        });
    }

    @Test
    void readsWhoseSubmissionIsToBeReviewed() {
        LtiLaunch review = accept("submission-review");
        assertThat(review.message()).isEqualTo(new Message.SubmissionReviewRequest("5"));
        assertThat(review.resourceLink()).isNotNull();
        assertThat(review.services().lineItem()).isNotNull();
    }

    @Test
    void aMinuteOfLifeAndAMinuteForTheClocks() {
        assertThat(refuse("teacher", 119)).isNull();
        assertThat(refuse("teacher", 121)).isEqualTo(Refusal.TIMES_INVALID);
    }

    private LtiLaunch accept(String name) {
        JsonNode message = message(name, 0);
        return verifier.accept(
                message.path("id_token").stringValue(),
                MOODLE.platform(),
                message.path("nonce").stringValue());
    }

    private Refusal refuse(String name, int secondsLater) {
        JsonNode message = message(name, secondsLater);
        return verifier.refuse(
                message.path("id_token").stringValue(),
                MOODLE.platform(),
                message.path("nonce").stringValue());
    }

    private JsonNode message(String name, int secondsLater) {
        JsonNode message = JsonMapper.shared().readTree(text(name + ".json"));
        verifier.clock.set(Instant.ofEpochSecond(message.path("iat").longValue() + secondsLater));
        return message;
    }

    static String text(String file) {
        try (InputStream in = MoodleMessagesTest.class.getResourceAsStream("/lti/moodle/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
