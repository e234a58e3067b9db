package org.secondlook.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown into words and a few kinds of blocks, which templates print escaped. Markup of other kinds is words; pictures are what is
 * said of them; links lead to pages of http and https. It walks along the nodes instead of into them, so that no nesting exhausts a stack.
 */
final class Markdown {

    /** Deeper than this, blocks are no more than what they say. */
    static final int DEEPEST = 6;

    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    static List<Block> read(String text) {
        return blocks(PARSER.parse(text), 0);
    }

    /** What it says, without how it looks. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        spans(PARSER.parse(text)).forEach(span -> plain.append(span.ends() ? "\n" : span.text()));
        return plain.toString().strip();
    }

    private static List<Block> blocks(Node parent, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, depth).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static Optional<Block> block(Node node, int depth) {
        if (node instanceof ThematicBreak) {
            return Optional.empty();
        } else if (depth >= DEEPEST) {
            return Optional.of(Block.of(Block.Kind.PARAGRAPH, spans(node)));
        } else if (node instanceof BulletList || node instanceof OrderedList) {
            Block.Kind kind = node instanceof BulletList ? Block.Kind.BULLETS : Block.Kind.NUMBERS;
            return Optional.of(new Block(kind, List.of(), items(node, depth + 1)));
        } else if (node instanceof BlockQuote) {
            return Optional.of(new Block(Block.Kind.QUOTE, List.of(), List.of(blocks(node, depth + 1))));
        } else {
            return Optional.of(Block.of(kind(node), spans(node)));
        }
    }

    private static Block.Kind kind(Node node) {
        if (node instanceof Heading) {
            return Block.Kind.HEADING;
        }
        boolean code = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
        return code ? Block.Kind.CODE : Block.Kind.PARAGRAPH;
    }

    private static List<List<Block>> items(Node list, int depth) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item, depth));
        }
        return items;
    }

    private static List<Span> spans(Node top) {
        var line = new Line();
        Node node = top;
        line.enter(top);
        while (node != null) {
            Node next = node.getFirstChild();
            while (next == null && node != top) {
                line.leave(node);
                next = node.getNext();
                node = next == null ? node.getParent() : node;
            }
            if (next != null) {
                line.enter(next);
            }
            node = next;
        }
        return line.spans;
    }

    /** The words so far, and how the next ones look. */
    private static final class Line {

        private final List<Span> spans = new ArrayList<>();
        private int strong;
        private int stressed;
        private @Nullable String href;

        void enter(Node node) {
            if (node instanceof StrongEmphasis) {
                strong++;
            } else if (node instanceof Emphasis) {
                stressed++;
            } else if (node instanceof Link link) {
                href = DraftRules.isAddress(link.getDestination()) ? link.getDestination() : null;
            } else {
                words(node);
            }
        }

        void leave(Node node) {
            if (node instanceof StrongEmphasis) {
                strong--;
            } else if (node instanceof Emphasis) {
                stressed--;
            } else if (node instanceof Link) {
                href = null;
            } else if (node instanceof org.commonmark.node.Block
                    && !(node instanceof ListItem || node instanceof Document)) {
                end();
            }
        }

        private void words(Node node) {
            if (node instanceof Text text) {
                add(text.getLiteral(), false);
            } else if (node instanceof Code code) {
                add(code.getLiteral(), true);
            } else if (node instanceof HtmlInline html) {
                add(html.getLiteral(), false);
            } else if (node instanceof HtmlBlock html) {
                add(html.getLiteral(), false);
            } else if (node instanceof FencedCodeBlock code) {
                add(code.getLiteral(), false);
            } else if (node instanceof IndentedCodeBlock code) {
                add(code.getLiteral(), false);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                end();
            }
        }

        private void add(String text, boolean code) {
            spans.add(new Span(text, strong > 0, stressed > 0, code, href, false));
        }

        private void end() {
            if (!spans.isEmpty() && !spans.get(spans.size() - 1).ends()) {
                spans.add(Span.end());
            }
        }
    }
}
