package org.secondlook.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of a strategy's text have to have that others take something from: steps, the card, action steps, focus questions. */
final class SectionRules {

    static final int MOST_STEPS = 8;
    static final int LONGEST_SIGN = 160;
    static final int LONGEST_ACTION = 300;
    static final int MOST_CARD_LINES = 14;
    static final int LONGEST_CARD_LINE = 160;

    private static final Pattern STEP = Pattern.compile("^\\d+\\. \\S");
    private static final Pattern SEEN = Pattern.compile("^ +\\*Seen:\\* (.+)$");
    private static final Pattern ITEM = Pattern.compile("^- (.+)$");

    private SectionRules() {}

    static List<Flaw> of(Draft draft) {
        List<Flaw> flaws = new ArrayList<>();
        steps(lines(draft, Section.STEPS), flaws);
        card(lines(draft, Section.CARD), flaws);
        items(draft, Section.ACTION_STEPS, flaws);
        items(draft, Section.FOCUS_QUESTIONS, flaws);
        return flaws;
    }

    private static void steps(List<String> lines, List<Flaw> flaws) {
        List<String> signs = lines.stream()
                .map(SEEN::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
        long steps = lines.stream().filter(line -> STEP.matcher(line).find()).count();
        if (!lines.isEmpty() && (steps == 0 || steps > MOST_STEPS || signs.size() != steps)) {
            flaws.add(Flaw.of(Section.STEPS.name(), "library.flaw.steps", MOST_STEPS));
        } else if (signs.stream().anyMatch(sign -> sign.length() > LONGEST_SIGN)) {
            flaws.add(Flaw.of(Section.STEPS.name(), "library.flaw.signs", LONGEST_SIGN));
        }
    }

    private static void card(List<String> lines, List<Flaw> flaws) {
        if (lines.size() > MOST_CARD_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_CARD_LINE)) {
            flaws.add(Flaw.of(Section.CARD.name(), "library.flaw.card", MOST_CARD_LINES, LONGEST_CARD_LINE));
        }
    }

    private static void items(Draft draft, Section section, List<Flaw> flaws) {
        List<String> lines = lines(draft, section);
        boolean listed = lines.stream().allMatch(line -> ITEM.matcher(line).matches());
        if (!listed || lines.stream().anyMatch(line -> line.length() > LONGEST_ACTION)) {
            flaws.add(Flaw.of(section.name(), "library.flaw.items", LONGEST_ACTION));
        }
    }

    private static List<String> lines(Draft draft, Section section) {
        return Objects.requireNonNull(draft.sections().get(section))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
