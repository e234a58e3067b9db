package org.secondlook.conversation;

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
import tools.jackson.databind.json.JsonMapper;

/** The agendas that come with the product, read once. */
@Component
class ReadyAgendas {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ReadyAgenda> all = read();

    List<ReadyAgenda> all() {
        return all;
    }

    Optional<ReadyAgenda> find(String id) {
        return all.stream().filter(agenda -> agenda.id().equals(id)).findFirst();
    }

    private static List<ReadyAgenda> read() {
        try {
            return Stream.of(
                            new PathMatchingResourcePatternResolver().getResources("classpath:/library/agendas/*.yaml"))
                    .map(ReadyAgendas::read)
                    .sorted(Comparator.comparing(ReadyAgenda::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadyAgenda read(Resource file) {
        try {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(file.getContentAsString(StandardCharsets.UTF_8));
            ReadyAgenda agenda = JSON.convertValue(content, ReadyAgenda.class);
            if (!(agenda.id() + ".yaml").equals(file.getFilename())) {
                throw new IllegalStateException("%s says that it is %s".formatted(file.getFilename(), agenda.id()));
            }
            return agenda;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
