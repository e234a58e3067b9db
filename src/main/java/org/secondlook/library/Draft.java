package org.secondlook.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.foundation.Wording;

/**
 * A strategy as it was typed, wrong or incomplete as it may be.
 *
 * @param phases their words, separated by commas; none for all
 * @param subjects separated by commas; none for all
 * @param mechanisms by their numbers, the reasons
 * @param citations none of which is blank
 * @param sections all of them, trimmed, with single line ends
 */
record Draft(
        String title,
        String summary,
        String area,
        String phases,
        String subjects,
        String minutes,
        Map<String, String> mechanisms,
        String strength,
        String statement,
        List<TypedCitation> citations,
        String reviewed,
        Map<Section, String> sections) {

    private static final String SEPARATOR = ", ";

    /** More than may be published, for nothing that is typed should be lost, and less than a column holds. */
    private static final int LONGEST_KEPT = 10_000;

    private static final int LONGEST_KEPT_LINE = 1_000;

    Draft {
        mechanisms = new LinkedHashMap<>(mechanisms);
        citations = citations.stream().filter(each -> !each.isBlank()).toList();
        Map<Section, String> all = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            all.put(section, Typed.text(sections.get(section)));
        }
        sections = all;
    }

    /** One in which only its title and place are said. */
    static Draft blank(String title, String area, LocalDate today) {
        return new Draft(title, "", area, "", "", "5", Map.of(), "", "", List.of(), String.valueOf(today), Map.of());
    }

    static Draft of(Strategy strategy) {
        Map<String, String> reasons = new LinkedHashMap<>();
        strategy.mechanisms()
                .forEach(each -> reasons.put(String.valueOf(each.mechanism().number()), each.reason()));
        return new Draft(
                strategy.title(),
                strategy.summary(),
                strategy.area(),
                strategy.phases().stream().map(Phase::word).collect(Collectors.joining(SEPARATOR)),
                String.join(SEPARATOR, strategy.subjects()),
                String.valueOf(strategy.minutes()),
                reasons,
                strategy.evidence().strength().word(),
                strategy.evidence().statement(),
                strategy.citations().stream().map(TypedCitation::of).toList(),
                strategy.reviewed().toString(),
                strategy.sections());
    }

    /** The same, read again today and found right. */
    Draft reviewedOn(LocalDate today) {
        return new Draft(
                title,
                summary,
                area,
                phases,
                subjects,
                minutes,
                mechanisms,
                strength,
                statement,
                citations,
                today.toString(),
                sections);
    }

    /** All that keeps it from being published. */
    List<Flaw> flaws() {
        return DraftRules.of(this);
    }

    /** Of one of which there are no flaws. */
    Strategy toStrategy(StrategyKey key) {
        return new Strategy(
                key,
                title,
                summary,
                area,
                each(phases)
                        .map(word -> Phase.find(word).orElseThrow())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                each(subjects).collect(Collectors.toCollection(LinkedHashSet::new)),
                Integer.parseInt(minutes),
                tagged(),
                new Evidence(Evidence.Strength.find(strength).orElseThrow(), statement),
                citations.stream().map(TypedCitation::toCitation).toList(),
                LocalDate.parse(reviewed),
                sections);
    }

    private List<Tagged> tagged() {
        List<Tagged> tagged = new ArrayList<>();
        mechanisms.forEach((number, reason) ->
                tagged.add(new Tagged(Mechanism.find(Integer.parseInt(number)).orElseThrow(), reason)));
        return tagged;
    }

    /** Whether it may be kept at all, incomplete as it may be. */
    boolean isKeepable() {
        Stream<String> lines =
                Stream.of(title, summary, area, phases, subjects, minutes, strength, statement, reviewed);
        Stream<String> rows =
                Stream.concat(mechanisms.values().stream(), citations.stream().flatMap(each -> each.fields().stream()));
        return citations.size() <= 2 * DraftRules.MOST_CITATIONS
                && mechanisms.size() <= Mechanism.values().length
                && Stream.concat(lines, rows).allMatch(text -> Wording.isSound(text, LONGEST_KEPT_LINE))
                && sections.values().stream().allMatch(text -> Wording.isSound(text, LONGEST_KEPT));
    }

    public boolean fits(String phase) {
        return each(phases).anyMatch(phase::equals);
    }

    /** What stands between commas; none for "all". */
    static Stream<String> each(String typed) {
        return Stream.of(typed.split(",")).map(String::strip).filter(word -> !word.isEmpty() && !word.equals("all"));
    }
}
