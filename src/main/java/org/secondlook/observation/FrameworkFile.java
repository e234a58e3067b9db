package org.secondlook.observation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A framework that comes with the product, as its file says: {@code frameworks/talk-and-quiet.v1.json}. */
record FrameworkFile(String slug, int number, String definition) {

    private static final Pattern NAME = Pattern.compile("([a-z-]+)\\.v(\\d+)\\.json");

    static List<FrameworkFile> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/frameworks/*.json"))
                    .map(FrameworkFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FrameworkFile of(Resource file) {
        Matcher name = NAME.matcher(Objects.requireNonNull(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a framework: " + file.getFilename());
        }
        try {
            return new FrameworkFile(
                    name.group(1), Integer.parseInt(name.group(2)), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
