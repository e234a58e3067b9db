package org.secondlook.observation;

import java.util.UUID;

/** Something that was coded; minted by the page, so that what is sent twice is one. */
record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
