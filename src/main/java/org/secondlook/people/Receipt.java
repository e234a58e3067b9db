package org.secondlook.people;

import java.util.List;

/** What a deletion took away, when, and what stayed without a name: no name, and no content. */
record Receipt(Erasure erasure, List<Holding> lines) {

    public boolean isDone() {
        return erasure.erasedAt() != null;
    }

    public List<Holding> gone() {
        return lines.stream().filter(line -> !line.stays()).toList();
    }

    public List<Holding> staying() {
        return lines.stream().filter(Holding::stays).toList();
    }
}
