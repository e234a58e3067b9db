package org.secondlook.library;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.library.AreaText.Tool;

/**
 * What somebody types of an area, which may be wrong.
 *
 * @param version of the area that is being changed
 * @param frameworks a line each: its key, a colon, and what for
 * @param forms the same
 * @param prompts a line each
 * @param conversation a line each
 */
record AreaForm(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String sentence,
        @Nullable String frameworks,
        @Nullable String forms,
        @Nullable String prompts,
        @Nullable String conversation) {

    static AreaForm of(SchoolArea area) {
        AreaText text = area.text();
        return new AreaForm(
                area.version(),
                text.name(),
                text.sentence(),
                toLines(text.frameworks()),
                toLines(text.forms()),
                String.join("\n", text.prompts()),
                String.join("\n", text.conversation()));
    }

    /** Its key and the order of its strategies stay. */
    AreaText toText(AreaText present) {
        return new AreaText(
                present.key(),
                Typed.line(name),
                Typed.line(sentence),
                tools(frameworks),
                tools(forms),
                present.strategies(),
                lines(prompts),
                lines(conversation));
    }

    /** The same, as it follows a version that has come meanwhile. */
    AreaForm after(int presentVersion) {
        return new AreaForm(presentVersion, name, sentence, frameworks, forms, prompts, conversation);
    }

    int base() {
        return version == null ? -1 : version;
    }

    private static String toLines(List<Tool> tools) {
        return tools.stream().map(tool -> tool.key() + ": " + tool.use()).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(@Nullable String typed) {
        return Typed.text(typed)
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<Tool> tools(@Nullable String typed) {
        return lines(typed).stream()
                .map(line -> {
                    String[] parts = line.split(":", 2);
                    return new Tool(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
                })
                .toList();
    }
}
