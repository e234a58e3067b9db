package org.secondlook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cards on paper: all that they say, on one sheet, in letters that come along. */
@Tag("once")
class CardPdfTest {

    @Test
    void everyCardOfTheProductFitsOnASheet() throws IOException {
        for (Strategy strategy : TestLibrary.ofProduct()) {
            try (PDDocument pdf =
                    Loader.loadPDF(CardPdf.of(StrategyView.of(strategy, "Area")).orElseThrow())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(text)
                        .contains(Markdown.plain(strategy.section(Section.CARD)).replaceAll("\\s+", " "));
            }
        }
    }

    @Test
    void lettersOfOtherAlphabetsComeAlong() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                CardPdf.of(card("**Подожди**\nΠερίμενε τρία δευτερόλεπτα.")).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Подожди", "Περίμενε τρία δευτερόλεπτα.");
        }
    }

    @Test
    void whatWeCannotSetWellIsLeftToBrowsers() {
        assertThat(CardPdf.of(card("**انتظر**\nثلاث ثوان"))).isEmpty();
        assertThat(CardPdf.of(card("**等三秒**"))).isEmpty();
    }

    private static StrategyView card(String text) {
        Strategy from = TestLibrary.ofProduct().get(0);
        Map<Section, String> sections = new EnumMap<>(from.sections());
        sections.put(Section.CARD, text);
        Draft draft = Draft.of(from);
        return StrategyView.of(
                new Draft(
                                draft.title(),
                                draft.summary(),
                                draft.area(),
                                draft.phases(),
                                draft.subjects(),
                                draft.minutes(),
                                draft.mechanisms(),
                                draft.strength(),
                                draft.statement(),
                                draft.citations(),
                                draft.reviewed(),
                                sections)
                        .toStrategy(from.key()),
                "Area");
    }
}
