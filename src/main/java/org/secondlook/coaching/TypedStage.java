package org.secondlook.coaching;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Wording;

/** A stage as it is typed, which may be wrong; one without a name is none. */
record TypedStage(String name, String purpose, String by, List<Ask> asks, String minutes, boolean optional) {

    private static final int TEN = 10;

    TypedStage {
        name = Objects.requireNonNullElse(name, "").strip();
        purpose = Objects.requireNonNullElse(purpose, "").strip();
        by = Objects.requireNonNullElse(by, "");
        minutes = Objects.requireNonNullElse(minutes, "").strip();
        asks = asks == null ? List.of() : asks.stream().distinct().toList();
    }

    static TypedStage blank() {
        return new TypedStage("", "", Actor.BOTH.name(), List.of(), Integer.toString(TEN), false);
    }

    boolean isBlank() {
        return Unseen.takenFrom(name).isBlank() && purpose.isEmpty();
    }

    public boolean asksFor(Ask ask) {
        return asks.contains(ask);
    }

    public boolean isBy(Actor actor) {
        return by.equals(actor.name());
    }

    /** What is wrong with it, as a message key; null when nothing is. */
    @Nullable
    String problem() {
        if (Unseen.takenFrom(name).isBlank() || !Wording.isSound(name, Stage.LONGEST_NAME)) {
            return "coaching.draft.problem.name";
        } else if (purpose.isEmpty() || !Wording.isSound(purpose, Stage.LONGEST_PURPOSE)) {
            return "coaching.draft.problem.purpose";
        } else if (!minutes.matches("\\d{1,3}") || Integer.parseInt(minutes) > Stage.MOST_MINUTES) {
            return "coaching.draft.problem.minutes";
        } else if (by.equals(Actor.COACH.name()) && asks.stream().anyMatch(Ask::isThing)) {
            return "coaching.draft.problem.coach";
        }
        return null;
    }

    /** The stage, once nothing is wrong with it. */
    Stage toStage(int place) {
        return new Stage(
                "stage-" + place, name, purpose, actor(), asks, Integer.parseInt(minutes), optional, null, null);
    }

    private Actor actor() {
        return isBy(Actor.TEACHER) ? Actor.TEACHER : isBy(Actor.COACH) ? Actor.COACH : Actor.BOTH;
    }
}
