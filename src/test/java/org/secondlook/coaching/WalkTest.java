package org.secondlook.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.coaching.CycleModelTest.stage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Subject;

/** How far a stage has come. */
class WalkTest {

    private static final CycleModel MODEL = new CycleModel(
            "ours",
            1,
            1,
            "Ours",
            "For us",
            null,
            List.of(
                    stage("look", Actor.TEACHER, List.of(Ask.BASELINE), null),
                    stage("talk", Actor.BOTH, List.of(Ask.CONVERSATION), "look")));

    @Test
    void aStageLacksWhatNobodyHasChosen() {
        assertThat(walk(cycle(State.RUNNING, 0, 0), List.of(), List.of()).missing())
                .containsExactly(Ask.BASELINE);
        assertThat(walk(cycle(State.RUNNING, 0, 0), List.of(look(0)), List.of()).missing())
                .isEmpty();
        assertThat(walk(cycle(State.RUNNING, 1, 0), List.of(), List.of()).missing())
                .as("what people say is no thing")
                .isEmpty();
    }

    @Test
    void whatWasChosenServesTheNextTurnUntilSomethingElseDoes() {
        Walk walk = walk(cycle(State.RUNNING, 0, 1), List.of(look(0)), List.of());

        assertThat(walk.missing()).isEmpty();
        assertThat(walk.held(0, Ask.BASELINE))
                .hasValueSatisfying(it -> assertThat(it.turn()).isZero());
    }

    @Test
    void whatWasSaidIsSaidAnewInTheNextTurn() {
        List<Said> said = List.of(said(1, 0, Part.TEACHER));

        assertThat(walk(cycle(State.RUNNING, 1, 0), List.of(), said).awaits(Part.TEACHER))
                .isFalse();
        assertThat(walk(cycle(State.RUNNING, 1, 1), List.of(), said).awaits(Part.TEACHER))
                .isTrue();
    }

    @Test
    void twoWhoMustHaveBothSaidSo() {
        Walk walk = walk(cycle(State.RUNNING, 1, 0), List.of(), List.of(said(1, 0, Part.COACH)));

        assertThat(walk.isDoneWith(Part.TEACHER)).isTrue();
        assertThat(walk.isDoneWith(Part.COACH)).isFalse();
        assertThat(walk(cycle(State.RUNNING, 0, 0), List.of(), List.of()).awaits(Part.COACH))
                .as("what is the teacher’s alone")
                .isFalse();
    }

    @Test
    void backIsWhereSomebodyWas() {
        assertThat(walk(cycle(State.RUNNING, 1, 0), List.of(), List.of()))
                .matches(walk -> walk.mayGoBackTo(0) && !walk.mayGoBackTo(1) && !walk.mayGoBackTo(-1));
        assertThat(walk(cycle(State.READY, 1, 0), List.of(), List.of()))
                .matches(walk -> walk.mayGoBackTo(0) && walk.mayGoBackTo(1) && !walk.mayGoBackTo(2));
    }

    private static Walk walk(Cycle cycle, List<Artefact> artefacts, List<Said> said) {
        return new Walk(MODEL, cycle, artefacts, said);
    }

    private static Cycle cycle(State state, int stage, int turn) {
        return new Cycle(
                new CycleId(UUID.randomUUID()),
                new PairingId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                null,
                null,
                MODEL.id(),
                "Waiting",
                state,
                stage,
                turn,
                3);
    }

    private static Artefact look(int turn) {
        var subject = new Subject(Subject.Kind.OBSERVATION, UUID.randomUUID());
        return new Artefact(0, turn, Ask.BASELINE, subject, Instant.EPOCH);
    }

    private static Said said(int stage, int turn, Part part) {
        return new Said(stage, turn, part, "", Instant.EPOCH);
    }
}
