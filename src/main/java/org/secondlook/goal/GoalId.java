package org.secondlook.goal;

import java.util.UUID;

/** A goal. Forms for a new one hold it already, so that a form sent twice begins one goal. */
record GoalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
