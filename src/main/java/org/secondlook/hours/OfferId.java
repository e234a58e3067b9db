package org.secondlook.hours;

import java.util.UUID;

/** A time that a course offers. Forms for a new one hold it already. */
record OfferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
