package org.secondlook.observation;

/**
 * One field of a draft, with what is typed in it.
 *
 * @param part the rows to which it belongs, such as {@code codes}; empty for what there is once
 * @param row which of them, from nought
 * @param key what this row is called in data, wherever it stands
 * @param what the field is about
 */
record Cell(String part, int row, String key, String what, String text) {

    static Cell of(String what, String text) {
        return new Cell("", 0, "", what, text);
    }

    Cell in(String rows, int place, String rowKey) {
        return new Cell(rows, place, rowKey, what, text);
    }

    /** As the form calls it: {@code name}, {@code codes-0-letter}, {@code prompts-1}. */
    String field() {
        if (part.isEmpty()) {
            return what;
        }
        return what.isEmpty() ? part + "-" + row : part + "-" + row + "-" + what;
    }

    /** What all of its kind are called: {@code name}, {@code codes.letter}, {@code prompts}. */
    public String stem() {
        if (part.isEmpty()) {
            return what;
        }
        return what.isEmpty() ? part : part + "." + what;
    }

    /** The same in another text of the same draft, though its row stands elsewhere there. */
    String identity() {
        return part + "/" + key + "/" + what;
    }
}
