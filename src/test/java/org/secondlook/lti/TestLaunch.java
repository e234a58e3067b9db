package org.secondlook.lti;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The claims of one launch, good ones unless a test spoils them: {@code TestLaunch.from(MOODLE).as("5", "Tina").learner()}. */
public final class TestLaunch {

    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    public static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private final TestPlatform platform;
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private TestLaunch(TestPlatform platform) {
        this.platform = platform;
    }

    /** A learner opens the link "1" of the course "2". */
    public static TestLaunch from(TestPlatform platform) {
        return new TestLaunch(platform)
                .with("iss", platform.issuer())
                .with("aud", platform.clientId())
                .with(LTI + "deployment_id", platform.deploymentId())
                .with(LTI + "message_type", "LtiResourceLinkRequest")
                .with(LTI + "version", "1.3.0")
                .with(LTI + "target_link_uri", "http://localhost:8080/")
                .as("5", "Tina Teacher")
                .inCourse("2", "Professional learning")
                .opening("1", "Module 1")
                .learner();
    }

    public TestLaunch as(String subject, String name) {
        return with("sub", subject).with("name", name);
    }

    public TestLaunch learner() {
        return withRoles(MEMBERSHIP + "Learner");
    }

    public TestLaunch instructor() {
        return withRoles(MEMBERSHIP + "Instructor");
    }

    public TestLaunch withRoles(String... roles) {
        return with(LTI + "roles", List.of(roles));
    }

    public TestLaunch inCourse(String id, String title) {
        return with(LTI + "context", Map.of("id", id, "title", title, "type", List.of("CourseSection")));
    }

    public TestLaunch opening(String linkId, String title) {
        return with(LTI + "resource_link", Map.of("id", linkId, "title", title));
    }

    /** With a gradebook column that belongs to the link. */
    public TestLaunch withLineItem(String address) {
        return with(
                "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                Map.of("scope", List.of("https://purl.imsglobal.org/spec/lti-ags/scope/score"), "lineitem", address));
    }

    /** Sets any claim; null goes into the token as null. */
    public TestLaunch with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public TestLaunch without(String claim) {
        claims.remove(claim);
        return this;
    }

    public TestPlatform platform() {
        return platform;
    }

    /** All claims; nonce and times are added unless the test has set its own. */
    public Map<String, Object> claims(String nonce, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("nonce", nonce);
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.getEpochSecond() + 60);
        all.putAll(claims);
        return all;
    }

    /** The signed id_token that answers the login with this nonce. */
    public String idToken(String nonce, Instant now) {
        return platform.sign(claims(nonce, now));
    }
}
