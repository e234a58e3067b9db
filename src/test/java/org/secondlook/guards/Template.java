package org.secondlook.guards;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** A page template as the guards see it: its elements, and the text that stands in it as it is. */
record Template(Path file, List<Element> elements, List<String> literalText) {

    private static final List<String> REPLACES_ITS_TEXT =
            List.of("th:text", "th:utext", "th:insert", "th:replace", "th:remove");

    static List<Template> all() {
        return Sources.below(Sources.RESOURCES.resolve("templates"), ".html").stream()
                .map(Template::read)
                .toList();
    }

    private static Template read(Path file) {
        var template = new Template(file, new ArrayList<>(), new ArrayList<>());
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration())
                    .parse(Sources.read(file), template.new Handler());
        } catch (ParseException e) {
            throw new AssertionError(file + " is no HTML", e);
        }
        return template;
    }

    /** One element, with where it stands. */
    record Element(String name, Map<String, String> attributes, String place) {

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    private final class Handler extends AbstractSimpleMarkupHandler {

        private final Deque<Element> open = new ArrayDeque<>();

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            open.push(add(name, attributes, line));
        }

        @Override
        public void handleAutoOpenElement(String name, Map<String, String> attributes, int line, int column) {
            open.push(add(name, attributes, line));
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            add(name, attributes, line);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            open.pop();
        }

        @Override
        public void handleAutoCloseElement(String name, int line, int column) {
            open.pop();
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length)
                    .replaceAll("(?s)\\[\\[.*?]]|\\[\\(.*?\\)]|&[a-z#0-9]+;", " ")
                    .strip();
            if (text.codePoints().anyMatch(Character::isLetter) && open.stream().noneMatch(this::isReplaced)) {
                literalText.add("%s:%d %s".formatted(file, line, text));
            }
        }

        private boolean isReplaced(Element element) {
            return REPLACES_ITS_TEXT.stream().anyMatch(element::has);
        }

        private Element add(String name, Map<String, String> attributes, int line) {
            var element = new Element(
                    name, attributes == null ? Map.of() : Map.copyOf(attributes), "%s:%d".formatted(file, line));
            elements.add(element);
            return element;
        }
    }
}
