package org.secondlook.observation;

import java.util.UUID;

/** A framework of a school's own, in all its versions. */
record SchoolFrameworkId(UUID value) {

    /** What its versions are called in data, for good; no framework of the product is called so. */
    String slug() {
        return "own-" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
