package org.secondlook.foundation;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings that the whole house shares.
 *
 * @param baseUrl where browsers and platforms reach this tool, without a trailing slash; never taken from a request
 * @param dataDir the directory of everything that is kept in files
 */
@Validated
@ConfigurationProperties("secondlook")
public record SecondLookProperties(
        @NotNull @DefaultValue("http://localhost:8080") URI baseUrl,
        @NotNull @DefaultValue("data") Path dataDir) {

    /** An absolute address of this tool, for a path that begins with a slash. */
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
