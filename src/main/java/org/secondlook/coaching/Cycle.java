package org.secondlook.coaching;

import org.jspecify.annotations.Nullable;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.PersonId;

/**
 * A cycle as it stands.
 *
 * @param coach null for somebody who had everything about them deleted
 * @param teacherName and {@code coachName} are null when the platform keeps names to itself
 * @param focus what they want to look at, in a line
 * @param stage its place in the model
 * @param turn goes up whenever an earlier stage is taken up again
 * @param version goes up with every move
 */
record Cycle(
        CycleId id,
        PairingId pairing,
        PersonId teacher,
        @Nullable PersonId coach,
        @Nullable String teacherName,
        @Nullable String coachName,
        ModelId model,
        String focus,
        State state,
        int stage,
        int turn,
        int version) {

    static final int LONGEST_FOCUS = 200;

    Part partOf(PersonId person) {
        return teacher.equals(person) ? Part.TEACHER : Part.COACH;
    }

    /** What the other of the two is called; null for names that the platform keeps to itself. */
    @Nullable
    String nameBeside(Part part) {
        return part == Part.TEACHER ? coachName : teacherName;
    }

    Cycle moved(State to, int toStage, int toTurn) {
        return new Cycle(
                id, pairing, teacher, coach, teacherName, coachName, model, focus, to, toStage, toTurn, version + 1);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether its stages are being walked, or have been. */
    public boolean hasBegun() {
        return state != State.PROPOSED;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
