package org.secondlook.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.lti.keys.ToolKeyState.ACTIVE;
import static org.secondlook.lti.keys.ToolKeyState.NEXT;
import static org.secondlook.lti.keys.ToolKeyState.RETIRING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.SecondLook;
import org.secondlook.foundation.SettingException;
import org.secondlook.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an operator starts for a moment, on the database of the tool. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class KeyCommandsTest {

    @TempDir
    Path data;

    private Map<String, Object> settings;
    private ToolKeyStore store;

    @BeforeEach
    void start() {
        settings = TestDatabase.fresh();
        store = new ToolKeyStore(JdbcClient.create(new DriverManagerDataSource(
                settings.get("spring.datasource.url").toString(),
                settings.getOrDefault("spring.datasource.username", "sa").toString(),
                settings.getOrDefault("spring.datasource.password", "").toString())));
        run(data, "rotate-keys");
    }

    @Test
    void aRotationByCommandWaitsUntilPlatformsKnowTheNextKey(CapturedOutput output) {
        List<StoredKey> before = store.published();
        run(data, "rotate-keys");
        assertThat(store.published()).isEqualTo(before);
        assertThat(output).contains("tool keys not rotated mayRotateFrom=");

        run(data, "rotate-keys", "--secondlook.lti.keys.publish-ahead=0s");
        assertThat(StoredKey.get(store.published(), ACTIVE).kid())
                .isEqualTo(StoredKey.get(before, NEXT).kid());
        assertThat(StoredKey.get(store.published(), RETIRING).kid())
                .isEqualTo(StoredKey.get(before, ACTIVE).kid());
    }

    @Test
    void anEmergencyByCommandDoesNotWait() {
        StoredKey next = StoredKey.get(store.published(), NEXT);
        run(data, "emergency-rotate");
        assertThat(store.published()).extracting(StoredKey::state).containsExactly(ACTIVE, NEXT);
        assertThat(StoredKey.get(store.published(), ACTIVE).kid()).isEqualTo(next.kid());
    }

    @Test
    void aCommandThatIsNoneIsAnsweredWithThoseThatAre(CapturedOutput output) {
        List<StoredKey> before = store.published();
        assertThatThrownBy(() -> run(data, "rotate")).isInstanceOf(SettingException.class);
        assertThat(output)
                .containsPattern("\nsecondlook.command is wrong; expected one of emergency-rotate, .*rotate-keys\n")
                .doesNotContain("\tat org.");
        assertThat(store.published()).isEqualTo(before);
    }

    @Test
    void anOldSecretIsTakenFromTheEnvironmentAndSealed(CapturedOutput output) {
        assertThatThrownBy(() -> run(data, "keep-legacy-secret")).isInstanceOf(SettingException.class);
        assertThat(output).contains("secondlook.lti.legacy.platform is missing");

        run(
                data,
                "keep-legacy-secret",
                "--secondlook.lti.legacy.platform=school",
                "--secondlook.lti.legacy.consumer-key=179248902",
                "--secondlook.lti.legacy.secret=my-lti11-secret");
        assertThat(output)
                .contains("secret of an lti 1.1 registration kept platform=school")
                .doesNotContain("my-lti11-secret");
    }

    @Test
    void aWrongEncryptionKeyStopsTheStartWithOneLineAndNoStackTrace(@TempDir Path elsewhere, CapturedOutput output) {
        assertThatThrownBy(() -> run(elsewhere, "rotate-keys")).hasRootCauseInstanceOf(SettingException.class);
        assertThat(output)
                .contains("\nthe tool's keys are sealed with another key than secondlook.lti.keys.encryption-key; set")
                .doesNotContain("\tat org.");
    }

    private void run(Path directory, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--secondlook.command=" + command);
        arguments.add("--secondlook.data-dir=" + directory);
        arguments.add("--secondlook.media.tools-dir=target/tools");
        settings.forEach((name, setting) -> arguments.add("--" + name + "=" + setting));
        SpringApplication.run(SecondLook.class, arguments.toArray(String[]::new))
                .close();
    }
}
