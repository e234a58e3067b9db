package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ReflectionFormTest {

    private static final String PROBLEM = "reflection.problem.answer";

    @Test
    void everyAnswerStandsUnderItsPrompt() {
        var form = new ReflectionForm("We\r\nwaited", "Their talk", "Wait again", 4, null, null);

        assertThat(form.problem()).isEmpty();
        assertThat(form.answers())
                .isEqualTo(Map.of(
                        Prompt.STRENGTH, "We\nwaited", Prompt.SURPRISE, "Their talk", Prompt.NEXT_STEP, "Wait again"));
        assertThat(form.baseVersion()).isEqualTo(4);
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        var form = new ReflectionForm(null, null, null, null, null, null);

        assertThat(form.problem()).isEmpty();
        assertThat(form.answers().values()).containsOnly("").hasSize(3);
        assertThat(form.baseVersion()).isZero();
    }

    @Test
    void anAnswerHoldsTwentyThousandCharactersAndNotOneMore() {
        assertThat(strength("🙂".repeat(20_000)).problem()).isEmpty();
        assertThat(strength("🙂".repeat(20_001)).problem()).contains(PROBLEM);
        assertThat(new ReflectionForm("", "", "a".repeat(20_001), 0, null, null).problem())
                .contains(PROBLEM);
    }

    @Test
    void whatNoDatabaseHoldsIsAProblem() {
        assertThat(strength("a\0b").problem()).contains(PROBLEM);
        assertThat(new ReflectionForm("", "\uD83D", "", 0, null, null).problem())
                .contains(PROBLEM);
    }

    private static ReflectionForm strength(String answer) {
        return new ReflectionForm(answer, null, null, null, null, null);
    }
}
