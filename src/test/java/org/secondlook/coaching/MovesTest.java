package org.secondlook.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.testing.PolicyTable;

/** What may be done with a cycle, and by whom: every state, every act, each of the two. */
class MovesTest {

    /** What it is then, when the teacher does it and when the coach does. A dash: it cannot be done. */
    private static final String TABLE = """
            state    | PROPOSE | BEGIN     | FINISH          | FINISH_LAST | GO_BACK         | CLOSE    | STOP
            PROPOSED | -/-     | RUNNING/- | -/-             | -/-         | -/-             | -/-      | STOPPED/STOPPED
            RUNNING  | -/-     | -/-       | RUNNING/RUNNING | READY/READY | RUNNING/RUNNING | -/-      | STOPPED/STOPPED
            READY    | -/-     | -/-       | -/-             | -/-         | RUNNING/RUNNING | CLOSED/- | STOPPED/STOPPED
            CLOSED   | -/-     | -/-       | -/-             | -/-         | -/-             | -/-      | -/-
            STOPPED  | -/-     | -/-       | -/-             | -/-         | -/-             | -/-      | -/-
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theTableHolds(String state, Map<String, String> expected) {
        assertThat(expected.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Act.values()).map(Act::name).toList());
        for (Act act : Act.values()) {
            assertThat(next(state, act, Part.TEACHER) + "/" + next(state, act, Part.COACH))
                    .as("%s of a cycle that is %s", act, state)
                    .isEqualTo(expected.get(act.name()));
        }
    }

    private static String next(String state, Act act, Part by) {
        return Moves.next(State.valueOf(state), act, by).map(State::name).orElse("-");
    }

    static Stream<Object[]> rows() {
        return PolicyTable.rows(TABLE);
    }
}
