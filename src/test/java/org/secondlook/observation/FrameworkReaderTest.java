package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What schools give as the file of a framework: of the product's own form, or told where it is not and why. */
@Tag("once")
class FrameworkReaderTest {

    static Stream<FrameworkFile> files() {
        return FrameworkFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theProductsFilesAreOfTheForm(FrameworkFile file) {
        FrameworkReader.ReadFile read = FrameworkReader.read("\uFEFF" + file.definition());

        assertThat(read.flaws()).isEmpty();
        assertThat(DraftRules.of(read.draft())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsTakenAlongCanBeBroughtAgain(FrameworkFile file) {
        Definition definition = JsonMapper.shared().readValue(file.definition(), Definition.class);
        String taken = JsonMapper.shared().writeValueAsString(definition);

        FrameworkReader.ReadFile read = FrameworkReader.read(taken);
        assertThat(read.flaws()).isEmpty();
        assertThat(read.draft()).isEqualTo(Draft.of(definition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "}",
                "nul",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": \"a\"} {}",
                "{\"name\": NaN}",
                "{'name': 'a'}",
                "<framework/>",
                "{\"name\": \"\\ud83\"}",
                "\0"
            })
    void whatIsNoJsonSaysWhere(String text) {
        assertThat(FrameworkReader.read(text).flaws())
                .extracting(Flaw::text)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("observation.draft.limit.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"a lens\"", "true"})
    void whatIsNoObjectIsNoFramework(String text) {
        assertThat(FrameworkReader.read(text).flaws())
                .extracting(Flaw::text)
                .containsExactly("observation.draft.limit.object");
    }

    @Test
    void deepNestsAndLargeFilesAreToldWithoutHarm() {
        assertThat(FrameworkReader.read("{\"codes\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                        .flaws())
                .hasSize(1);
        assertThat(FrameworkReader.read(" ".repeat(256 * 1024) + "{}").flaws())
                .extracting(Flaw::text, Flaw::first)
                .containsExactly(tuple("observation.draft.limit.bytes", 256));
        assertThat(FrameworkReader.read("{\"codes\":[" + "{},".repeat(5000) + "{}]}")
                        .flaws())
                .extracting(Flaw::field, Flaw::text)
                .containsExactly(tuple("codes", "observation.draft.limit.rows"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"Talk and quiet\"    | \"name\": [\"Talk\"]           | name                  | text",
                "\"name\": \"Talk and quiet\"    | \"title\": \"Talk\"            |                       | unknown",
                "\"interval\": null              | \"interval\": 3                | interval              | object",
                "\"interval\": null              | \"interval\": {\"seconds\": \"3\"} | interval-seconds  | whole",
                "\"kind\": \"STATE\", \"digit\": 2 | \"kind\": \"LASTS\", \"digit\": 2 | codes-1-kind        | choice",
                "\"digit\": 2                    | \"digit\": 2.5                 | codes-1-digit         | whole",
                "\"digit\": 2                    | \"digit\": 99999999999999999999 | codes-1-digit        | whole",
                "\"digit\": 2                    | \"digit\": 2, \"rank\": 1      | codes-1               | unknown",
                "\"key\": \"pupil\"              | \"key\": \"A pupil\"           | codes-1-key           | key",
                "\"codes\": [\"pupil\"]          | \"codes\": [\"nobody\"]        | indicators-1-codes    | reference",
                "\"codes\": [\"pupil\"]          | \"codes\": [7]                 | indicators-1-codes    | texts",
                "\"codes\": [\"pupil\"]          | \"codes\": \"pupil\"           | indicators-1-codes    | list",
                "\"most\": 100                   | \"most\": \"many\"             | indicators-0-most     | number",
                "\"most\": 100                   | \"most\": 1e400                | indicators-0-most     | number",
                "\"elements\": []                | \"elements\": [[]]             | elements-0            | object",
                "\"elements\": []                | \"elements\": [null]           | elements-0            | object",
                "\"A pupil talks\"               | \"A \\u0000 talks\"            | codes-1-name          | signs",
                "\"A pupil talks\"               | \"A \\ud800 talks\"            | codes-1-name          | signs"
            })
    void whatIsOfAWrongKindIsToldWithItsPlace(String right, String wrong, String field, String reason) {
        String talk = files().filter(file -> file.slug().equals("talk-and-quiet"))
                .findAny()
                .orElseThrow()
                .definition();
        assertThat(talk).contains(right);

        assertThat(FrameworkReader.read(talk.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)))
                        .flaws())
                .as(wrong)
                .extracting(Flaw::field, Flaw::text)
                .contains(tuple(field == null ? "" : field, "observation.draft.limit." + reason));
    }

    @Test
    void anIncompleteFileIsADraft() {
        FrameworkReader.ReadFile read =
                FrameworkReader.read("{\"name\": \"Ours\", \"codes\": [{\"key\": \"a\", \"letter\": \"A\"}]}");

        assertThat(read.flaws()).isEmpty();
        assertThat(read.draft().name()).isEqualTo("Ours");
        assertThat(DraftRules.of(read.draft())).extracting(Flaw::field).contains("codes-0-name", "licence");
    }

    @Test
    void aPlaceIsToldAsPeopleCount() {
        assertThat(List.of(
                        Flaw.barring("codes-1-letter", "long", 4),
                        Flaw.barring("prompts-0", "long", 500),
                        Flaw.barring("name", "long", 80)))
                .extracting(Flaw::part, Flaw::row, Flaw::stem)
                .containsExactly(
                        tuple("codes", 2, "codes.letter"), tuple("prompts", 1, "prompts"), tuple("", 0, "name"));
    }
}
