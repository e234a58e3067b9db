package org.secondlook.reflection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** A set of prompts that comes with the product, as its file says: {@code library/prompt-sets/standard.v1.yaml}. */
record PromptSetFile(String name, String definition) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<PromptSetFile> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/library/prompt-sets/*.yaml"))
                    .map(PromptSetFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PromptSetFile of(Resource file) {
        try {
            return new PromptSetFile(
                    String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The set, whose rules hold, under the name that it gives itself. */
    PromptSet read() {
        PromptSet set = read(definition);
        if (!name.equals(set.id() + ".yaml")) {
            throw new IllegalStateException("%s says that it is %s".formatted(name, set.id()));
        }
        return set;
    }

    static PromptSet read(String definition) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(definition);
        return JSON.convertValue(content, PromptSet.class);
    }
}
