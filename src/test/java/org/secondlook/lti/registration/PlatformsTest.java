package org.secondlook.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.lti.TestPlatform.OTHER_CANVAS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.lti.PlatformSource;
import org.secondlook.lti.TestPlatform;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class PlatformsTest {

    @Test
    void collectsThePlatformsOfAllSources() {
        var platforms = Platforms.of(
                List.of(() -> List.of(MOODLE.platform()), () -> List.of(CANVAS.platform(), OTHER_CANVAS.platform())));
        assertThat(platforms.find("test-moodle")).contains(MOODLE.platform());
        assertThat(platforms.find(CANVAS.issuer(), OTHER_CANVAS.clientId())).contains(OTHER_CANVAS.platform());
        assertThat(platforms.find(CANVAS.issuer(), MOODLE.clientId())).isEmpty();
        assertThat(platforms.of(CANVAS.issuer())).containsExactly(CANVAS.platform(), OTHER_CANVAS.platform());
        assertThat(platforms.of("https://unknown.example")).isEmpty();
    }

    @Test
    void refusesTwoPlatformsUnderOneKey() {
        var twin = new TestPlatform("test-moodle", "https://other.example", "x", "1", MOODLE.key());
        assertThatThrownBy(() -> Platforms.of(List.of(() -> List.of(MOODLE.platform(), twin.platform()))))
                .isInstanceOf(RegistrationException.class)
                .message()
                .contains("'test-moodle'", "https://other.example")
                .hasLineCount(1);
    }

    @Test
    void refusesOneRegistrationUnderTwoKeys() {
        var twin = new TestPlatform("twin", MOODLE.issuer(), MOODLE.clientId(), "2", MOODLE.key());
        assertThatThrownBy(
                        () -> Platforms.of(List.of(() -> List.of(MOODLE.platform()), () -> List.of(twin.platform()))))
                .isInstanceOf(RegistrationException.class)
                .message()
                .contains("'test-moodle'", "'twin'", "client_id")
                .hasLineCount(1);
    }

    @Tag("once")
    @ExtendWith(OutputCaptureExtension.class)
    @Test
    void aWrongFileStopsTheStartWithOneLineAndNoStackTrace(@TempDir Path directory, CapturedOutput output)
            throws Exception {
        Files.createDirectory(directory.resolve("platforms"));
        Files.writeString(directory.resolve("platforms/moodle.json"), "{\"name\": \"Moodle\"}");
        assertThatThrownBy(() -> new SpringApplicationBuilder(Registered.class)
                        .web(WebApplicationType.NONE)
                        .run("--secondlook.lti.config-dir=" + directory))
                .hasRootCauseInstanceOf(RegistrationException.class);
        assertThat(output.getAll())
                .contains("moodle.json: field 'issuer' is missing; expected")
                .doesNotContain("\tat org.");
    }

    @EnableConfigurationProperties(LtiProperties.class)
    @Import(PlatformFiles.class)
    static class Registered {

        @Bean
        Platforms platforms(List<PlatformSource> sources) {
            return Platforms.of(sources);
        }
    }
}
