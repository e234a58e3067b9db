package org.secondlook.lti.registration;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this tool learns of platforms.
 *
 * @param configDir the directory whose sub-directory {@code platforms} holds one file per platform, JSON or YAML
 */
@Validated
@ConfigurationProperties("secondlook.lti")
record LtiProperties(@NotNull @DefaultValue("lti-config") Path configDir) {}
