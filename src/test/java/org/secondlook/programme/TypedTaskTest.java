package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed into a task. */
class TypedTaskTest {

    @Test
    void whatIsRightIsTakenAsItIs() {
        TypedTask typed = typed("Talk & \"quiet\"", "Who talks?", "2,5", "2027-01-01", "2027-01-31");

        assertThat(typed.problems()).isEmpty();
        assertThat(typed.toPicked())
                .isEqualTo(new PickedTask(
                        "Talk & \"quiet\"",
                        "Who talks?",
                        new BigDecimal("2.5"),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 31),
                        Asked.REFLECTION));
    }

    @Test
    void whatThePageDoesNotAskForCountsOnePointAndHasNoDays() {
        PickedTask task = typed("Talk", "Who talks?", null, null, null).toPicked();

        assertThat(task.points()).isEqualTo(BigDecimal.ONE);
        assertThat(task.opens()).isNull();
        assertThat(task.due()).isNull();
        assertThat(typed("Talk", "Who talks?", "1", "", " ").problems()).isEmpty();
    }

    @Test
    void aTitleIsOneLineThatTurnsNothingAround() {
        assertThat(typed(" Talk\r\n and \u202Equiet\u0007 ", "Who\ttalks?\n", "1", "", "")
                        .toPicked())
                .extracting(PickedTask::title, PickedTask::focusQuestion)
                .containsExactly("Talk and quiet", "Who talks?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u202E", "<b>Talk</b>", "Talk <", "a > b", "&<script>"})
    void aTitleSaysSomethingAndHasNoMarkup(String title) {
        assertThat(typed(title, "Who talks?", "1", "", "").problem("title")).isEqualTo("programme.pick.problem.title");
    }

    @Test
    void aTitleAndAQuestionAreNotTooLong() {
        TypedTask most = typed("é".repeat(200), "é".repeat(500), "1", "", "");
        TypedTask more = typed("é".repeat(201), "é".repeat(501), "1", "", "");

        assertThat(most.problems()).isEmpty();
        assertThat(more.problems()).containsOnlyKeys("title", "focus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1", "1000", "999.99", "0001", " 5 "})
    void pointsAreAboveNothingAndUpToAThousand(String points) {
        assertThat(typed("Talk", "Who talks?", points, "", "").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0.00",
                "-1",
                "NaN",
                "Infinity",
                "1e309",
                "1E2",
                "1000.01",
                "9999",
                "0x1",
                "1 000",
                "٣",
                "1.234"
            })
    void otherPointsAreNone(String points) {
        assertThat(typed("Talk", "Who talks?", points, "", "").problem("points"))
                .isEqualTo("programme.pick.problem.points");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2027-02-30", "31.1.2027", "+999999999-12-31", "1027-01-01", "2027-01-01T10:00"})
    void aDayIsADay(String day) {
        assertThat(typed("Talk", "Who talks?", "1", day, "").problem("opens")).isEqualTo("programme.pick.problem.day");
        assertThat(typed("Talk", "Who talks?", "1", "", day).problem("due")).isEqualTo("programme.pick.problem.day");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-02,2027-01-01,programme.pick.problem.order", "2027-01-01,2027-01-01,"})
    void nothingIsDueBeforeItOpens(String opens, String due, String problem) {
        assertThat(typed("Talk", "Who talks?", "1", opens, due).problem("due")).isEqualTo(problem);
    }

    @Test
    void whatIsNotPickedMayBeAnything() {
        assertThat(new TypedTask(ReadyTask.OWN, false, "", "", "-1", "x", "y").problems())
                .isEmpty();
    }

    private static TypedTask typed(String title, String focus, String points, String opens, String due) {
        return new TypedTask(ReadyTask.TALK, true, title, focus, points, opens, due);
    }
}
