package org.secondlook.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.secondlook.foundation.Wording;

/** What a strategy says before it may be published, rule by rule at the field that it is about. */
final class DraftRules {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_LINE = 400;
    static final int LONGEST_STATEMENT = 800;
    static final int LONGEST_SECTION = 6_000;
    static final int MOST_CITATIONS = 12;
    static final int MOST_MINUTES = 90;
    static final int MOST_SUBJECTS = 12;
    static final int LONGEST_SUBJECT = 40;

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>]{1,200}");
    private static final Pattern HEADING = Pattern.compile("^#{1,2}(?!#)", Pattern.MULTILINE);

    private final Draft draft;
    private final List<Flaw> flaws = new ArrayList<>();

    private DraftRules(Draft draft) {
        this.draft = draft;
    }

    static List<Flaw> of(Draft draft) {
        var rules = new DraftRules(draft);
        rules.words();
        rules.places();
        rules.mechanisms();
        rules.evidence();
        rules.citations();
        rules.sections();
        return rules.flaws;
    }

    private void words() {
        demand("title", draft.title(), LONGEST_TITLE);
        demand("summary", draft.summary(), LONGEST_LINE);
        if (!isNumber(draft.minutes(), 1, MOST_MINUTES)) {
            add("minutes", "library.flaw.minutes", MOST_MINUTES);
        }
        if (!isDay(draft.reviewed())) {
            add("reviewed", "library.flaw.reviewed");
        }
    }

    private void places() {
        if (!StrategyKey.isKey(draft.area())) {
            add("area", "library.flaw.area");
        }
        if (!Draft.each(draft.phases()).allMatch(word -> Phase.find(word).isPresent())) {
            add("phases", "library.flaw.phases");
        }
        List<String> subjects = Draft.each(draft.subjects()).toList();
        if (subjects.size() > MOST_SUBJECTS || !subjects.stream().allMatch(each -> isLine(each, LONGEST_SUBJECT))) {
            add("subjects", "library.flaw.subjects", MOST_SUBJECTS, LONGEST_SUBJECT);
        }
    }

    private void mechanisms() {
        for (Map.Entry<String, String> each : draft.mechanisms().entrySet()) {
            String field = "mechanism-" + each.getKey();
            if (!isNumber(each.getKey(), 1, Mechanism.values().length)) {
                add("mechanisms", "library.flaw.mechanism.unknown");
            } else if (each.getValue().isEmpty()) {
                add(field, "library.flaw.mechanism.reason");
            } else if (!isLine(each.getValue(), LONGEST_LINE)) {
                add(field, "library.flaw.long", LONGEST_LINE);
            }
        }
    }

    private void evidence() {
        if (Evidence.Strength.find(draft.strength()).isEmpty()) {
            add("strength", "library.flaw.strength");
        }
        demand("statement", draft.statement(), LONGEST_STATEMENT);
        if (draft.citations().isEmpty()) {
            add("citation-1", "library.flaw.citation.none");
        } else if (draft.citations().size() > MOST_CITATIONS) {
            add("citation-1", "library.flaw.citation.many", MOST_CITATIONS);
        }
    }

    private void citations() {
        int number = 0;
        for (TypedCitation each : draft.citations()) {
            String field = "citation-" + ++number + "-";
            demand(field + "authors", each.authors(), LONGEST_LINE);
            demand(field + "title", each.title(), LONGEST_LINE);
            demand(field + "supports", each.supports(), LONGEST_LINE);
            if (!isNumber(each.year(), EARLIEST, LATEST)) {
                add(field + "year", "library.flaw.citation.year");
            }
            found(field, each);
        }
    }

    /** Somebody who wants to read it has to be able to find it: by its DOI, its address, or whoever has published it. */
    private void found(String field, TypedCitation each) {
        if (each.doi().isEmpty() && each.url().isEmpty() && each.source().isEmpty()) {
            add(field + "source", "library.flaw.citation.nowhere");
        } else if (!isLine(each.source(), LONGEST_LINE)) {
            add(field + "source", "library.flaw.long", LONGEST_LINE);
        }
        if (!each.doi().isEmpty() && !isDoi(each.doi())) {
            add(field + "doi", "library.flaw.citation.doi");
        }
        if (!each.url().isEmpty() && !isAddress(each.url())) {
            add(field + "url", "library.flaw.citation.url");
        }
    }

    private void sections() {
        for (Map.Entry<Section, String> each : draft.sections().entrySet()) {
            String field = each.getKey().name();
            if (each.getValue().isEmpty()) {
                add(field, "library.flaw.section.empty");
            } else if (!Wording.isSound(each.getValue(), LONGEST_SECTION)) {
                add(field, "library.flaw.long", LONGEST_SECTION);
            } else if (HEADING.matcher(each.getValue()).find()) {
                add(field, "library.flaw.section.heading");
            }
        }
        flaws.addAll(SectionRules.of(draft));
    }

    private void demand(String field, String text, int most) {
        if (text.isEmpty()) {
            add(field, "library.flaw.empty");
        } else if (!isLine(text, most)) {
            add(field, "library.flaw.long", most);
        }
    }

    private void add(String field, String text, Object... details) {
        flaws.add(Flaw.of(field, text, details));
    }

    private static boolean isLine(String text, int most) {
        return Wording.isSound(text, most) && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isNumber(String text, int least, int most) {
        return text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static boolean isDay(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text).getYear() > EARLIEST;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isDoi(String text) {
        return DOI.matcher(text).matches();
    }

    /** A link that leads to a page, and nowhere else. */
    static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return isLine(text, LONGEST_LINE)
                    && uri.getScheme() != null
                    && uri.getScheme().matches("(?i)https?")
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
