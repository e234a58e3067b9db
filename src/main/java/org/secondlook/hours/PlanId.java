package org.secondlook.hours;

import java.util.UUID;

/** A plan of protected time. Forms for a new one hold it already, so that a form sent twice makes one plan. */
record PlanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
