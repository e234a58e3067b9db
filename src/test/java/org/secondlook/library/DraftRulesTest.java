package org.secondlook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

/** What a strategy has to say before it is published, and what of a file is read. */
@Tag("once")
class DraftRulesTest {

    private static final String FILE =
            StrategyWriter.write(TestLibrary.waitTime().toStrategy(new StrategyKey("wait-time")));

    /** What chance writes: letters of several scripts, and all that YAML and Markdown take for something else. */
    private static final String[] PIECES = {
        "a",
        "Ä",
        "你",
        "ع",
        " ",
        ": ",
        " #",
        "'",
        "\"",
        "\\",
        "- ",
        "[",
        "{",
        "&a",
        "*b",
        "!",
        "%",
        "@",
        "`",
        "|",
        ">",
        "?",
        "\u2028",
        "\u00A0",
        "\uD83D\uDE00",
        "true",
        "12",
        "2026-01-01",
        "~",
        ",",
        "\u200D",
        "---",
        "null:"
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            title               | -                      | title               | library.flaw.empty
            minutes             | soon                   | minutes             | library.flaw.minutes
            phases              | nursery                | phases              | library.flaw.phases
            strength            | huge                   | strength            | library.flaw.strength
            statement           | -                      | statement           | library.flaw.empty
            reviewed            | 2026-02-30             | reviewed            | library.flaw.reviewed
            citation-1-year     | -                      | citation-1-year     | library.flaw.citation.year
            citation-1-doi      | doi:10.1177/1          | citation-1-doi      | library.flaw.citation.doi
            citation-2-url      | javascript:alert(1)    | citation-2-url      | library.flaw.citation.url
            citation-2-url      | https://a:b@example.org | citation-2-url     | library.flaw.citation.url
            WHY                 | -                      | WHY                 | library.flaw.section.empty
            WHY                 | ## Steps               | WHY                 | library.flaw.section.heading
            STEPS               | 1. Ask.                | STEPS               | library.flaw.steps
            ACTION_STEPS        | Ask.                   | ACTION_STEPS        | library.flaw.items
            FOCUS_QUESTIONS     | Why?                   | FOCUS_QUESTIONS     | library.flaw.items
            """)
    void whatIsMissingIsSaidAtItsField(String field, String typed, String at, String flaw) {
        Map<String, String> fields = TestLibrary.fields(TestLibrary.waitTime());
        fields.put(field, typed == null ? "" : typed);

        assertThat(typed(fields).flaws()).extracting(Flaw::field, Flaw::text).containsExactly(tuple(at, flaw));
    }

    @Test
    void aSourceThatNobodyCanFindAndAMechanismWithoutAReasonAreTold() {
        Map<String, String> fields = TestLibrary.fields(TestLibrary.waitTime());
        fields.put("citation-1-doi", "");
        fields.put("citation-1-source", "");
        fields.put("mechanism-2", "on");

        assertThat(typed(fields).flaws())
                .extracting(Flaw::text)
                .containsExactly("library.flaw.mechanism.reason", "library.flaw.citation.nowhere");
    }

    @Test
    void whatIsTypedIsWhatIsPublished() {
        assertThat(typed(TestLibrary.fields(TestLibrary.waitTime()))).isEqualTo(TestLibrary.waitTime());
    }

    @Test
    void whateverIsWrittenInAFileIsReadFromItAgain() {
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            Map<String, String> fields = TestLibrary.fields(TestLibrary.waitTime());
            for (String each :
                    new String[] {"title", "summary", "subjects", "statement", "reason-3", "citation-1-title", "WHY"}) {
                fields.put(each, chance(random));
            }
            Draft draft = typed(fields);
            if (draft.flaws().isEmpty()) {
                Strategy strategy = draft.toStrategy(new StrategyKey("by-chance"));
                assertThat(StrategyFile.read(StrategyWriter.write(strategy)).strategy())
                        .isEqualTo(strategy);
            }
        }
    }

    private static String chance(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(piece -> PIECES[random.nextInt(PIECES.length)])
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: !!java.net.URL [\"https://example.org\"]",
                "title: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "title: &a [x]\nsummary: *a",
                "title: [[[[[[[[[x]]]]]]]]]",
                "title: \"open",
                "title: one\ntitle: two",
                "? [a]\n: b"
            })
    void yamlThatIsMoreThanWordsIsNotRead(String head) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> StrategyFile.read("---\n" + head + "\n---\n"));
    }

    @Test
    void laughsInBillionsAreNotHeard() {
        String laughs = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> "a%d: &a%d [%s]".formatted(n, n, ("*a" + (n - 1) + ",").repeat(9)))
                .collect(Collectors.joining("\n"));

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> StrategyFile.read("---\na0: &a0 [lol]\n" + laughs + "\n---\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minutes: 5        | minutes: [5]             | library.flaw.field.kind
            minutes: 5        | minutes: 5\\nowner: me   | library.flaw.field.unknown
            number: 3         | number: 4                | library.flaw.mechanism.twice
            number: 3         | number: 15               | library.flaw.mechanism.unknown
            key: wait-time    | key: ../../etc/passwd    | library.flaw.key
            ## Common slips   | ## Gossip                | library.flaw.section.unknown
            ## Common slips   | ## Steps                 | library.flaw.section.twice
            """)
    void whatAFileSaysWronglyIsSaidInPlainWords(String what, String instead, String flaw) {
        String file = FILE.replaceFirst(what, instead.replace("\\n", "\n"));

        assertThat(StrategyFile.read(file).allFlaws()).extracting(Flaw::text).contains(flaw);
    }

    private static Draft typed(Map<String, String> fields) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.setAll(fields);
        return new DraftForm(typed).toDraft();
    }
}
