package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.observation.Code.Kind;
import org.secondlook.observation.Definition.Element;
import tools.jackson.databind.json.JsonMapper;

/** The frameworks that come with the product are complete, and true to where they come from. */
@Tag("once")
class FrameworkFileTest {

    @ParameterizedTest
    @CsvSource({
        "talk-and-quiet, 4, T P G Q",
        "questions, 4, O C W A",
        "flanders, 10, 1 2 3 4 5 6 7 8 9 10",
        "copus, 25, Lec RtW FUp PQ CQ AnQ MG 1o1 D/V Adm W O L Ind CG WG OG SAnQ SQ WC Prd SP T/Q SW SO",
        "teach-primary, 11, S B F C K H A V O L+ L−",
        "rosenshine, 10, R S Q M G C H F I W",
        "coaching-talk, 5, I T Q O C"
    })
    void everyCodeOfTheSourceIsThere(String slug, int codes, String letters) {
        assertThat(framework(slug).codes()).extracting(Code::letter).containsExactlyInAnyOrder(letters.split(" "));
        assertThat(framework(slug).codes()).hasSize(codes);
    }

    /** Flanders (1970): indirect 1-4, direct 5-7, pupils 8 and 9, silence 10, every three seconds. */
    @Test
    void flandersCodesEveryThreeSecondsWithAKeyForEachCategory() {
        Definition flanders = framework("flanders");

        assertThat(flanders.interval().seconds()).isEqualTo(3);
        assertThat(flanders.codes()).extracting(Code::digit).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
        assertThat(indicator(flanders, "teacher-talk").codes()).hasSize(7);
        assertThat(indicator(flanders, "teacher-talk").of()).hasSize(10);
        assertThat(indicator(flanders, "response-ratio").of())
                .containsExactly("accepts-feeling", "praises", "uses-ideas", "directs", "criticises");
    }

    @Test
    void copusCodesEveryTwoMinutes() {
        assertThat(framework("copus").interval().seconds()).isEqualTo(120);
        assertThat(framework("copus").indicators())
                .extracting(Indicator::measure)
                .containsOnly(Measure.SHARE_OF_INTERVALS);
    }

    @Test
    void teachRatesNineElementsInThreeAreasAndNamesItsLicence() {
        Definition teach = framework("teach-primary");

        assertThat(teach.elements())
                .extracting(Element::area)
                .containsExactly(
                        "Classroom culture",
                        "Classroom culture",
                        "Instruction",
                        "Instruction",
                        "Instruction",
                        "Instruction",
                        "Socioemotional skills",
                        "Socioemotional skills",
                        "Socioemotional skills");
        assertThat(teach.licence()).contains("CC BY 4.0 IGO", "adaptation of an original work by The World Bank");
        assertThat(teach.source()).contains("Molina, E.", "(2021)", "Second Edition");
    }

    @Test
    void statesOfTalkEndEachOther() {
        assertThat(framework("talk-and-quiet").codes()).allMatch(code -> code.kind() == Kind.STATE);
        assertThat(framework("talk-and-quiet").codes())
                .extracting(Code::endedBy)
                .containsOnly("voice");
    }

    @Test
    void whatContradictsItselfIsNoFramework() {
        String talk = file("talk-and-quiet").definition();

        for (String wrong : List.of(
                talk.replace("\"letter\": \"P\"", "\"letter\": \"T\""),
                talk.replace("\"digit\": 2", "\"digit\": 1"),
                talk.replace("\"digit\": 2", "\"digit\": 12"),
                talk.replace("\"codes\": [\"pupil\"]", "\"codes\": [\"nobody\"]"),
                talk.replace("\"codes\": [\"pupil\"]", "\"codes\": []"),
                talk.replace("SHARE_OF_TIME", "SHARE_OF_INTERVALS"),
                talk.replace("SHARE_OF_TIME", "SHARE_OF_COUNT"),
                talk.replace("\"key\": \"pupil\"", "\"key\": \"teacher\""),
                talk.replace("\"kind\": \"STATE\"", "\"kind\": \"POINT\""),
                talk.replace("Free to use, like the rest of Second Look (Apache License 2.0).", " "))) {
            assertThat(wrong).isNotEqualTo(talk);
            assertThatThrownBy(() -> read(wrong)).hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Indicator indicator(Definition framework, String key) {
        return framework.indicators().stream()
                .filter(each -> each.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    static Definition framework(String slug) {
        return read(file(slug).definition());
    }

    private static FrameworkFile file(String slug) {
        return FrameworkFile.all().stream()
                .filter(each -> each.slug().equals(slug))
                .findAny()
                .orElseThrow();
    }

    private static Definition read(String definition) {
        return JsonMapper.shared().readValue(definition, Definition.class);
    }
}
