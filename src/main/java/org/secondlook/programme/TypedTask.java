package org.secondlook.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is typed, which may be wrong. What the page did not ask for is null.
 *
 * @param ready what it started from
 * @param picked whether it is to be placed
 */
record TypedTask(
        ReadyTask ready,
        boolean picked,
        @Nullable String title,
        @Nullable String focus,
        @Nullable String points,
        @Nullable String opens,
        @Nullable String due) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_FOCUS = 500;

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200B\\u2060\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]");

    static TypedTask untouched(ReadyTask ready) {
        return new TypedTask(ready, false, null, null, null, null, null);
    }

    /** What is wrong with it, by the name of the field, as message keys. What is not picked may be anything. */
    Map<String, String> problems() {
        var problems = new TreeMap<String, String>();
        if (picked) {
            check(problems, "title", isTitle(), "programme.pick.problem.title");
            check(problems, "focus", isLine(focus, LONGEST_FOCUS), "programme.pick.problem.focus");
            check(problems, "points", findPoints().isPresent(), "programme.pick.problem.points");
            check(problems, "opens", isDay(opens), "programme.pick.problem.day");
            check(problems, "due", isDay(due), "programme.pick.problem.day");
            check(problems, "due", !isDay(due) || !isDay(opens) || isInOrder(), "programme.pick.problem.order");
        }
        return problems;
    }

    /** What is wrong with a field, as a message key; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems().get(field);
    }

    private static void check(Map<String, String> problems, String field, boolean sound, String problem) {
        if (!sound) {
            problems.put(field, problem);
        }
    }

    /** The task, once nothing is wrong. */
    PickedTask toPicked() {
        return new PickedTask(line(title), line(focus), findPoints().orElseThrow(), day(opens), day(due), ready.asks());
    }

    /** Some platforms show a title as if it were markup. */
    private boolean isTitle() {
        return isLine(title, LONGEST_TITLE) && line(title).chars().noneMatch(c -> c == '<' || c == '>');
    }

    private static boolean isLine(@Nullable String text, int longest) {
        String line = line(text);
        return !line.isEmpty() && line.length() <= longest;
    }

    private static String line(@Nullable String text) {
        String line = BLANKS.matcher(Objects.requireNonNullElse(text, "")).replaceAll(" ");
        return UNSEEN.matcher(line).replaceAll("").strip();
    }

    private Optional<BigDecimal> findPoints() {
        String number = points == null ? "1" : points.strip();
        return Optional.of(number)
                .filter(typed -> POINTS.matcher(typed).matches())
                .map(typed -> new BigDecimal(typed.replace(',', '.')))
                .filter(value -> value.signum() > 0 && value.compareTo(MOST_POINTS) <= 0);
    }

    private boolean isInOrder() {
        LocalDate first = day(opens);
        LocalDate last = day(due);
        return first == null || last == null || !last.isBefore(first);
    }

    private static boolean isDay(@Nullable String text) {
        try {
            LocalDate day = day(text);
            return day == null || (day.getYear() >= 2000 && day.getYear() < 2100);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    }
}
