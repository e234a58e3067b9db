package org.secondlook.reflection;

import java.util.Set;

/** What somebody writes to one prompt, with the markers that they name as evidence for it. */
record Answer(String words, Set<MarkerId> evidence) {

    static final Answer NONE = new Answer("", Set.of());

    Answer {
        evidence = Set.copyOf(evidence);
    }

    boolean isEmpty() {
        return words.isBlank() && evidence.isEmpty();
    }
}
