package org.secondlook.observation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a draft lacks at one of its fields, or says wrongly.
 *
 * @param field as the form calls it; for what is wrong with rows as a whole, their name
 * @param bars whether it cannot even be kept so
 * @param text the message that says so, in which both values may stand
 */
record Flaw(String field, boolean bars, String text, Object first, Object second) {

    private static final Pattern ROW = Pattern.compile("([a-z]+)-(\\d+)(?:-(.+))?");

    /** Something that may be kept, and not be published. */
    static Flaw open(String field, String text, Object first, Object second) {
        return new Flaw(field, false, "observation.draft.flaw." + text, first, second);
    }

    /** Something that is too much to be kept. */
    static Flaw barring(String field, String text, Object first) {
        return new Flaw(field, true, "observation.draft.limit." + text, first, "");
    }

    /** The rows to which the field belongs, such as {@code codes}; empty for what there is once. */
    public String part() {
        Matcher row = ROW.matcher(field);
        return row.matches() ? row.group(1) : "";
    }

    /** Which row it is, as people count. */
    public int row() {
        Matcher row = ROW.matcher(field);
        return row.matches() ? Integer.parseInt(row.group(2)) + 1 : 0;
    }

    /** What all fields of its kind are called; empty for a file as a whole. */
    public String stem() {
        Matcher row = ROW.matcher(field);
        if (row.matches()) {
            return row.group(3) == null ? row.group(1) : row.group(1) + "." + row.group(3);
        }
        return field;
    }
}
