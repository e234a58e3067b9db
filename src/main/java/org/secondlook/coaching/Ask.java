package org.secondlook.coaching;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.sharing.Subject;

/**
 * What a stage can ask for: a thing of the teacher's, or that people say that something was done. There is nothing among it that could be
 * better or worse.
 */
enum Ask {
    BASELINE(Subject.Kind.OBSERVATION, "/recordings"),
    GOAL(Subject.Kind.GOAL, "/goals"),
    CLIP(Subject.Kind.CLIP, "/recordings"),
    REFLECTION(Subject.Kind.REFLECTION, "/recordings"),
    ACTION_STEP(Subject.Kind.ACTION_STEP, "/action-steps"),
    FOLLOW_UP(Subject.Kind.OBSERVATION, "/recordings"),
    EXAMPLE(null, null),
    FEEDBACK(null, null),
    CONVERSATION(null, null),
    PLAN(null, "/action-steps"),
    PRACTICE(null, "/action-steps"),
    ATTEMPTS(null, "/action-steps");

    private final Subject.@Nullable Kind kind;
    private final @Nullable String place;

    Ask(Subject.@Nullable Kind kind, @Nullable String place) {
        this.kind = kind;
        this.place = place;
    }

    /** Of what kind the thing is; empty for what people say. */
    Optional<Subject.Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Only things of the teacher's serve, so that the teacher is the author of record. */
    public boolean isThing() {
        return kind != null;
    }

    /** Where the teacher makes or does such a thing; null where there is no such place, or it is with the pairing. */
    public @Nullable String place() {
        return place;
    }

    public boolean isTalk() {
        return this == CONVERSATION;
    }

    public boolean isWriting() {
        return this == FEEDBACK;
    }
}
