package org.secondlook.library;

import java.util.ArrayList;
import java.util.List;
import org.secondlook.library.AreaText.Tool;

/**
 * An area's file, which is a head alone.
 *
 * @param flaws of its form and of what it says
 */
record AreaFile(AreaText area, List<Flaw> flaws) {

    /** Throws {@link Unreadable} for what is no such file at all. */
    static AreaFile read(String content) {
        List<Flaw> flaws = new ArrayList<>();
        var head = new Head("", YamlReader.read(content), flaws);
        Head tools = head.part("tools");
        Head coaching = head.part("coaching");
        var area = new AreaText(
                head.word("key"),
                head.word("name"),
                head.word("sentence"),
                tools(tools, "frameworks"),
                tools(tools, "forms"),
                head.words("strategies"),
                coaching.words("prompts"),
                coaching.words("conversation"));
        List.of(head, tools, coaching).forEach(Head::end);
        flaws.addAll(AreaRules.of(area));
        return new AreaFile(area, flaws);
    }

    private static List<Tool> tools(Head head, String name) {
        return head.parts(name).stream()
                .map(part -> {
                    var tool = new Tool(part.word("key"), part.word("use"));
                    part.end();
                    return tool;
                })
                .toList();
    }

    /** The file that it would be. */
    static String write(AreaText area) {
        var writer = new YamlWriter();
        writer.field("key", area.key()).field("name", area.name()).field("sentence", area.sentence());
        writer.line("tools:");
        tools(writer, "  frameworks", area.frameworks());
        tools(writer, "  forms", area.forms());
        writer.items("strategies", area.strategies()).line("coaching:");
        writer.items("  prompts", area.prompts()).items("  conversation", area.conversation());
        return writer.toString();
    }

    private static void tools(YamlWriter writer, String name, List<Tool> tools) {
        writer.line(tools.isEmpty() ? name + ": []" : name + ":");
        tools.forEach(tool -> writer.field("    - key", tool.key()).field("      use", tool.use()));
    }
}
