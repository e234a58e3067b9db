package org.secondlook.foundation;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings that the whole house shares.
 *
 * @param baseUrl where browsers and platforms reach this tool: an origin, nothing after it; never taken from a request
 * @param dataDir the directory of everything that is kept in files
 */
@Validated
@ConfigurationProperties("secondlook")
public record SecondLookProperties(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @NotNull @DefaultValue("data") Path dataDir) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public SecondLookProperties {
        if (!isOrigin(baseUrl)) {
            throw new SettingException(
                    "secondlook.base-url is wrong; expected http or https, a host, perhaps a port, and"
                            + " nothing after them, such as https://second-look.school.example");
        }
    }

    private static boolean isOrigin(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && address.getScheme() != null
                && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                && address.getRawUserInfo() == null
                && address.getRawPath().isEmpty()
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    /** Whether browsers reach this tool through an encrypted connection. */
    boolean isEncrypted() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /** An absolute address of this tool, for a path that begins with a slash. */
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }
}
