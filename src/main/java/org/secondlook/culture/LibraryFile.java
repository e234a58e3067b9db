package org.secondlook.culture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of the library that comes with the product. */
final class LibraryFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LibraryFile() {}

    static String text(String name) {
        try {
            return new ClassPathResource("library/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String yaml, Class<T> type) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return JSON.convertValue(content, type);
    }
}
