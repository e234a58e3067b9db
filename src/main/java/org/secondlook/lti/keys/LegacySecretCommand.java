package org.secondlook.lti.keys;

import org.secondlook.foundation.OperatorCommand;
import org.secondlook.foundation.SettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Takes the secret of an old registration from the environment, where no list of processes shows it: {@code
 * SECONDLOOK_LTI_LEGACY_PLATFORM}, {@code …_CONSUMER_KEY} and {@code …_SECRET}.
 */
@Configuration(proxyBeanMethods = false)
class LegacySecretCommand {

    private static final Logger LOG = LoggerFactory.getLogger(LegacySecretCommand.class);
    private static final String PREFIX = "secondlook.lti.legacy.";

    @Bean
    OperatorCommand keepLegacySecret(SealedLegacySecrets secrets, Environment environment) {
        return new OperatorCommand("keep-legacy-secret", () -> {
            String platform = get(environment, "platform");
            secrets.keep(platform, get(environment, "consumer-key"), get(environment, "secret"));
            LOG.warn("secret of an lti 1.1 registration kept platform={}", platform);
        });
    }

    private static String get(Environment environment, String name) {
        String value = environment.getProperty(PREFIX + name, "");
        if (value.isBlank()) {
            throw new SettingException(PREFIX + name + " is missing");
        }
        return value;
    }
}
