package org.secondlook.library;

/** What a mechanism of professional development is for. A balanced design has at least one of each (EEF 2021). */
public enum MechanismGroup {
    BUILD_KNOWLEDGE('A'),
    MOTIVATE('B'),
    DEVELOP_TECHNIQUES('C'),
    EMBED_PRACTICE('D');

    private final char letter;

    MechanismGroup(char letter) {
        this.letter = letter;
    }

    /** The letter that the guidance is often quoted with, A to D. */
    public char letter() {
        return letter;
    }
}
