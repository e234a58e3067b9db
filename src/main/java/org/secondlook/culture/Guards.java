package org.secondlook.culture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps the promises of the code of practice, as the file beside it says: {@code library/code-of-practice-guards.yaml}. */
record Guards(List<Guard> guards) {

    Guards {
        guards = List.copyOf(guards);
    }

    static Guards read() {
        return LibraryFile.read(LibraryFile.text("code-of-practice-guards.yaml"), Guards.class);
    }

    List<Guard> of(Clause clause) {
        return guards.stream()
                .filter(guard -> guard.clause().equals(clause.key()))
                .toList();
    }

    /** The keys of the clauses that some guard keeps. */
    Set<String> clauses() {
        return guards.stream().map(Guard::clause).collect(Collectors.toUnmodifiableSet());
    }
}
