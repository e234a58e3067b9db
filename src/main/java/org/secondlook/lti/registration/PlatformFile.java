package org.secondlook.lti.registration;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One platform's file:
 *
 * <pre>{@code
 * {"name": "School Moodle", "issuer": "https://moodle.school.example", "client_id": "FcOdyKK2FB1DzBT",
 *  "authorization_endpoint": "https://moodle.school.example/mod/lti/auth.php",
 *  "token_endpoint": "https://moodle.school.example/mod/lti/token.php",
 *  "jwks_uri": "https://moodle.school.example/mod/lti/certs.php", "deployment_ids": ["1"]}
 * }</pre>
 */
final class PlatformFile {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlatformFile() {}

    static Platform read(Path file) {
        String key = keyOf(file);
        var fields = new PlatformFields(file, parse(file));
        fields.refuseUnknown();
        var named = new Platform(
                key,
                fields.text("name"),
                fields.text("issuer"),
                fields.text("client_id"),
                fields.endpoint("authorization_endpoint"),
                fields.endpoint("token_endpoint"),
                fields.endpoint("jwks_uri"),
                fields.someTexts("deployment_ids"));
        return withOptions(named, fields);
    }

    private static Platform withOptions(Platform named, PlatformFields fields) {
        Set<String> frameOrigins = fields.origins("frame_origins");
        return new Platform(
                named.key(),
                named.name(),
                named.issuer(),
                named.clientId(),
                named.authorizationEndpoint(),
                named.tokenEndpoint(),
                named.jwksUri(),
                fields.optionalText("token_audience").orElse(named.tokenAudience()),
                named.deploymentIds(),
                frameOrigins,
                innerHosts(named, frameOrigins),
                fields.optionalText("product_family").map(ProductFamily::named).orElse(named.family()),
                fields.says("suspended") ? Platform.Standing.SUSPENDED : Platform.Standing.ACTIVE);
    }

    /** Who wrote the file knows their own network. */
    private static Set<String> innerHosts(Platform named, Set<String> frameOrigins) {
        Set<String> hosts = new HashSet<>(named.innerHosts());
        hosts.addAll(Platform.hosts(frameOrigins.stream().map(URI::create).toArray(URI[]::new)));
        return hosts;
    }

    private static String keyOf(Path file) {
        String name = file.getFileName().toString();
        String key = name.substring(0, name.lastIndexOf('.'));
        if (!KEY.matcher(key).matches()) {
            throw new RegistrationException(
                    file + ": the file name is the platform's key; expected lower-case letters, digits and dashes");
        }
        return key;
    }

    private static Map<?, ?> parse(Path file) {
        Object content;
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            content = file.toString().endsWith(".json") ? JSON.readValue(text, Object.class) : yaml().load(text);
        } catch (IOException e) {
            throw new RegistrationException(file + " cannot be read: expected UTF-8 text that this program may read");
        } catch (JacksonException e) {
            throw new RegistrationException(file + " is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + " (line "
                    + e.getLocation().getLineNr() + ")");
        } catch (YAMLException e) {
            throw new RegistrationException(file + " is not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        if (content instanceof Map<?, ?> fields) {
            return fields;
        }
        throw new RegistrationException(file + ": expected one object with the fields of a platform");
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
