package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A person's reflection on a recording. */
public record ReflectionId(UUID value) {

    /** Mints a new one. */
    public static ReflectionId next() {
        return new ReflectionId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
