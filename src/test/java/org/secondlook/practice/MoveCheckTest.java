package org.secondlook.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.library.TestLibrary;

/** What sounds like an aim is asked about; a move, and all that the check does not know, is left alone. */
@Tag("once")
class MoveCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            After my first question I say nothing until I have breathed in and out    | -
            Ask "Who goes on from there?" after the first answer                      | -
            Stand on the threshold and greet each pupil by name                       | -
            Walk to the back row, and say nothing                                     | -
            Try to wait for three seconds after the first question                    | -
            Ask the back row first, so that they feel expected                        | -
            Nach der ersten Frage atme ich einmal ein und aus                         | -
            Be better at questioning                                                  | AIM
            Get better at waiting                                                     | AIM
            Improve wait time                                                         | AIM
            Become more confident with Year 9                                         | AIM
            Build better relationships                                                | AIM
            Increase pupil talk                                                       | AIM
            Work on my explanations                                                   | AIM
            Be aware of the quiet ones                                                | UNSEEN
            Make sure that everybody understands                                      | UNSEEN
            Encourage shy pupils                                                      | UNSEEN
            Value mistakes                                                            | UNSEEN
            Greet pupils at the door and also put the task on the board               | SEVERAL
            Use both mini whiteboards and cold call                                   | SEVERAL
            Ask a question. Wait for three seconds. Nod.                              | SEVERAL
            Greet them; collect the books; begin                                      | SEVERAL
            Ask one open question in every lesson                                     | LATER
            By the end of term, ask ten open questions                                | LATER
            Always wait after a question                                              | LATER
            Improve questioning over the year                                         | AIM LATER
            """)
    void whatIsNoticed(String behaviour, String hints) {
        List<Hint> expected = hints == null
                ? List.of()
                : Stream.of(hints.split(" ")).map(Hint::valueOf).toList();

        assertThat(check(behaviour)).isEqualTo(expected);
    }

    @Test
    void aSentenceThatIsTooLongToBeRememberedIsAskedAbout() {
        String words = "nothing ".repeat(22);

        assertThat(check("I say " + words.strip())).isEmpty();
        assertThat(check("I say so " + words.strip())).containsExactly(Hint.LONG);
    }

    @ParameterizedTest
    @MethodSource("library")
    void whatTheLibraryOffersIsAMove(String step) {
        assertThat(check(step)).isEmpty();
        assertThat(step.codePointCount(0, step.length())).isLessThanOrEqualTo(StepText.LONGEST_BEHAVIOUR);
    }

    @Test
    void aStepIsTakenFromEachStrategyAsItStands() {
        assertThat(TestLibrary.ofProduct()).hasSize(24).allSatisfy(strategy -> {
            assertThat(strategy.actionSteps()).hasSize(3);
            assertThat(strategy.signs()).isNotEmpty().allMatch(sign -> sign.length() <= StepText.LONGEST_SIGN);
            StepForm form = StepForm.fresh(strategy, 2, null);
            assertThat(form.problems()).as(strategy.title()).isEmpty();
            assertThat(form.strategy()).isEqualTo(strategy.key().value());
        });
    }

    static Stream<String> library() {
        return TestLibrary.ofProduct().stream().flatMap(strategy -> strategy.actionSteps().stream());
    }

    private static List<Hint> check(String behaviour) {
        return MoveCheck.of(new StepText("A name", behaviour, List.of(), null));
    }
}
