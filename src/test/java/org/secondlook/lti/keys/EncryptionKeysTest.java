package org.secondlook.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.SettingException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where the encryption key comes from, and what becomes of it when that changes. */
@Tag("once")
class EncryptionKeysTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path data;

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void withoutASettingAFileThatOnlyItsOwnerReadsIsMadeOnceAndTheLogSaysWhere(CapturedOutput output)
            throws IOException {
        ((Logger) LoggerFactory.getLogger(EncryptionKeyFile.class)).setLevel(Level.INFO);
        Path file = data.resolve("new/key-encryption.key");

        String sealed = seal(data.resolve("new"), "", null).close("kid", "a key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(output).containsOnlyOnce(file.toString()).doesNotContain(Files.readString(file));
        assertThat(seal(data.resolve("new"), null, null).open("kid", sealed)).contains("a key");
        assertThat(output).containsOnlyOnce(file.toString());
    }

    @Test
    void withASettingThereIsNoFile() {
        String sealed = seal(data, KEY, null).close("kid", "a key");

        assertThat(data).isEmptyDirectory();
        assertThat(seal(data, KEY + '\n', null).open("kid", sealed)).contains("a key");
        assertThat(seal(data, OTHER, null).open("kid", sealed)).isEmpty();
    }

    @Test
    void theKeyBeforeTheSettingStillOpensWhetherItWasAFileOrASetting() {
        String byFile = seal(data, null, null).close("kid", "a key");
        String bySetting = seal(data, KEY, null).close("kid", "a key");

        Seal now = seal(data, OTHER, KEY);

        assertThat(now.open("kid", byFile)).contains("a key");
        assertThat(now.open("kid", bySetting)).contains("a key");
        assertThat(now.isOutdated("kid", byFile)).isTrue();
        assertThat(now.isOutdated("kid", now.close("kid", "a key"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"too short", "c2hvcnQ=", "a sentence of words, long enough to be taken for a key"})
    void aKeyThatIsNoneIsRefusedInOneLineThatDoesNotShowIt(String wrong) {
        assertThatThrownBy(() -> seal(data, wrong, null))
                .isInstanceOf(SettingException.class)
                .message()
                .startsWith("secondlook.lti.keys.encryption-key is wrong; expected")
                .doesNotContain(wrong)
                .hasLineCount(1);
        assertThatThrownBy(() -> seal(data, KEY, wrong))
                .hasMessageStartingWith("secondlook.lti.keys.older-encryption-key is wrong");
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws IOException {
        Files.writeString(data.resolve("key-encryption.key"), "?");
        assertThatThrownBy(() -> seal(data, null, null))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("key-encryption.key is wrong; expected 32 random bytes");
    }

    @Test
    void settingsThatCannotBeMeantAreRefusedAndNoneShowsItsSecrets() {
        Duration day = Duration.ofDays(1);
        assertThat(new ToolKeysProperties(KEY, OTHER, day, day, day).toString()).doesNotContain(KEY, OTHER);
        assertThat(new ToolKeysProperties(null, null, Duration.ZERO, day, day).rotatesByItself())
                .isFalse();
        assertThatThrownBy(() -> new ToolKeysProperties(null, null, day.negated(), day, day))
                .hasMessageStartingWith("secondlook.lti.keys.rotate-every is wrong");
        assertThatThrownBy(() -> new ToolKeysProperties(null, null, day, day.negated(), day))
                .hasMessageStartingWith("secondlook.lti.keys.publish-ahead is wrong");
        assertThatThrownBy(() -> new ToolKeysProperties(null, null, day, day, Duration.ofMinutes(59)))
                .hasMessageStartingWith("secondlook.lti.keys.publish-after is wrong");
    }

    private static Seal seal(Path directory, @Nullable String key, @Nullable String older) {
        Duration day = Duration.ofDays(1);
        var house = new SecondLookProperties(URI.create("http://localhost:8080"), directory);
        return new EncryptionKeys().seal(new ToolKeysProperties(key, older, day, day, day), house);
    }
}
