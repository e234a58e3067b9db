package org.secondlook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.finding.Words.Word;

/** How words are cut, folded and understood, without any database. */
@Tag("once")
class SoughtTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of("question", 3, "retriev", 1, "feedback", 2, "feed", 1, "wait", 5, "=wait-time", 2, "naiv", 1), 10);

    @ParameterizedTest
    @CsvSource({
        "Questioning, question",
        "the pupils’ naïveté, pupil naivet",
        "STRASSE Straße, strass strass",
        "don't shout, shout",
        "a I 7, 7",
        "'Æther, œuvre', aether oeuvr",
    })
    void wordsAreFoldedAndCutToTheirStems(String text, String stems) {
        assertThat(Words.of(text).stream().map(Word::stem)).containsExactly(stems.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "questions, question",
        "questoin, question",
        "qestion, question",
        "questtion, question",
        "quezzion, ''",
        "feedb, feedback",
        "zaiting, ''",
        "thinking time, =wait-time",
    })
    void whatIsTypedFindsItsWord(String typed, String term) {
        Set<String> stems = Sought.of(typed, VOCABULARY).stems();

        assertThat(stems).isEqualTo(term.isEmpty() ? Set.of() : Set.of(term));
    }

    @Test
    void aWordThatIsNowhereDoesNotSpoilTheOthers() {
        Sought alone = Sought.of("wait", VOCABULARY);

        assertThat(Sought.of("wait zzzzz", VOCABULARY).needed()).isEqualTo(alone.needed());
    }

    @Test
    void aRareWordTellsMore() {
        assertThat(VOCABULARY.worth("retriev")).isGreaterThan(VOCABULARY.worth("wait"));
        assertThat(VOCABULARY.worth("nowhere")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "%_\\", "' or 1=1 --", "😀😀", "the of and", "\uD800", "…"})
    void whatTellsNothingIsNoQuestion(String typed) {
        assertThat(Sought.of(typed, VOCABULARY).terms()).hasSizeLessThan(2);
    }

    @Test
    void asManyWordsAreSoughtAsAPersonMeans() {
        assertThat(Sought.wordsOf("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron"))
                .hasSize(Sought.MOST_WORDS);
        assertThat(Sought.wordsOf("wait waiting waits")).hasSize(1);
        assertThat(Sought.wordsOf("x".repeat(500)).get(0).folded().length()).isLessThan(50);
    }

    @Test
    void aPassageIsWhereMostOfTheWordsAreSaid() {
        String spoken = "word ".repeat(60) + "we wait here. " + "word ".repeat(60)
                + "I ask a question and wait for you. " + "word ".repeat(60);

        assertThat(Passage.of(spoken, Set.of("question", "wait")))
                .contains("I ask a question and wait for you")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(Passage.of(spoken, Set.of("retriev"))).isNull();
        assertThat(Passage.of("wait", Set.of("wait"))).isEqualTo("wait");
        assertThat(Passage.of("😀".repeat(400) + " wait " + "😀".repeat(400), Set.of("wait")))
                .isNotNull();
    }

    @Test
    void titlesWeighMoreThanWhatIsSaid() {
        Map<String, Integer> title = Postings.of(TestShelf.book(Book.Kind.EXEMPLAR, "k", "Otters", "", null));
        Map<String, Integer> spoken =
                Postings.of(TestShelf.book(Book.Kind.EXEMPLAR, "k", "", "otters ".repeat(50), null));

        assertThat(title.get("otter")).isGreaterThan(spoken.get("otter"));
        assertThat(List.of(title, spoken)).allMatch(postings -> postings.containsKey("sentenc"));
    }
}
