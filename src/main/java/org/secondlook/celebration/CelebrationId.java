package org.secondlook.celebration;

import java.util.UUID;

/** A celebration. Forms for a new one hold it already, so that a form sent twice celebrates once. */
record CelebrationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
