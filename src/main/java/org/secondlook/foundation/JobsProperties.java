package org.secondlook.foundation;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node does jobs. Those that take long leave at least one thread to the others.
 *
 * @param enabled whether it does any; off on nodes that only serve, and in tests, which run due jobs by hand
 * @param threads how many at a time; transcoding takes one for minutes, so at least two
 * @param pollingInterval how often it looks for jobs of other nodes and for jobs whose time has come
 */
@Validated
@ConfigurationProperties("secondlook.jobs")
public record JobsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") @Min(2) int threads,
        @DefaultValue("2s") Duration pollingInterval) {}
