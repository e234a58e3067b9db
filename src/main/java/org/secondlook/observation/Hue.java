package org.secondlook.observation;

import java.util.Locale;

/** The colours of codes: told apart, and none of them a verdict. */
enum Hue {
    BLUE,
    OCHRE,
    GREEN,
    VIOLET,
    SLATE;

    /** As style sheets call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
