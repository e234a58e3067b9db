package org.secondlook.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.SecondLook;
import org.secondlook.foundation.Secrets;
import org.secondlook.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The way back in, for whoever may start programs beside the tool. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class OperatorLinkCommandTest {

    private static final Pattern LINK =
            Pattern.compile("https://second-look\\.school\\.example/administration/welcome\\?ticket=(\\S+)");

    @Test
    void aCommandLogsOneLinkThatLetsSomebodyBackIn(@TempDir Path data, CapturedOutput output) {
        Map<String, Object> settings = TestDatabase.fresh();

        run(data, settings);

        Matcher link = LINK.matcher(output.getOut());
        assertThat(link.find()).isTrue();
        String secret = link.group(1);
        assertThat(link.find()).as("another link").isFalse();
        assertThat(kindOf(secret, settings)).isEqualTo("RECOVERY");
    }

    private static String kindOf(String secret, Map<String, Object> settings) {
        return JdbcClient.create(new DriverManagerDataSource(
                        settings.get("spring.datasource.url").toString(),
                        settings.getOrDefault("spring.datasource.username", "sa")
                                .toString(),
                        settings.getOrDefault("spring.datasource.password", "").toString()))
                .sql("select kind from administration_ticket where secret_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query(String.class)
                .single();
    }

    private static void run(Path data, Map<String, Object> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--secondlook.command=operator-link",
                "--secondlook.base-url=https://second-look.school.example",
                "--secondlook.data-dir=" + data,
                "--secondlook.media.tools-dir=target/tools",
                "--secondlook.lti.config-dir=src/test/resources/lti-config"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        SpringApplication.run(SecondLook.class, arguments.toArray(String[]::new))
                .close();
    }
}
