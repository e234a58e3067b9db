package org.secondlook.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class SecondLookPropertiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://second-look.school.example",
                "HTTPS://Second-Look.School.Example:443",
                "http://[::1]:8080"
            })
    void theAddressOfTheToolIsAnOrigin(String address) {
        assertThat(at(address).at("/lti/launch")).hasToString(address + "/lti/launch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "second-look.school.example",
                "//second-look.school.example",
                "ftp://second-look.school.example",
                "mailto:somebody@school.example",
                "https://second-look.school.example/",
                "https://second-look.school.example/tool",
                "https://second-look.school.example?x",
                "https://second-look.school.example#x",
                "https://somebody@second-look.school.example",
                "https://second_look:8080:1"
            })
    void anyOtherAddressIsRefused(String address) {
        assertThatThrownBy(() -> at(address))
                .isInstanceOf(SettingException.class)
                .message()
                .startsWith("secondlook.base-url is wrong; expected")
                .hasLineCount(1);
    }

    @Tag("once")
    @ExtendWith(OutputCaptureExtension.class)
    @Test
    void aWrongAddressStopsTheStartWithOneLineAndNoStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Settings.class)
                        .web(WebApplicationType.NONE)
                        .run("--secondlook.base-url=https://second-look.school.example/"))
                .hasRootCauseInstanceOf(SettingException.class);
        assertThat(output.getAll())
                .contains("\nsecondlook.base-url is wrong; expected")
                .doesNotContain("\tat org.")
                .doesNotContain("Failed to bind");
    }

    private static SecondLookProperties at(String address) {
        return new SecondLookProperties(URI.create(address), Path.of("data"));
    }

    @EnableConfigurationProperties(SecondLookProperties.class)
    static class Settings {}
}
