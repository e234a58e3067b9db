package org.secondlook.library;

import java.util.ArrayList;
import java.util.List;
import org.secondlook.foundation.Wording;
import org.secondlook.library.AreaText.Tool;

/** What is said of an area before a school keeps it. */
final class AreaRules {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_LINE = 300;
    static final int MOST_LINES = 12;
    static final int MOST_STRATEGIES = 300;

    private AreaRules() {}

    static List<Flaw> of(AreaText area) {
        List<Flaw> flaws = new ArrayList<>();
        if (!StrategyKey.isKey(area.key())) {
            flaws.add(Flaw.of("key", "library.flaw.key"));
        }
        line("name", area.name(), LONGEST_NAME, flaws);
        line("sentence", area.sentence(), LONGEST_LINE, flaws);
        tools("frameworks", area.frameworks(), flaws);
        tools("forms", area.forms(), flaws);
        lines("prompts", area.prompts(), flaws);
        lines("conversation", area.conversation(), flaws);
        if (area.strategies().size() > MOST_STRATEGIES
                || !area.strategies().stream().allMatch(StrategyKey::isKey)) {
            flaws.add(Flaw.of("strategies", "library.flaw.key"));
        }
        return flaws;
    }

    private static void line(String field, String text, int most, List<Flaw> flaws) {
        if (text.isEmpty()) {
            flaws.add(Flaw.of(field, "library.flaw.empty"));
        } else if (!isLine(text, most)) {
            flaws.add(Flaw.of(field, "library.flaw.long", most));
        }
    }

    private static void lines(String field, List<String> lines, List<Flaw> flaws) {
        if (lines.size() > MOST_LINES
                || !lines.stream().allMatch(line -> !line.isEmpty() && isLine(line, LONGEST_LINE))) {
            flaws.add(Flaw.of(field, "library.flaw.lines", MOST_LINES, LONGEST_LINE));
        }
    }

    private static void tools(String field, List<Tool> tools, List<Flaw> flaws) {
        if (tools.size() > MOST_LINES
                || !tools.stream()
                        .allMatch(tool -> StrategyKey.isKey(tool.key())
                                && !tool.use().isEmpty()
                                && isLine(tool.use(), LONGEST_LINE))) {
            flaws.add(Flaw.of(field, "library.flaw.tools", MOST_LINES, LONGEST_LINE));
        }
    }

    private static boolean isLine(String text, int most) {
        return Wording.isSound(text, most) && text.chars().noneMatch(Character::isISOControl);
    }
}
