package org.secondlook.appearance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.ClassId;

/** What somebody says about who can be seen in a lesson, which may be incomplete. */
record AppearanceForm(@Nullable Answer answer, @Nullable List<UUID> classes) {

    /** The key of what is wrong with it; empty when nothing is. */
    Optional<String> problem() {
        if (answer == null) {
            return Optional.of("appearance.problem.answer");
        } else if (answer == Answer.CLASSES && chosen().isEmpty()) {
            return Optional.of("appearance.problem.classes");
        } else {
            return Optional.empty();
        }
    }

    Answer said() {
        return Objects.requireNonNull(answer);
    }

    /** The classes, if these are the answer. */
    Set<ClassId> named() {
        return answer == Answer.CLASSES ? chosen() : Set.of();
    }

    private Set<ClassId> chosen() {
        return classes == null
                ? Set.of()
                : classes.stream().filter(Objects::nonNull).map(ClassId::new).collect(Collectors.toUnmodifiableSet());
    }
}
