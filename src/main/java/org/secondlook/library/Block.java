package org.secondlook.library;

import java.util.List;

/**
 * A piece of a text as pages print it, word by word: there is no markup in it that a browser would read.
 *
 * @param spans what it says; empty for what is made of items
 * @param items of a list, or the one of a quotation
 */
record Block(Kind kind, List<Span> spans, List<List<Block>> items) {

    Block {
        spans = List.copyOf(spans);
        items = List.copyOf(items);
    }

    static Block of(Kind kind, List<Span> spans) {
        return new Block(kind, spans, List.of());
    }

    /** The kinds that there are. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        QUOTE,
        BULLETS,
        NUMBERS,
        CODE
    }
}
