package org.secondlook.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.Platform;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class PlatformFilesTest {

    @TempDir
    Path directory;

    private final Map<String, Object> fields = new LinkedHashMap<>(Map.of(
            "name", "School Moodle",
            "issuer", "https://moodle.school.example",
            "client_id", "FcOdyKK2FB1DzBT",
            "authorization_endpoint", "https://moodle.school.example/mod/lti/auth.php",
            "token_endpoint", "https://moodle.school.example/mod/lti/token.php",
            "jwks_uri", "https://moodle.school.example/mod/lti/certs.php",
            "deployment_ids", List.of("1", "2")));

    @BeforeEach
    void makeTheDirectory() throws IOException {
        Files.createDirectory(directory.resolve("platforms"));
    }

    @Test
    void readsAPlatformFromJson() throws IOException {
        write("school-moodle.json", JsonMapper.shared().writeValueAsString(fields));
        Platform platform = read().get(0);
        assertThat(platform.key()).isEqualTo("school-moodle");
        assertThat(platform.name()).isEqualTo("School Moodle");
        assertThat(platform.issuer()).isEqualTo("https://moodle.school.example");
        assertThat(platform.clientId()).isEqualTo("FcOdyKK2FB1DzBT");
        assertThat(platform.authorizationEndpoint())
                .isEqualTo(URI.create("https://moodle.school.example/mod/lti/auth.php"));
        assertThat(platform.tokenEndpoint()).isEqualTo(URI.create("https://moodle.school.example/mod/lti/token.php"));
        assertThat(platform.jwksUri()).isEqualTo(URI.create("https://moodle.school.example/mod/lti/certs.php"));
        assertThat(platform.deploymentIds()).containsExactlyInAnyOrder("1", "2");
        assertThat(platform.frameOrigins()).containsExactly("https://moodle.school.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canvas.yaml", "canvas.yml"})
    void readsAPlatformFromYaml(String file) throws IOException {
        write(file, """
                name: Canvas of the district
                issuer: https://canvas.instructure.com
                client_id: 10000000000042
                authorization_endpoint: https://sso.canvaslms.com/api/lti/authorize_redirect
                token_endpoint: https://sso.canvaslms.com/login/oauth2/token
                jwks_uri: https://sso.canvaslms.com/api/lti/security/jwks
                deployment_ids: ['7:one', 8]
                frame_origins: [https://district.instructure.com]
                """);
        Platform platform = read().get(0);
        assertThat(platform.clientId()).isEqualTo("10000000000042");
        assertThat(platform.deploymentIds()).containsExactlyInAnyOrder("7:one", "8");
        assertThat(platform.frameOrigins())
                .containsExactlyInAnyOrder(
                        "https://district.instructure.com",
                        "https://sso.canvaslms.com",
                        "https://canvas.instructure.com");
    }

    @Test
    void noDirectoryIsNoPlatformAndTheLogSaysWhere(CapturedOutput output) {
        assertThat(new PlatformFiles(new LtiProperties(directory.resolve("nowhere"), false, Set.of())).platforms())
                .isEmpty();
        assertThat(output.getAll())
                .contains("platforms read count=0 from=" + directory.resolve("nowhere/platforms"), "no-such-folder");
    }

    @Test
    void theLogSaysHowManyPlatformsThereAre(CapturedOutput output) throws IOException {
        ((Logger) LoggerFactory.getLogger(PlatformFiles.class)).setLevel(Level.INFO);
        write("one.json", JsonMapper.shared().writeValueAsString(fields));
        fields.put("client_id", "another");
        write("two.json", JsonMapper.shared().writeValueAsString(fields));

        assertThat(read()).hasSize(2);

        assertThat(output.getAll())
                .containsOnlyOnce("platforms read count=2 from=" + directory.resolve("platforms"))
                .doesNotContain("FcOdyKK2FB1DzBT");
    }

    @Test
    void aPlatformMayBeSuspended() throws IOException {
        write("moodle.json", JsonMapper.shared().writeValueAsString(fields));
        assertThat(read().get(0).suspended()).isFalse();
        fields.put("suspended", true);
        write("moodle.json", JsonMapper.shared().writeValueAsString(fields));
        assertThat(read().get(0).suspended()).isTrue();
    }

    @Test
    void otherFilesAreNoPlatforms() throws IOException {
        write("README.md", "# platforms");
        write(".hidden.json", "{}");
        write("moodle.json~", "{}");
        assertThat(read()).isEmpty();
    }

    @Test
    void httpIsForThisMachineOnly() throws IOException {
        fields.put("jwks_uri", "http://localhost:8100/certs");
        fields.put("token_endpoint", "http://127.0.0.1:8100/token");
        write("local.json", JsonMapper.shared().writeValueAsString(fields));
        assertThat(read()).hasSize(1);
        fields.put("jwks_uri", "http://moodle.school.example/certs");
        complains("jwks_uri", "is wrong", "https");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("name", ""),
                Arguments.of("issuer", null),
                Arguments.of("issuer", List.of("x")),
                Arguments.of("client_id", "x".repeat(256)),
                Arguments.of("client_id", true),
                Arguments.of("authorization_endpoint", "moodle.school.example/auth"),
                Arguments.of("authorization_endpoint", "https://a b/"),
                Arguments.of("authorization_endpoint", "https://moodle.school.example/#fragment"),
                Arguments.of("token_endpoint", "file:///etc/passwd"),
                Arguments.of("jwks_uri", "https://user:secret@moodle.school.example/"),
                Arguments.of("deployment_ids", "1"),
                Arguments.of("deployment_ids", List.of()),
                Arguments.of("deployment_ids", List.of("")),
                Arguments.of("deployment_ids", List.of(List.of())),
                Arguments.of("suspended", "yes"),
                Arguments.of("suspended", null),
                Arguments.of("frame_origins", List.of("*")),
                Arguments.of("frame_origins", "https://school.example"),
                Arguments.of("frame_origins", origins(21, 1)),
                Arguments.of("frame_origins", origins(20, 60)));
    }

    private static List<String> origins(int count, int hostLength) {
        return IntStream.range(0, count)
                .mapToObj(i -> "https://" + "a".repeat(hostLength) + i + ".example")
                .toList();
    }

    @Test
    void allTheOriginsThatAFileMayNameFitIntoASession() throws IOException {
        fields.put("frame_origins", origins(20, 50));
        fields.put("issuer", "https://" + "i".repeat(230) + ".example");
        fields.put("authorization_endpoint", "https://" + "e".repeat(230) + ".example/auth");
        write("crowded.json", JsonMapper.shared().writeValueAsString(fields));
        assertThat(read().get(0).frameOrigins()).hasSize(22);
        assertThat(String.join(" ", read().get(0).frameOrigins())).hasSizeBetween(1800, 2000);
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamed(String field, Object value) throws IOException {
        fields.put(field, value);
        complains("'" + field + "' is wrong", "expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "issuer",
                "client_id",
                "authorization_endpoint",
                "token_endpoint",
                "jwks_uri",
                "deployment_ids"
            })
    void aMissingFieldIsNamed(String field) throws IOException {
        fields.remove(field);
        complains("'" + field + "' is missing", "expected");
    }

    @Test
    void anUnknownFieldIsProbablyATypingError() throws IOException {
        fields.put("deployment_id", "1");
        complains("unknown field 'deployment_id'", "deployment_ids");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            moodle.json | {"name": "x",  | is not JSON
            moodle.json | []             | expected one object
            moodle.json | {"a":1,"a":2}  | is not JSON
            moodle.yaml | a: [           | is not YAML
            moodle.yaml | a: 1           | unknown field 'a'
            moodle.yaml | just text      | expected one object
            moodle.yaml | !!java.net.URL [x] | is not YAML
            Moodle 2.json | {}           | the file name is the platform's key
            .json       | {}             |
            """)
    void aFileThatIsNoneSaysWhatItIs(String file, String content, String complaint) throws IOException {
        write(file, content);
        if (complaint == null) {
            assertThat(read()).isEmpty();
        } else {
            assertThatThrownBy(this::read)
                    .isInstanceOf(RegistrationException.class)
                    .message()
                    .contains(file, complaint)
                    .hasLineCount(1);
        }
    }

    private void complains(String... parts) throws IOException {
        write("wrong.json", JsonMapper.shared().writeValueAsString(fields));
        assertThatThrownBy(this::read)
                .isInstanceOf(RegistrationException.class)
                .message()
                .contains("wrong.json")
                .contains(parts)
                .hasLineCount(1);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve("platforms").resolve(file), content);
    }

    private List<Platform> read() {
        return new PlatformFiles(new LtiProperties(directory, false, Set.of())).platforms();
    }
}
