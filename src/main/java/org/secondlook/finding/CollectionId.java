package org.secondlook.finding;

import java.util.UUID;

/** Names a collection. */
record CollectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
