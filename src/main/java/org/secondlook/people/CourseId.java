package org.secondlook.people;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A course of one tenant. */
public record CourseId(UUID value) {

    /** Mints a new one. */
    public static CourseId next() {
        return new CourseId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
