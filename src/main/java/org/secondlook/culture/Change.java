package org.secondlook.culture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one clause differs between two versions.
 *
 * @param clause as it is now, or was before it was dropped
 * @param before as it was, if it was reworded
 */
record Change(Kind kind, Clause clause, @Nullable Clause before) {

    /** Clause by clause: in the order of the new version, then what it has dropped. */
    static List<Change> between(CodeText before, CodeText now) {
        Stream<Change> there =
                now.clauses().stream().flatMap(clause -> of(before.clause(clause.key()), clause).stream());
        Stream<Change> gone = before.clauses().stream()
                .filter(clause -> now.clause(clause.key()).isEmpty())
                .map(clause -> new Change(Kind.DROPPED, clause, null));
        return Stream.concat(there, gone).toList();
    }

    private static Optional<Change> of(Optional<Clause> before, Clause now) {
        if (before.isEmpty()) {
            return Optional.of(new Change(Kind.ADDED, now, null));
        }
        return before.filter(clause -> !Objects.equals(clause, now))
                .map(clause -> new Change(Kind.REWORDED, now, clause));
    }

    /** What has happened to a clause. */
    enum Kind {
        ADDED,
        REWORDED,
        DROPPED
    }
}
