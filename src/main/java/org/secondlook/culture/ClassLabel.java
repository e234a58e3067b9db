package org.secondlook.culture;

import java.util.Optional;

/** What a teacher calls a class: one line of at most 60 characters. */
record ClassLabel(String value) {

    private static final int LONGEST = 60;

    ClassLabel {
        if (!isOne(value)) {
            throw new IllegalArgumentException("no label: " + value.length() + " characters");
        }
    }

    static Optional<ClassLabel> typed(String text) {
        return Optional.of(text.strip()).filter(ClassLabel::isOne).map(ClassLabel::new);
    }

    private static boolean isOne(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
