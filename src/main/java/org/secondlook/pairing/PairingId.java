package org.secondlook.pairing;

import java.util.UUID;
import org.secondlook.foundation.Uuids;
import org.secondlook.sharing.Audience;

/** A pairing; its audience has the same number. */
public record PairingId(UUID value) {

    /** Mints a new one. */
    static PairingId next() {
        return new PairingId(Uuids.next());
    }

    /** With whom something is shared that is shared with the pairing. */
    public Audience audience() {
        return new Audience(Audience.Kind.PAIRING, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
