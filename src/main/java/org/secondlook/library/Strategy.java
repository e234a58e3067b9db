package org.secondlook.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One move with a name that can be practised within a week and seen on video: what it is, why, what is known of it, and how to begin.
 *
 * @param area the key of its domain area
 * @param phases to which it fits; empty when to all
 * @param subjects to which it fits; empty when to all
 * @param minutes to read it
 * @param mechanisms that working with its page uses
 * @param reviewed when somebody last read it critically
 * @param sections its text, in Markdown
 */
public record Strategy(
        StrategyKey key,
        String title,
        String summary,
        String area,
        Set<Phase> phases,
        Set<String> subjects,
        int minutes,
        List<Tagged> mechanisms,
        Evidence evidence,
        List<Citation> citations,
        LocalDate reviewed,
        Map<Section, String> sections) {

    /** So many years after it was reviewed a page should be read again. */
    static final int YEARS_BETWEEN_READINGS = 2;

    private static final Pattern ITEM = Pattern.compile("^- (.+)$", Pattern.MULTILINE);
    private static final Pattern SIGN = Pattern.compile("^ *\\*Seen:\\* (.+)$", Pattern.MULTILINE);

    public Strategy {
        mechanisms = List.copyOf(mechanisms);
        citations = List.copyOf(citations);
        sections = Map.copyOf(sections);
        if (sections.size() != Section.values().length) {
            throw new IllegalArgumentException("a strategy has all its sections: " + key);
        }
    }

    /** A section's Markdown. */
    public String section(Section section) {
        return Objects.requireNonNull(sections.get(section));
    }

    /** What one can do tomorrow. */
    public List<String> actionSteps() {
        return found(ITEM, Section.ACTION_STEPS);
    }

    /** What one would see of its steps in a video. */
    public List<String> signs() {
        return found(SIGN, Section.STEPS);
    }

    /** What to ask oneself while watching. */
    public List<String> focusQuestions() {
        return found(ITEM, Section.FOCUS_QUESTIONS);
    }

    /** Why it has each of its mechanisms; of one that is named again, what was said first. */
    public Map<Mechanism, String> reasons() {
        return mechanisms.stream()
                .collect(Collectors.toMap(Tagged::mechanism, Tagged::reason, (first, again) -> first));
    }

    /** Counted from 1; the first for a number that there is not. */
    public String actionStep(int number) {
        List<String> steps = actionSteps();
        return number < 1 || number > steps.size() ? steps.get(0) : steps.get(number - 1);
    }

    /** Whether it is time to read it again. */
    boolean isDueForReading(LocalDate today) {
        return !reviewed.plusYears(YEARS_BETWEEN_READINGS).isAfter(today);
    }

    private List<String> found(Pattern pattern, Section section) {
        return pattern.matcher(section(section))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }
}
