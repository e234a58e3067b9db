package org.secondlook.observation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.secondlook.foundation.Wording;

/** How much a draft holds, and of which characters. What goes beyond is not kept, whatever else is open. */
final class DraftLimits {

    /** As long as what is chosen or counted ever is. */
    private static final int SHORT = 20;

    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("name", 80),
            Map.entry("purpose", 300),
            Map.entry("licence", 1000),
            Map.entry("source", 2000),
            Map.entry("prompt", 300),
            Map.entry("codes.key", 60),
            Map.entry("codes.name", 80),
            Map.entry("codes.letter", 4),
            Map.entry("codes.counts", 600),
            Map.entry("codes.group", 40),
            Map.entry("codes.heading", 80),
            Map.entry("elements.key", 60),
            Map.entry("elements.name", 80),
            Map.entry("elements.area", 80),
            Map.entry("elements.counts", 600),
            Map.entry("indicators.key", 60),
            Map.entry("indicators.name", 80),
            Map.entry("indicators.question", 300),
            Map.entry("indicators.codes", 2500),
            Map.entry("indicators.of", 2500),
            Map.entry("indicators.rates", 1300),
            Map.entry("prompts", 500));

    private static final Map<String, Integer> MOST =
            Map.of("codes", 40, "elements", 20, "indicators", Definition.MOST, "prompts", 10);

    /** What rows are called in data; the tool's own forms have a field of that name. */
    private static final Pattern KEY = Pattern.compile("(?!launch$)[a-z0-9]+(-[a-z0-9]+)*");

    /** Neither what no page can show, nor what turns the words around it. */
    private static final Pattern UNSOUND = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private DraftLimits() {}

    static List<Flaw> of(Draft draft) {
        Stream<Flaw> rows = Stream.of(
                        tooMany("codes", draft.codes()),
                        tooMany("elements", draft.elements()),
                        tooMany("indicators", draft.indicators()),
                        tooMany("prompts", draft.prompts()))
                .flatMap(Optional::stream);
        return Stream.concat(rows, draft.cells().stream().flatMap(cell -> flaw(cell).stream()))
                .toList();
    }

    /** By what a field is called with all of its kind. */
    static Map<String, Integer> longest() {
        return LONGEST;
    }

    private static int longest(String stem) {
        return LONGEST.getOrDefault(stem, SHORT);
    }

    private static int most(String rows) {
        return MOST.getOrDefault(rows, 0);
    }

    private static Optional<Flaw> tooMany(String part, List<?> rows) {
        return rows.size() > most(part) ? Optional.of(Flaw.barring(part, part, most(part))) : Optional.empty();
    }

    private static Optional<Flaw> flaw(Cell cell) {
        if (cell.text().codePointCount(0, cell.text().length()) > longest(cell.stem())) {
            return Optional.of(Flaw.barring(cell.field(), "long", longest(cell.stem())));
        } else if (cell.what().equals("key") && !KEY.matcher(cell.text()).matches()) {
            return Optional.of(Flaw.barring(cell.field(), "key", ""));
        } else {
            boolean sound = Wording.isSound(cell.text(), longest(cell.stem()))
                    && !UNSOUND.matcher(cell.text()).find();
            return sound ? Optional.empty() : Optional.of(Flaw.barring(cell.field(), "signs", ""));
        }
    }
}
