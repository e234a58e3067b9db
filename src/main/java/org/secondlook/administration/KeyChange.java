package org.secondlook.administration;

import java.util.Locale;
import java.util.stream.Stream;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.keys.ToolKeyRing;

/** How an operator can have the tool's keys changed. */
enum KeyChange {
    /** The next key signs. */
    ROTATION(Deed.KEYS_ROTATED),
    /** Keys that others may have are taken out at once. */
    EMERGENCY(Deed.KEYS_REPLACED);

    private final Deed deed;

    KeyChange(Deed deed) {
        this.deed = deed;
    }

    /** By its name in addresses. */
    static KeyChange named(String name) {
        return Stream.of(values())
                .filter(change -> change.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(name));
    }

    /** Its name in addresses and message files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Deed deed() {
        return deed;
    }

    /** Whether the keys were changed; if not, it was too early for it. */
    boolean apply(ToolKeyRing keys) {
        if (this == ROTATION) {
            return keys.rotate();
        }
        keys.emergency();
        return true;
    }
}
