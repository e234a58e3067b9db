package org.secondlook.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Recording;
import org.secondlook.reflection.Reflections.Progress;
import org.secondlook.sample.Introduction;

/**
 * An activity as its own person works in it.
 *
 * @param lesson the lesson that they chose
 * @param others their other lessons, to choose from
 * @param progress how far they have come with the chosen lesson
 * @param introduction what is offered to whoever has no lesson yet
 */
record PracticePage(
        OwnActivity own,
        @Nullable Recording lesson,
        List<Recording> others,
        Optional<Progress> progress,
        Introduction introduction) {

    static PracticePage of(
            OwnActivity own, List<Recording> recordings, Optional<Progress> progress, Introduction introduction) {
        Recording lesson = recordings.stream()
                .filter(recording -> own.lesson().filter(recording.id()::equals).isPresent())
                .findFirst()
                .orElse(null);
        List<Recording> others = recordings.stream()
                .filter(recording -> !recording.equals(lesson))
                .toList();
        return new PracticePage(own, lesson, others, progress, introduction);
    }

    /** The step that waits for the person: 1 choose a lesson, 2 watch it again, 3 write the reflection, 4 nothing. */
    public int step() {
        if (own.isCompleted()) {
            return 4;
        }
        if (lesson == null) {
            return 1;
        }
        return progress.filter(done -> done.markers() > 0 || done.begun()).isPresent() ? 3 : 2;
    }

    /** Whether they have no lesson here yet. */
    public boolean isFirstVisit() {
        return lesson == null && others.isEmpty();
    }

    /** Whether they are told first who sees what, and shown somebody else's lesson. */
    public boolean isIntroduced() {
        return introduction.isFor(isFirstVisit());
    }

    /** How a step is marked, from 1 on; empty while it is still to come. */
    public String markOf(int step) {
        return step < step() ? "is-done" : step == step() ? "is-current" : "";
    }
}
