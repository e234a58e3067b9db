package org.secondlook.reflection;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.secondlook.foundation.StaleException;

/** What keeps a reflection from being kept or submitted, and how the page says so. */
enum Obstacle {
    UNSOUND(422, "reflection.problem.answer"),
    NO_STRENGTH(422, "reflection.problem.strength"),
    NEWER_ONE(409, "reflection.problem.newer");

    private final int status;
    private final String words;

    Obstacle(int status, String words) {
        this.status = status;
        this.words = words;
    }

    /** Keeps what was typed, if nothing is in the way. */
    static Optional<Obstacle> toKeeping(ReflectionForm form, Supplier<Reflection> keeping) {
        return to(form, keeping, kept -> true);
    }

    /** Submits it; without a strength it is only kept. */
    static Optional<Obstacle> toSubmitting(ReflectionForm form, Supplier<Reflection> submitting) {
        return to(form, submitting, Reflection::isComplete);
    }

    private static Optional<Obstacle> to(
            ReflectionForm form, Supplier<Reflection> keeping, Predicate<Reflection> isEnough) {
        if (form.problem().isPresent()) {
            return Optional.of(UNSOUND);
        }
        try {
            return isEnough.test(keeping.get()) ? Optional.empty() : Optional.of(NO_STRENGTH);
        } catch (StaleException newerOneThere) {
            return Optional.of(NEWER_ONE);
        }
    }

    int status() {
        return status;
    }

    /** As a message key. */
    String words() {
        return words;
    }

    boolean leavesWordsUnsaved() {
        return this != NO_STRENGTH;
    }
}
