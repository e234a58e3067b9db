package org.secondlook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that come with the product, read and written again. */
@Tag("once")
class LibraryFilesTest {

    @Test
    void fourAreasOfSixStrategiesComeWithTheProduct() {
        var product = new ProductLibrary();

        assertThat(product.areas())
                .hasSize(4)
                .allSatisfy(area -> assertThat(product.strategies())
                        .filteredOn(each -> each.area().equals(area.key()))
                        .extracting(each -> each.key().value())
                        .containsExactlyInAnyOrderElementsOf(area.strategies()));
        assertThat(product.strategies()).hasSize(24).allSatisfy(each -> {
            assertThat(each.actionSteps()).isNotEmpty();
            assertThat(each.focusQuestions()).isNotEmpty();
            assertThat(each.signs()).hasSizeBetween(1, 8);
        });
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aStrategyIsWrittenAsItWasRead(String file) {
        Strategy read = StrategyFile.read(file).strategy();
        String written = StrategyWriter.write(read);

        assertThat(StrategyFile.read(written).strategy()).isEqualTo(read);
        assertThat(written.replace("\"", ""))
                .as("but for quotation marks that nobody needs")
                .isEqualTo(file.replace("\"", ""));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void anAreaIsWrittenAsItWasRead(String file) {
        assertThat(AreaFile.write(AreaFile.read(file).area())).isEqualTo(file);
    }

    static Stream<String> strategies() throws IOException {
        return contents("*.md");
    }

    static Stream<String> areas() throws IOException {
        return contents("area.yaml");
    }

    private static Stream<String> contents(String name) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/library/*/" + name))
                .map(file -> {
                    try {
                        return file.getContentAsString(StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
