package org.secondlook.pairing;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.people.PersonId;

/**
 * What a lead chooses who proposes a pairing; nobody is chosen beforehand.
 *
 * @param sought a piece of a teacher's name that they look for
 */
record ProposalForm(
        @Nullable UUID teacher,
        @Nullable UUID coach,
        @Nullable String sought) {

    /** The key of what is wrong with it; empty when nothing is. */
    Optional<String> problem() {
        return teacher == null || coach == null || teacher.equals(coach)
                ? Optional.of("pairing.problem.pair")
                : Optional.empty();
    }

    Pair toPair() {
        return new Pair(
                new PersonId(Objects.requireNonNull(teacher)), new PersonId(Objects.requireNonNull(coach)));
    }

    public String soughtName() {
        return Unseen.takenFrom(Objects.requireNonNullElse(sought, "")).strip();
    }

    @Nullable
    PersonId chosenTeacher() {
        return teacher == null ? null : new PersonId(teacher);
    }
}
