package org.secondlook.administration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What an operator is called: 1 to 60 characters, without controls. Two names that differ in case alone are one. */
record OperatorName(String shown) {

    private static final int LONGEST = 60;

    static Optional<OperatorName> typed(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        boolean plain = name.codePoints().noneMatch(OperatorName::isUnprintable);
        return name.isEmpty() || name.length() > LONGEST || !plain
                ? Optional.empty()
                : Optional.of(new OperatorName(name));
    }

    /** The form in which names are compared. */
    String key() {
        return shown.toLowerCase(Locale.ROOT);
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
