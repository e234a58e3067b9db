package org.secondlook.circle;

import java.util.UUID;
import org.secondlook.foundation.Uuids;
import org.secondlook.sharing.Audience;

/** A circle; its audience has the same number. */
public record CircleId(UUID value) {

    /** Mints a new one. */
    static CircleId next() {
        return new CircleId(Uuids.next());
    }

    Audience audience() {
        return new Audience(Audience.Kind.CIRCLE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
