package org.secondlook.finding;

import java.util.Locale;

/** By which something on the shelf is named for good, whichever version of it a school has. */
record BookKey(Book.Kind kind, String key) {

    /** As one word, for forms and addresses. */
    @Override
    public String toString() {
        return kind.name() + "/" + key;
    }

    String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
