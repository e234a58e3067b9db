package org.secondlook.coaching;

import java.util.UUID;

/** A coaching cycle. Forms for a new one hold it already, so that a form sent twice begins one cycle. */
public record CycleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
