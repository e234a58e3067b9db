package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of two versions of a reflection. */
@Tag("once")
class ChangeTest {

    private static final PromptSetId STANDARD = new PromptSetId("standard.v1");

    @ParameterizedTest
    @CsvSource({
        "I waited., I waited long., waited., waited long.",
        "I waited long for them, I waited for them, long, ''",
        "I waited, I waited for them, '', for them",
        "'', I waited, '', I waited",
        "I waited, '', I waited, ''",
        "a b a b, a b, a b, ''",
        "one two three, four five, one two three, four five",
    })
    void whatStaysAtBothEndsIsLeftOut(String before, String after, String was, String is) {
        assertThat(Change.between(version(Map.of("Q", answer(before))), version(Map.of("Q", answer(after)))))
                .containsExactly(new Change("Q", was, is));
    }

    @Test
    void whatStaysIsNoChange() {
        Version version = version(Map.of("Q", answer("I waited")));

        assertThat(Change.between(version, version)).isEmpty();
    }

    @Test
    void otherMarkersAreAChangeWithoutWords() {
        Answer evident = new Answer("I waited", Set.of(MarkerId.next()));

        assertThat(Change.between(version(Map.of("Q", answer("I waited"))), version(Map.of("Q", evident))))
                .containsExactly(new Change("Q", "", ""));
    }

    @Test
    void ofOtherQuestionsAllIsNewAndAllIsGone() {
        assertThat(Change.between(
                        version(Map.of("What surprised you?", answer("Their talk"))),
                        version(Map.of("What did you see?", answer("Eighteen of a hundred")))))
                .containsExactly(
                        new Change("What did you see?", "", "Eighteen of a hundred"),
                        new Change("What surprised you?", "Their talk", ""));
    }

    @Test
    void ofFiftyOneTheSecondGoes() {
        assertThat(numbered(50).lastToGo()).isEqualTo(1);
        assertThat(numbered(51).lastToGo()).isEqualTo(2);
        assertThat(numbered(120).lastToGo()).isEqualTo(71);
    }

    private static Version numbered(int number) {
        return new Version(number, STANDARD, Instant.EPOCH, List.of());
    }

    private static Version version(Map<String, Answer> answers) {
        return new Version(
                1,
                STANDARD,
                Instant.EPOCH,
                answers.entrySet().stream()
                        .map(each -> new Asked("prompt", each.getKey(), each.getValue()))
                        .toList());
    }

    private static Answer answer(String words) {
        return new Answer(words, Set.of());
    }
}
