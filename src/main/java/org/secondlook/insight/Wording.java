package org.secondlook.insight;

import org.jspecify.annotations.Nullable;

/** To which text somebody agrees: whoever has agreed to an older one has not agreed to what a newer one says. */
enum Wording {
    /** How near estimates come. */
    NEARNESS("1"),
    /** That, how it grows, and what programmes were made of. */
    GROWTH_AND_PROGRAMMES("2");

    private final String number;

    Wording(String number) {
        this.number = number;
    }

    /** A page that was open before there was a second one sends no number, and its reader has read the first. */
    static Wording of(@Nullable String number) {
        return GROWTH_AND_PROGRAMMES.number.equals(number) ? GROWTH_AND_PROGRAMMES : NEARNESS;
    }

    static Wording newest() {
        return GROWTH_AND_PROGRAMMES;
    }

    public String number() {
        return number;
    }
}
