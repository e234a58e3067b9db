package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** What a school types of a framework: read from its form, changed row by row, and told what it lacks at the very field. */
@Tag("once")
class DraftRulesTest {

    private static final int MANY = 600;

    static Stream<FrameworkFile> files() {
        return FrameworkFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatComesWithTheProductLacksNothingAndComesBackAsItWas(FrameworkFile file) {
        Definition definition = JsonMapper.shared().readValue(file.definition(), Definition.class);
        Draft draft = Draft.of(definition);

        assertThat(DraftLimits.of(draft)).isEmpty();
        assertThat(DraftRules.of(draft)).isEmpty();
        assertThat(DraftRules.of(new DraftForm(fields(draft)).toDraft())).isEmpty();
        assertThat(draft.toDefinition())
                .usingRecursiveComparison()
                .ignoringFields("place")
                .ignoringCollectionOrderInFields("indicators.codes", "indicators.of")
                .isEqualTo(definition);
    }

    @Test
    void aDraftFromNothingSaysAtEachFieldWhatIsMissing() {
        assertThat(DraftRules.of(Draft.blank("")))
                .extracting(Flaw::field)
                .containsExactly("name", "purpose", "licence", "source", "indicators", "prompts");
    }

    @ParameterizedTest
    @CsvSource({
        "name,,name,empty",
        "licence,' ',licence,empty",
        "seconds,0,seconds,seconds",
        "seconds,3601,seconds,seconds",
        "seconds,3.5,seconds,seconds",
        "codes-1-name,,codes-1-name,empty",
        "codes-1-letter,T,codes-1-letter,taken.letter",
        "codes-1-digit,1,codes-1-digit,taken.digit",
        "codes-1-digit,12,codes-1-digit,digit",
        "codes-1-hue,RED,codes-1-hue,choice",
        "codes-1-kind,NEVER,codes-1-kind,choice",
        "codes-1-kind,POINT,codes-1-group,group",
        "codes-1-group,only teacher,codes-1-group,only",
        "codes-1-key,teacher,codes-1-key,taken.key",
        "indicators-0-question,,indicators-0-question,empty",
        "indicators-0-measure,RANK,indicators-0-measure,choice",
        "indicators-0-measure,SHARE_OF_INTERVALS,indicators-0-measure,intervals",
        "indicators-0-measure,SHARE_OF_COUNT,indicators-0-of,among",
        "indicators-0-measure,RATING,indicators-0-rates,rates",
        "indicators-0-most,99,indicators-0-most,end",
        "indicators-0-step,101,indicators-0-step,step",
        "indicators-0-step,-1,indicators-0-step,step",
    })
    void everyRuleIsToldAtItsField(String field, String text, String told, String rule) {
        MultiValueMap<String, String> typed = fields(talk());
        typed.set(field, text == null ? "" : text);

        assertThat(DraftRules.of(new DraftForm(typed).toDraft()))
                .extracting(Flaw::field, Flaw::text)
                .contains(tuple(told, "observation.draft.flaw." + rule));
    }

    @Test
    void timeIsOfWhatLastsAndACountNeedsAnEnd() {
        MultiValueMap<String, String> typed = fields(talk());
        typed.set("codes-0-kind", "POINT");
        typed.set("codes-0-group", "");
        typed.set("indicators-1-measure", "COUNT");
        typed.set("indicators-1-most", "");

        assertThat(DraftRules.of(new DraftForm(typed).toDraft()))
                .extracting(Flaw::field, Flaw::text)
                .containsExactly(
                        tuple("indicators-0-measure", "observation.draft.flaw.time"),
                        tuple("indicators-1-most", "observation.draft.flaw.most"));
    }

    @Test
    void rowsInWhichNothingIsSaidDoNotCount() {
        Draft draft = talk();
        for (String more : List.of("add codes", "add elements", "add indicators", "add prompts")) {
            draft = DraftAct.of(more).orElseThrow().on(draft);
        }

        assertThat(DraftRules.of(draft)).isEmpty();
        assertThat(draft.toDefinition()).isEqualTo(talk().toDefinition());
    }

    /** Whatever is typed: either something is said about it, or it is a framework. */
    @Test
    void aDraftOfWhichNothingIsSaidIsAFramework() {
        var chance = new Random(20261122);
        List<String> words = List.of(
                "",
                " ",
                "T",
                "P",
                "1",
                "2",
                "0",
                "12",
                "POINT",
                "STATE",
                "COUNT",
                "RATING",
                "SHARE_OF_COUNT",
                "SHARE_OF_INTERVALS",
                "MEAN_DURATION",
                "100",
                "5",
                "0,5",
                "teacher",
                "pupil",
                "BLUE",
                "voice",
                "Ünïcödé");
        List<MultiValueMap<String, String>> begun = List.of(fields(talk()), fields(flanders()));
        int sound = 0;
        for (int attempt = 0; attempt < MANY; attempt++) {
            MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(begun.get(attempt % 2));
            List<String> names = new ArrayList<>(typed.keySet());
            for (int change = 0; change < 1 + attempt % 3; change++) {
                typed.set(names.get(chance.nextInt(names.size())), words.get(chance.nextInt(words.size())));
            }
            Draft draft = new DraftForm(typed).toDraft();
            if (DraftLimits.of(draft).isEmpty() && DraftRules.of(draft).isEmpty()) {
                sound++;
                assertThatCode(draft::toDefinition).as("%s", typed).doesNotThrowAnyException();
            }
        }
        assertThat(sound).isBetween(MANY / 20, MANY * 19 / 20);
    }

    @Test
    void whatIsTooMuchOrUnsoundIsNotKept() {
        assertBars("name", "n".repeat(81), "long");
        assertBars("codes-0-counts", "n".repeat(601), "long");
        assertBars("codes-0-key", "Teacher Talk", "key");
        assertBars("codes-0-key", "launch", "key");
        assertBars("name", "null\0byte", "signs");
        assertBars("name", "half \uD83D", "signs");
        assertBars("name", "turned \u202E around", "signs");
        Draft many = talk();
        for (int code = 0; code < 37; code++) {
            many = DraftAct.of("add codes").orElseThrow().on(many);
        }
        assertThat(DraftLimits.of(many)).extracting(Flaw::text).containsExactly("observation.draft.limit.codes");
        assertThat(DraftLimits.of(talk().called("🦉".repeat(80)))).isEmpty();
    }

    private static void assertBars(String field, String text, String limit) {
        MultiValueMap<String, String> typed = fields(talk());
        typed.set(field, text);
        assertThat(DraftLimits.of(new DraftForm(typed).toDraft()))
                .extracting(Flaw::field, Flaw::text, Flaw::bars)
                .containsExactly(tuple(field, "observation.draft.limit." + limit, true));
    }

    @Test
    void buttonsAddMoveAndRemoveRows() {
        assertThat(letters("up codes 1")).containsExactly("P", "T", "G", "Q");
        assertThat(letters("down codes 0")).containsExactly("P", "T", "G", "Q");
        assertThat(letters("remove codes 3")).containsExactly("T", "P", "G");
        assertThat(letters("add codes")).containsExactly("T", "P", "G", "Q", "");
        for (String nothing : List.of("up codes 0", "down codes 3", "remove codes 9", "up codes 999")) {
            assertThat(letters(nothing)).as(nothing).containsExactly("T", "P", "G", "Q");
        }
        assertThat(Stream.of("", "keep", "add people", "remove codes -1", "up codes 1000")
                        .map(DraftAct::of))
                .allMatch(Optional::isEmpty);
    }

    private static List<String> letters(String act) {
        return DraftAct.of(act).orElseThrow().on(talk()).codes().stream()
                .map(TypedCode::letter)
                .toList();
    }

    @Test
    void whatIsRemovedIsCountedNoMore() {
        Draft without = DraftAct.of("remove codes 0").orElseThrow().on(talk());

        assertThat(without.indicators().get(0).codes()).isEmpty();
        assertThat(DraftRules.of(without)).extracting(Flaw::field).containsExactly("indicators-0-codes");
    }

    /** Lines of growth go on as long as an indicator means the same. */
    @Test
    void movingCodesAboutChangesNoMeaning() {
        Definition before = flanders().toDefinition();
        Definition after =
                DraftAct.of("up codes 3").orElseThrow().on(flanders()).toDefinition();

        assertThat(after.codes()).isNotEqualTo(before.codes());
        for (Indicator indicator : before.indicators()) {
            assertThat(Meaning.of(after, after.indicator(indicator.key()).orElseThrow()))
                    .isEqualTo(Meaning.of(before, indicator));
        }
    }

    @Test
    void twoTextsDifferFieldByFieldWhereverTheirRowsStand() {
        Draft theirs = DraftAct.of("up codes 1").orElseThrow().on(talk());
        MultiValueMap<String, String> typed = fields(talk());
        typed.set("codes-1-name", "One pupil talks");
        Draft yours = new DraftForm(typed).toDraft();

        assertThat(Difference.between(yours, theirs))
                .singleElement()
                .isEqualTo(new Difference(
                        new Cell("codes", 1, "pupil", "name", "One pupil talks"), "One pupil talks", "A pupil talks"));
    }

    static MultiValueMap<String, String> fields(Draft draft) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (Cell cell : draft.cells()) {
            boolean several = cell.part().equals("indicators")
                    && List.of("codes", "of", "rates").contains(cell.what());
            for (String text : several ? cell.text().split(" ") : new String[] {cell.text()}) {
                if (!several || !text.isEmpty()) {
                    fields.add(cell.field(), text);
                }
            }
        }
        return fields;
    }

    private static Draft talk() {
        return draft("talk-and-quiet", text -> text);
    }

    private static Draft flanders() {
        return draft("flanders", text -> text);
    }

    private static Draft draft(String slug, UnaryOperator<String> change) {
        String text = files().filter(file -> file.slug().equals(slug))
                .findAny()
                .orElseThrow()
                .definition();
        return Draft.of(JsonMapper.shared().readValue(change.apply(text), Definition.class));
    }
}
