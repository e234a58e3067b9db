package org.secondlook.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the library that come with the product. */
final class ProductFiles {

    private ProductFiles() {}

    /** What stands in them. */
    static Stream<String> contents(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/library/" + pattern))
                    .map(ProductFiles::content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
