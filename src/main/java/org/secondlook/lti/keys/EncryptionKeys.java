package org.secondlook.lti.keys;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.SettingException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Finds what private keys are sealed with: the operator's setting, or else a file that the tool makes. A file from before
 * there was a setting still opens what it has sealed.
 */
@Configuration(proxyBeanMethods = false)
class EncryptionKeys {

    private static final int BYTES = 32;

    @Bean
    Seal seal(ToolKeysProperties settings, SecondLookProperties house) {
        var file = new EncryptionKeyFile(house.dataDir());
        Optional<SecretKey> set = fromSetting("encryption-key", settings.encryptionKey());
        List<SecretKey> older = new ArrayList<>();
        fromSetting("older-encryption-key", settings.olderEncryptionKey()).ifPresent(older::add);
        if (set.isPresent()) {
            file.read().map(text -> parse(file.name(), text)).ifPresent(older::add);
        }
        return new Seal(set.orElseGet(() -> parse(file.name(), file.readOrMake(BYTES))), older);
    }

    private static Optional<SecretKey> fromSetting(String name, @Nullable String text) {
        return Optional.ofNullable(text)
                .filter(present -> !present.isBlank())
                .map(present -> parse(ToolKeysProperties.PREFIX + '.' + name, present));
    }

    private static SecretKey parse(String origin, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            throw wrong(origin);
        }
        throw wrong(origin);
    }

    private static SettingException wrong(String origin) {
        return new SettingException(
                origin + " is wrong; expected 32 random bytes in Base64, such as openssl rand -base64 32 prints");
    }
}
