package org.secondlook.library;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes YAML as people would: without quotation marks where nothing else could be meant. */
final class YamlWriter {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}(][^\\p{C}\\u2028\\u2029#\"\\\\]*");
    private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N} -]*");

    /** What readers of YAML take for a truth, a number, a day or the beginning of something. */
    private static final Pattern LOOKS_OTHERWISE = Pattern.compile(
            "(?i)true|false|yes|no|on|off|null|y|n|.*:(\\s.*)?|.*\\s|[.]?(inf|nan)|[a-f0-9_.+-]*\\d[a-f0-9_.+-]*");

    private final StringBuilder text = new StringBuilder();

    YamlWriter line(String line) {
        text.append(line).append('\n');
        return this;
    }

    YamlWriter field(String name, String content) {
        return line(name + ": " + scalar(content));
    }

    /** For what looks like something else in many eyes, such as days. */
    YamlWriter quoted(String name, String content) {
        return line(name + ": " + quote(content));
    }

    /** Each on a line of its own. */
    YamlWriter items(String name, Collection<String> items) {
        line(items.isEmpty() ? name + ": []" : name + ":");
        String indent = " ".repeat(name.length() - name.stripLeading().length());
        items.forEach(item -> line(indent + "  - " + scalar(item)));
        return this;
    }

    /** All on one line. */
    YamlWriter words(String name, Collection<String> words) {
        return line(words.stream()
                .map(word -> PLAIN_WORD.matcher(word).matches()
                                && !LOOKS_OTHERWISE.matcher(word).matches()
                        ? word
                        : quote(word))
                .collect(Collectors.joining(", ", name + ": [", "]")));
    }

    private static String scalar(String content) {
        boolean plain = PLAIN.matcher(content).matches()
                && !LOOKS_OTHERWISE.matcher(content).matches()
                && !content.contains(": ");
        return plain ? content : quote(content);
    }

    private static String quote(String content) {
        var quoted = new StringBuilder("\"");
        content.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').appendCodePoint(each);
            } else if (isShown(each)) {
                quoted.appendCodePoint(each);
            } else {
                quoted.append("\\U%08x".formatted(each));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isShown(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
