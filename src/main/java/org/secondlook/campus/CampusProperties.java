package org.secondlook.campus;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * Where the practice campus lives.
 *
 * @param baseUrl its address, on another site than the tool, without a trailing slash
 */
@Profile("demo")
@Validated
@ConfigurationProperties("secondlook.campus")
record CampusProperties(@NotNull URI baseUrl) {}
