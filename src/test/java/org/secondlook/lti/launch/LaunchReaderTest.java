package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.MOODLE;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.GroupOffer;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.NoticeOffer;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ServiceAddresses;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.WayBack;

/** How a verified launch is read: what is optional never keeps anybody out, and nothing odd gets through. */
class LaunchReaderTest {

    private static final String PRESENTATION = LTI + "launch_presentation";
    private static final String CUSTOM = LTI + "custom";
    private static final String SCORES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private final TestVerifier verifier = new TestVerifier();
    private final TestLaunch launch = TestLaunch.from(MOODLE);

    @Test
    void readsWhoWhereAndWhat() {
        LtiLaunch read = verifier.accept(launch.withLineItem("https://moodle.example.org/items/2?type_id=1"));
        assertThat(read.platform()).isEqualTo(MOODLE.platform());
        assertThat(read.deploymentId()).isEqualTo("1");
        assertThat(read.subject()).isEqualTo("5");
        assertThat(read.name()).isEqualTo("Tina Teacher");
        assertThat(read.roles()).containsExactly("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
        assertThat(read.context()).isEqualTo(new LtiLaunch.Context("2", null, "Professional learning"));
        assertThat(read.resourceLink()).isEqualTo(new LtiLaunch.ResourceLink("1", "Module 1"));
        assertThat(read.services().lineItem()).isEqualTo(URI.create("https://moodle.example.org/items/2?type_id=1"));
    }

    @Test
    void putsANameTogetherWhereTheWholeIsMissing() {
        assertThat(name(launch.without("name").with("given_name", "Tina").with("family_name", "Teacher")))
                .isEqualTo("Tina Teacher");
        assertThat(name(launch.without("given_name"))).isEqualTo("Teacher");
        assertThat(name(launch.without("family_name"))).isNull();
        assertThat(name(launch.with("name", "  "))).isNull();
        assertThat(name(launch.with("name", 5))).isNull();
    }

    @Test
    void cutsLongNamesAndDropsWhatCannotBeStored() {
        assertThat(name(launch.with("name", "x".repeat(10_000)))).hasSize(200);
        assertThat(name(launch.with("name", "x".repeat(199) + "😀"))).isEqualTo("x".repeat(199));
        assertThat(name(launch.with("name", "Ti\u0000na\r\n \u001b[31mT"))).isEqualTo("Tina [31mT");
        assertThat(name(launch.with("name", "Ti\ud83dna"))).isEqualTo("Tina");
        assertThat(name(launch.with("name", "<script>alert(1)</script>"))).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void cutsTitlesToo() {
        assertThat(verifier.accept(launch.opening("1", "t\u0000" + "t".repeat(300)))
                        .resourceLink()
                        .title())
                .isEqualTo("t".repeat(200));
        assertThat(verifier.accept(launch.inCourse("2", "\u0000")).context())
                .isEqualTo(new LtiLaunch.Context("2", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/", "http://localhost:8080/launch?task=reflect", "HTTP://LOCALHOST:8080/x"
            })
    void keepsATargetOnThisTool(String target) {
        assertThat(target(target)).isEqualTo(URI.create(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "http://localhost:8080@evil.example/",
                "http://user@localhost:8080/",
                "http://localhost:8081/",
                "https://localhost:8080/",
                "http://localhost:8080.evil.example/",
                "http://localhost:8080\\@evil.example/",
                "javascript:alert(1)",
                "/recordings",
                "not an address",
                "http://localhost:8080/\r\nSet-Cookie: x"
            })
    void sendsAnyOtherTargetHome(String target) {
        assertThat(target(target)).isEqualTo(URI.create("http://localhost:8080"));
    }

    @Test
    void theReturnAddressMayFrameUsToo() {
        assertThat(frameOrigins("https://school.example/course/2?sesskey=x"))
                .containsExactlyInAnyOrder("https://moodle.example.org", "https://school.example");
        assertThat(frameOrigins("https://moodle.example.org/return")).containsExactly("https://moodle.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://a.example; script-src *",
                "https://*",
                "https://a.example,b.example/",
                "https://u:p@a.example/",
                "data:text/html,x",
                "",
                "https://"
            })
    void nothingElseGetsIntoThePolicyOfTheFrame(String returnUrl) {
        assertThat(frameOrigins(returnUrl)).containsExactly("https://moodle.example.org");
    }

    @Test
    void aReturnAddressLongerThanAnyHostIsLeftOut() {
        assertThat(frameOrigins("https://" + "a".repeat(300) + ".example/"))
                .containsExactly("https://moodle.example.org");
    }

    @Test
    void aReturnAddressThatFindsNoMoreRoomIsLeftOut() {
        Platform crowded = moodleFramedBy(IntStream.range(10, 90)
                .mapToObj("https://%d.example.org"::formatted)
                .collect(Collectors.toSet()));
        LtiLaunch fits = verifier.accept(returning("https://b.example"), crowded);
        assertThat(fits.frameOrigins()).hasSize(82).contains("https://b.example");
        LtiLaunch exceeds = verifier.accept(returning("https://" + "b".repeat(200) + ".example"), crowded);
        assertThat(exceeds.frameOrigins()).containsExactlyInAnyOrderElementsOf(crowded.frameOrigins());
    }

    @Test
    void readsTheLanguageWhereverThePlatformPutsIt() {
        assertThat(locale("en-US")).isEqualTo("en-US");
        assertThat(locale("en_us")).isEqualTo("en-us");
        assertThat(locale("ar")).isEqualTo("ar");
        assertThat(verifier.accept(TestLaunch.from(MOODLE).with("locale", "fr")).locale())
                .isEqualTo("fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "", "1", "en\r\nX: y", "é", "<b>"})
    void anOddLanguageIsNone(String locale) {
        assertThat(locale(locale)).isNull();
        assertThat(locale("x".repeat(10_000))).isNull();
    }

    @Test
    void keepsParametersThatAreTexts() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("task", "reflect");
        parameters.put("eq", "a=b=c");
        parameters.put("empty", "");
        parameters.put("history", "$Context.id.history");
        parameters.put("number", 5);
        parameters.put("list", List.of("x"));
        parameters.put("object", Map.of("x", "y"));
        parameters.put("nothing", null);
        parameters.put("nul", "\u0000");
        assertThat(verifier.accept(launch.with(CUSTOM, parameters)).custom())
                .containsOnly(Map.entry("task", "reflect"), Map.entry("eq", "a=b=c"), Map.entry("empty", ""));
    }

    @Test
    void parametersThatAreNoObjectAreNone() {
        for (Object odd : Arrays.asList(null, "x", 5, List.of("x"))) {
            assertThat(verifier.accept(launch.with(CUSTOM, odd)).custom()).isEmpty();
        }
    }

    @Test
    void aColumnThatIsNoWebAddressIsNone() {
        for (Object odd :
                Arrays.asList(null, "file:///etc/passwd", "items/2", 5, List.of("https://moodle.example.org"))) {
            Map<String, Object> endpoint = new HashMap<>();
            endpoint.put("lineitem", odd);
            assertThat(verifier.accept(launch.with(SCORES, endpoint)).services().lineItem())
                    .isNull();
        }
        assertThat(verifier.accept(launch.with(SCORES, "x")).services().lineItem())
                .isNull();
    }

    @Test
    void aColumnWithAnEndlessAddressIsNone() {
        String column = "https://moodle.example.org/items/";
        String longest = column + "2".repeat(2000 - column.length());
        assertThat(verifier.accept(launch.withLineItem(longest)).services().lineItem())
                .hasToString(longest);
        assertThat(verifier.accept(launch.withLineItem(longest + "2"))
                        .services()
                        .lineItem())
                .isNull();
    }

    @Test
    void bearsTheEmptyDecorationsOfCanvas() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("validation_context", null);
        nothing.put("errors", Map.of("errors", Map.of()));
        TestLaunch decorated = launch.with(PRESENTATION, nothing)
                .with("errors", Map.of("errors", Map.of()))
                .with("https://www.instructure.com/placement", null)
                .with(LTI + "lti11_legacy_user_id", "");
        assertThat(verifier.accept(decorated).subject()).isEqualTo("5");
    }

    @Test
    void onlyAnEncryptedPageMayFrameUsUnlessItIsOfThisMachine() {
        assertThat(frameOrigins("http://school.example/courses/7")).containsExactly("https://moodle.example.org");
        assertThat(frameOrigins("https://school.example/courses/7")).contains("https://school.example");
        assertThat(frameOrigins("http://127.0.0.1:8100/campus")).contains("http://127.0.0.1:8100");
    }

    @Test
    void aNameCannotTurnTheTextAroundIt() {
        assertThat(name(launch.as("5", "Ann\u202E\u2066a Okafor\u2069"))).isEqualTo("Anna Okafor");
        assertThat(name(launch.as("5", "\u05D3\u05E0\u05D4 \u200Fקלמן"))).isEqualTo("\u05D3\u05E0\u05D4 \u200Fקלמן");
    }

    private String name(TestLaunch with) {
        return verifier.accept(with).name();
    }

    private URI target(String address) {
        return verifier.accept(launch.with(LTI + "target_link_uri", address)).targetLinkUri();
    }

    @Test
    void groupsAndNoticesAreOfferedWhereTheyAreGranted() {
        Map<String, Object> groups = new HashMap<>(Map.of(
                "context_groups_url", "https://moodle.example.org/groups",
                "context_group_sets_url", "https://moodle.example.org/sets",
                "scope", List.of("https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly")));
        Map<String, Object> notices = new HashMap<>(Map.of(
                "platform_notification_service_url", "https://moodle.example.org/notices",
                "notice_types_supported", List.of("LtiContextCopyNotice"),
                "scope", List.of("https://purl.imsglobal.org/spec/lti/scope/noticehandlers")));
        launch.with("https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice", groups)
                .with(LTI + "platformnotificationservice", notices);

        ServiceAddresses offered = verifier.accept(launch).services();
        assertThat(offered.groups())
                .isEqualTo(new GroupOffer(
                        URI.create("https://moodle.example.org/groups"),
                        URI.create("https://moodle.example.org/sets")));
        assertThat(offered.notices())
                .isEqualTo(new NoticeOffer(
                        URI.create("https://moodle.example.org/notices"), Set.of("LtiContextCopyNotice")));

        groups.remove("context_group_sets_url");
        notices.remove("notice_types_supported");
        offered = verifier.accept(launch).services();
        assertThat(offered.groups().sets()).isNull();
        assertThat(offered.notices().types()).isEmpty();

        groups.put("scope", List.of("another"));
        notices.put("platform_notification_service_url", "javascript:x");
        offered = verifier.accept(launch).services();
        assertThat(offered.groups()).isNull();
        assertThat(offered.notices()).isNull();
    }

    @Test
    void aWayBackIsOfferedWhereItIsSafeAndNotTooLong() {
        assertThat(verifier.accept(returning("https://moodle.example.org/course/2"))
                        .wayBack())
                .isEqualTo(new WayBack(URI.create("https://moodle.example.org/course/2"), "Professional learning"));
        assertThat(verifier.accept(returning("http://moodle.example.org/course/2"))
                        .wayBack())
                .isNull();
        assertThat(verifier.accept(returning("https://moodle.example.org/" + "x".repeat(2000)))
                        .wayBack())
                .isNull();
    }

    private List<String> frameOrigins(String returnUrl) {
        return verifier.accept(returning(returnUrl), MOODLE.platform()).frameOrigins();
    }

    private TestLaunch returning(String returnUrl) {
        return launch.with(PRESENTATION, Map.of("return_url", returnUrl));
    }

    private static Platform moodleFramedBy(Set<String> origins) {
        Platform moodle = MOODLE.platform();
        return new Platform(
                moodle.key(),
                moodle.name(),
                moodle.issuer(),
                moodle.clientId(),
                moodle.authorizationEndpoint(),
                moodle.tokenEndpoint(),
                moodle.jwksUri(),
                moodle.tokenAudience(),
                moodle.deploymentIds(),
                origins,
                moodle.innerHosts(),
                moodle.family(),
                Platform.Standing.ACTIVE);
    }

    private String locale(String locale) {
        return verifier.accept(launch.with(PRESENTATION, Map.of("locale", locale)))
                .locale();
    }
}
