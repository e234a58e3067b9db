package org.secondlook.design;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.SchoolWeeks.Holiday;
import org.secondlook.foundation.Uuids;
import org.springframework.util.MultiValueMap;

/**
 * How somebody begins a programme, which may be wrong.
 *
 * @param id made with the form
 * @param template the key of a template; null for none
 * @param copy the key of a programme to copy; null for none
 * @param first its first day, as typed
 * @param holidays days without school, as typed
 */
record BeginForm(
        UUID id,
        @Nullable String template,
        @Nullable UUID copy,
        String title,
        String purpose,
        String first,
        List<Free> holidays) {

    private static final int MOST_HOLIDAYS = 8;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static BeginForm fresh(@Nullable Template template) {
        return new BeginForm(
                Uuids.next(),
                template == null ? null : template.key(),
                null,
                template == null ? "" : template.title(),
                template == null ? "" : template.purpose(),
                "",
                blank());
    }

    static BeginForm copyOf(Sheet sheet) {
        return new BeginForm(
                Uuids.next(), null, sheet.id().value(), sheet.programme().title(), sheet.purpose(), "", blank());
    }

    private static List<Free> blank() {
        return IntStream.range(0, MOST_HOLIDAYS)
                .mapToObj(row -> new Free("", ""))
                .toList();
    }

    static BeginForm typed(MultiValueMap<String, String> fields) {
        return new BeginForm(
                Objects.requireNonNullElseGet(key(fields, "id"), Uuids::next),
                fields.getFirst("template"),
                key(fields, "copy"),
                Typed.line(fields.getFirst("title")),
                Typed.text(fields.getFirst("purpose")),
                Typed.text(fields.getFirst("first")),
                IntStream.range(0, MOST_HOLIDAYS)
                        .mapToObj(row -> new Free(
                                Typed.text(fields.getFirst("from-" + row)), Typed.text(fields.getFirst("to-" + row))))
                        .toList());
    }

    private static @Nullable UUID key(MultiValueMap<String, String> fields, String name) {
        String typed = Typed.text(fields.getFirst(name));
        return KEY.matcher(typed).matches() ? UUID.fromString(typed) : null;
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>(WordsForm.problems(title, purpose));
        if (template != null && firstDay().isEmpty()) {
            problems.put("first", "design.problem.first");
        } else if (Typed.isNoDay(first)) {
            problems.put("first", "design.problem.day");
        }
        if (template != null && holidays.stream().anyMatch(Free::isWrong)) {
            problems.put("holidays", "design.problem.holidays");
        }
        return problems;
    }

    Optional<LocalDate> firstDay() {
        return Typed.day(first);
    }

    SchoolWeeks weeks() {
        return new SchoolWeeks(
                firstDay().orElseThrow(),
                holidays.stream().flatMap(free -> free.holiday().stream()).toList());
    }

    ProgrammeId programme() {
        return new ProgrammeId(id);
    }

    /** Days without school as they are typed: of one day alone the last may be left empty. */
    record Free(String from, String to) {

        boolean isWrong() {
            return !(from.isEmpty() && to.isEmpty()) && holiday().isEmpty();
        }

        Optional<Holiday> holiday() {
            return Typed.day(from)
                    .flatMap(begins -> (to.isEmpty() ? Optional.of(begins) : Typed.day(to))
                            .filter(ends -> !ends.isBefore(begins) && !ends.isAfter(begins.plusDays(Holiday.MOST_DAYS)))
                            .map(ends -> new Holiday(begins, ends)));
        }
    }
}
