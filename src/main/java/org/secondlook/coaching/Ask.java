package org.secondlook.coaching;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.sharing.Subject;

/**
 * What a stage can ask for: a thing of the teacher's, or that people say that something was done. There is nothing among it that could be
 * better or worse.
 */
enum Ask {
    BASELINE("OBSERVATION", "/recordings"),
    GOAL("GOAL", "/goals"),
    CLIP("CLIP", "/recordings"),
    REFLECTION("REFLECTION", "/recordings"),
    ACTION_STEP("ACTION_STEP", "/action-steps"),
    FOLLOW_UP("OBSERVATION", "/recordings"),
    EXAMPLE(null, null),
    FEEDBACK(null, null),
    CONVERSATION(null, null),
    PLAN(null, null),
    PRACTICE(null, "/action-steps"),
    ATTEMPTS(null, "/action-steps");

    private final @Nullable String kind;
    private final @Nullable String place;

    Ask(@Nullable String kind, @Nullable String place) {
        this.kind = kind;
        this.place = place;
    }

    /** Of what kind the thing is; empty for what people say. A kind of which there are no things yet is said too. */
    Optional<Subject.Kind> kind() {
        return Arrays.stream(Subject.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findAny();
    }

    public boolean isThing() {
        return kind().isPresent();
    }

    /** Where such things are made; null where there is no such place, or it is the conversation of the two. */
    public @Nullable String place() {
        return isThing() || kind == null ? place : null;
    }

    public boolean isTalk() {
        return this == CONVERSATION;
    }

    /** Whether only things of the teacher's serve, so that the teacher is the author of record. */
    boolean isOfTeacher() {
        return kind != null;
    }
}
