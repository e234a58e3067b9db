package org.secondlook.lti.registration;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this tool learns of platforms.
 *
 * @param configDir the directory whose sub-directory {@code platforms} holds one file per platform, JSON or YAML
 * @param openRegistration whether any platform may register itself without an invitation; for demonstrations alone
 * @param onPremisesHosts hosts of platforms in the operator's own network that may register themselves; others must be on the
 *     public internet
 */
@Validated
@ConfigurationProperties("secondlook.lti")
record LtiProperties(
        @NotNull @DefaultValue("lti-config") Path configDir,
        @DefaultValue("false") boolean openRegistration,
        @DefaultValue Set<String> onPremisesHosts) {

    LtiProperties {
        onPremisesHosts = onPremisesHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
