package org.secondlook.coaching;

import static org.secondlook.coaching.Act.BEGIN;
import static org.secondlook.coaching.Act.CLOSE;
import static org.secondlook.coaching.Act.FINISH;
import static org.secondlook.coaching.Act.FINISH_LAST;
import static org.secondlook.coaching.Act.GO_BACK;
import static org.secondlook.coaching.Act.STOP;
import static org.secondlook.coaching.Actor.BOTH;
import static org.secondlook.coaching.State.CLOSED;
import static org.secondlook.coaching.State.PROPOSED;
import static org.secondlook.coaching.State.READY;
import static org.secondlook.coaching.State.RUNNING;
import static org.secondlook.coaching.State.STOPPED;

import java.util.List;
import java.util.Optional;

/** The one table of what may be done with a cycle, by whom, and what it is then; whatever is not in it cannot be done. */
final class Moves {

    private static final List<Move> TABLE = List.of(
            new Move(PROPOSED, BEGIN, Actor.TEACHER, RUNNING),
            new Move(PROPOSED, STOP, BOTH, STOPPED),
            new Move(RUNNING, FINISH, BOTH, RUNNING),
            new Move(RUNNING, FINISH_LAST, BOTH, READY),
            new Move(RUNNING, GO_BACK, BOTH, RUNNING),
            new Move(RUNNING, STOP, BOTH, STOPPED),
            new Move(READY, GO_BACK, BOTH, RUNNING),
            new Move(READY, CLOSE, Actor.TEACHER, CLOSED),
            new Move(READY, STOP, BOTH, STOPPED));

    private Moves() {}

    /** What a cycle is then; empty where this cannot be done, or not by them. Who finishes a stage its model says besides. */
    static Optional<State> next(State state, Act act, Part by) {
        return TABLE.stream()
                .filter(move -> move.from == state && move.act == act && move.by.includes(by))
                .map(Move::to)
                .findAny();
    }

    private record Move(State from, Act act, Actor by, State to) {}
}
