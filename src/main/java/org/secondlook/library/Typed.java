package org.secondlook.library;

import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;

/** What somebody typed, as it is kept. */
final class Typed {

    private Typed() {}

    /** On one line, without what cannot be seen. */
    static String line(@Nullable String typed) {
        return typed == null
                ? ""
                : Unseen.takenFrom(typed.replaceAll("\\s+", " ")).strip();
    }

    /** With single line ends, without blanks around it. */
    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
