package org.secondlook.reflection;

/** What a marker is; its letter stands in the mark, so that the colour never speaks alone. */
enum MarkerKind {
    STRENGTH('S'),
    QUESTION('Q'),
    SUGGESTION('G'),
    NOTE('N');

    private final char letter;

    MarkerKind(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
