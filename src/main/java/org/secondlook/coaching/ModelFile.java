package org.secondlook.coaching;

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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A cycle model that comes with the product, as its file says: {@code library/cycle-models/one-change.v1.yaml}. */
record ModelFile(String name, String definition) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static List<ModelFile> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/library/cycle-models/*.yaml"))
                    .map(ModelFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile of(Resource file) {
        try {
            return new ModelFile(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model, whose rules hold, under the name that it gives itself. */
    CycleModel read() {
        CycleModel model = read(definition);
        if (!name.equals(model.id() + ".yaml")) {
            throw new IllegalStateException("%s says that it is %s".formatted(name, model.id()));
        }
        return model;
    }

    /** Of a school’s own model too: what is valid as JSON is valid as YAML. */
    static CycleModel read(String definition) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(definition);
        return JSON.convertValue(content, CycleModel.class);
    }

    /** As a school’s own model is kept. */
    static String write(CycleModel model) {
        return JSON.writeValueAsString(model);
    }
}
