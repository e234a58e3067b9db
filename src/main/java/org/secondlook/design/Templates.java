package org.secondlook.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The templates that come with the product: {@code library/programme-templates/five-weeks.v1.yaml}. */
@Component
class Templates {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Template> all;

    Templates() {
        all = read();
    }

    /** In the order in which they are offered. */
    List<Template> all() {
        return all;
    }

    Optional<Template> find(String key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static List<Template> read() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/library/programme-templates/*.yaml"))
                    .map(Templates::read)
                    .sorted(Comparator.comparingInt(Template::place))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template read(Resource file) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(file.getContentAsString(StandardCharsets.UTF_8));
            Template template = JSON.convertValue(content, Template.class);
            if (!(template.key() + ".v" + template.version() + ".yaml").equals(file.getFilename())) {
                throw new IllegalStateException(file.getFilename() + " says that it is " + template.key());
            }
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
