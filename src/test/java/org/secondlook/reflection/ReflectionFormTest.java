package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ReflectionFormTest {

    private static final String PROBLEM = "reflection.problem.answer";

    private static final PromptSet STANDARD = new PromptSet(
            "standard",
            1,
            Occasion.FIRST,
            1,
            "Three questions",
            "For a first look.",
            null,
            "strength",
            List.of(
                    new Prompt("strength", "What went well?", null),
                    new Prompt("surprise", "What surprised you?", null),
                    new Prompt("next-step", "What next?", null)));

    @Test
    void everyAnswerStandsUnderItsPrompt() {
        var form = TestReflections.form(
                "standard.v1", Map.of("strength", "We\r\nwaited", "next-step", "Wait again", "other", "else"), 4);

        assertThat(form.problem()).isEmpty();
        assertThat(form.asked()).contains(new PromptSetId("standard.v1"));
        assertThat(form.answersTo(STANDARD))
                .isEqualTo(Map.of(
                        "strength", TestReflections.words("We\nwaited"),
                        "next-step", TestReflections.words("Wait again")));
        assertThat(form.baseVersion()).isEqualTo(4);
    }

    @Test
    void whatIsLeftOutSaysNothing() {
        var form = new ReflectionForm(null, null, null, null, null, null);

        assertThat(form.problem()).isEmpty();
        assertThat(form.asked()).isEmpty();
        assertThat(form.answersTo(STANDARD)).isEmpty();
        assertThat(form.baseVersion()).isZero();
    }

    @Test
    void aMarkerIsEvidenceForTheAnswerThatItIsNamedFor() {
        MarkerId one = MarkerId.next();
        MarkerId other = MarkerId.next();
        var form = new ReflectionForm(
                Map.of("strength", "We waited", "surprise", ""),
                List.of("strength:" + one, "surprise:" + other, "strength:" + other, "strength:none", "strength:", "x"),
                "standard.v1",
                0,
                null,
                null);

        assertThat(form.answer("strength").evidence()).isEqualTo(Set.of(one, other));
        assertThat(form.answer("surprise").evidence()).isEqualTo(Set.of(other));
        assertThat(form.answer("next-step")).isEqualTo(Answer.NONE);
    }

    @Test
    void anAnswerNamesFiftyMarkersAtMost() {
        List<String> many = IntStream.range(0, 60)
                .mapToObj(each -> "strength:" + MarkerId.next())
                .toList();

        var form = new ReflectionForm(Map.of("strength", ""), many, null, 0, null, null);
        assertThat(form.answer("strength").evidence()).hasSize(50);
    }

    @Test
    void anAnswerHoldsTwentyThousandCharactersAndNotOneMore() {
        assertThat(strength("🙂".repeat(20_000)).problem()).isEmpty();
        assertThat(strength("🙂".repeat(20_001)).problem()).contains(PROBLEM);
        assertThat(TestReflections.form(null, Map.of("next-step", "a".repeat(20_001)), 0)
                        .problem())
                .contains(PROBLEM);
    }

    @Test
    void whatNoDatabaseHoldsIsAProblem() {
        assertThat(strength("a\0b").problem()).contains(PROBLEM);
        assertThat(strength("\uD83D").problem()).contains(PROBLEM);
    }

    private static ReflectionForm strength(String answer) {
        return TestReflections.form(answer, 0);
    }
}
