package org.secondlook.practice;

import java.util.UUID;

/** An action step. Forms for a new one hold it already, so that a form sent twice writes one step. */
record StepId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
