package org.secondlook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.library.Block.Kind;

/** Whatever is written becomes words of a few kinds: nothing that a browser would run, and nothing that exhausts us. */
@Tag("once")
class MarkdownTest {

    @Test
    void stepsHaveNumbersEmphasisAndLinesOfTheirOwn() {
        List<Block> read = Markdown.read("1. **Ask once.** Wait.\n   *Seen:* quiet.\n2. Nod.");

        assertThat(read).extracting(Block::kind).containsExactly(Kind.NUMBERS);
        assertThat(read.get(0).items()).hasSize(2);
        assertThat(read.get(0).items().get(0).get(0).spans())
                .extracting(Span::text, Span::strong, Span::stressed, Span::ends)
                .startsWith(
                        tuple("Ask once.", true, false, false),
                        tuple(" Wait.", false, false, false),
                        tuple("", false, false, true),
                        tuple("Seen:", false, true, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [a](https://example.org/x)            | https://example.org/x
            [a](http://example.org)               | http://example.org
            <https://example.org/x>               | https://example.org/x
            [a](javascript:alert(1))              | -
            [a](JaVaScRiPt:alert(1))              | -
            [a](&#106;avascript:alert(1))         | -
            [a](data:text/html;base64,PHNjcmlwdD4=) | -
            [a](//evil.example.org)               | -
            [a](/library)                         | -
            [a](https://user:pass@example.org/)   | -
            <javascript:alert(1)>                 | -
            ![a](https://example.org/x.png)       | -
            """)
    void linksLeadToPagesAndNowhereElse(String text, String href) {
        assertThat(spans(text)
                        .map(Span::href)
                        .filter(Objects::nonNull)
                        .findAny()
                        .orElse(null))
                .isEqualTo(href);
        assertThat(words(text)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "Look <img src=x onerror=alert(1)> here", "<b>bold</b>"})
    void markupIsWordsThatAreShown(String text) {
        assertThat(words(text)).isEqualTo(text);
    }

    @Test
    void aPictureIsWhatIsSaidOfIt() {
        assertThat(words("![Two pupils](https://example.org/x.png)")).isEqualTo("Two pupils");
    }

    /** As long as a section may be, and as deep as that goes. */
    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "*a **b ", "[", "![", "` ", "<a ", "**", "_", "&", "\\", "- 1. > "})
    void nestingExhaustsNothing(String piece) {
        String text = piece.repeat(DraftRules.LONGEST_SECTION / piece.length()) + "end";

        assertThat(words(text)).contains("end");
        assertThat(depth(Markdown.read(text))).isLessThanOrEqualTo(Markdown.DEEPEST + 1);
    }

    private static int depth(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.items().stream())
                .mapToInt(item -> 1 + depth(item))
                .max()
                .orElse(0);
    }

    private static String words(String text) {
        return spans(text).map(Span::text).collect(Collectors.joining());
    }

    private static Stream<Span> spans(String text) {
        return Markdown.read(text).stream().flatMap(MarkdownTest::spans);
    }

    private static Stream<Span> spans(Block block) {
        return Stream.concat(
                block.spans().stream(),
                block.items().stream().flatMap(List::stream).flatMap(MarkdownTest::spans));
    }
}
