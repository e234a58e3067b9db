package org.secondlook.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as one of the two sees it.
 *
 * @param together whether its pairing goes on where the viewer is
 * @param last what moved it last
 * @param comparison the address of the picture of before and after; null while there are not both, or the viewer does not see both
 */
record CycleView(
        Walk walk,
        Part me,
        boolean together,
        List<StageView> stages,
        Moved last,
        @Nullable String comparison) {

    CycleView {
        stages = List.copyOf(stages);
    }

    public Cycle cycle() {
        return walk.cycle();
    }

    public CycleModel model() {
        return walk.model();
    }

    public boolean isTeacher() {
        return me == Part.TEACHER;
    }

    /** What the other is called; null for names that the platform keeps to itself. */
    public @Nullable String beside() {
        return cycle().nameBeside(me);
    }

    public StageView current() {
        return stages.get(cycle().stage());
    }

    /** Whether it is for the viewer to say that the stage is done. */
    public boolean isAsked() {
        return together && walk.awaits(me);
    }

    /** Whether the viewer has said so, and the other has not. */
    public boolean hasSaid() {
        return walk.hasSaid(me);
    }

    public boolean isMine(Said said) {
        return said.part() == me;
    }

    /** Whether all the things that the stage asks for are there. */
    public boolean isComplete() {
        return current().things().stream().allMatch(thing -> thing.artefact() != null);
    }

    /** The stage from which one more round is offered; null for none. */
    public @Nullable StageView again() {
        String key = walk.current().again();
        return stages.stream()
                .filter(each -> each.stage().key().equals(key))
                .findFirst()
                .orElse(null);
    }

    public LocalDate lastDay() {
        return last.day();
    }

    /** Who ended it, as a message calls them. */
    public String ender() {
        return last.part() == null ? "NOBODY" : Objects.equals(last.part(), me) ? "ME" : "OTHER";
    }
}
