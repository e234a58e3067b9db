package org.secondlook.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many of some people, in words, and what a file may hold. */
class ExtentTest {

    @ParameterizedTest
    @CsvSource({"0,5,FEW", "1,5,FEW", "2,5,HALF", "3,5,HALF", "4,5,MOST", "5,5,MOST", "2,6,HALF", "4,6,HALF", "5,6,MOST"
    })
    void aWordIsTold(int some, int people, Extent extent) {
        assertThat(Extent.of(some, people)).isEqualTo(extent);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 30, 100})
    void eachWordStandsForTwoNumbersAtLeast(int people) {
        assertThat(IntStream.rangeClosed(0, people)
                        .boxed()
                        .collect(Collectors.groupingBy(some -> Extent.of(some, people), Collectors.counting())))
                .hasSize(Extent.values().length)
                .allSatisfy((extent, numbers) -> assertThat(numbers).isGreaterThanOrEqualTo(2));
    }

    @Test
    void whatBeginsLikeAFormulaIsTextAndQuotesAreDoubled() {
        assertThat(FigureFile.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(FigureFile.cell("＝1+1")).isEqualTo("\"'＝1+1\"");
        assertThat(FigureFile.cell("\t-1")).isEqualTo("\"'\t-1\"");
        assertThat(FigureFile.cell("5, \"so\"")).isEqualTo("\"5, \"\"so\"\"\"");
        assertThat(FigureFile.cell("")).isEqualTo("\"\"");
    }
}
