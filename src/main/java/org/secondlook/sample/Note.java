package org.secondlook.sample;

import org.secondlook.foundation.Wording;

/**
 * What somebody has written down for themselves about the sample lesson; nobody else reads it.
 *
 * @param version of the note, or of the one that is being changed
 */
record Note(String text, int version) {

    static final int LONGEST = 4000;

    static final Note NONE = new Note("", 0);

    /** As browsers send it; line breaks count as one character. */
    static Note typed(String text, int version) {
        return new Note(text.replace("\r\n", "\n").strip(), version);
    }

    boolean isSound() {
        return Wording.isSound(text, LONGEST);
    }
}
