package org.secondlook.design;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.library.Mechanism;
import org.secondlook.library.MechanismGroup;

/**
 * A programme as its page shows it.
 *
 * @param lastSaid what was added or taken out by the press that led here; null for nothing
 */
record SheetView(
        Sheet sheet,
        Stock stock,
        List<Column> columns,
        @Nullable Change lastSaid) {

    /** How many groups have something. */
    public long covered() {
        return columns.stream().filter(Column::isThere).count();
    }

    public long mechanisms() {
        return columns.stream()
                .flatMap(column -> column.lines().stream())
                .filter(Line::isThere)
                .count();
    }

    public @Nullable LocalDate first() {
        return days().min(Comparator.naturalOrder()).orElse(null);
    }

    public @Nullable LocalDate last() {
        return days().max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<LocalDate> days() {
        Programme programme = sheet.programme();
        return Stream.concat(
                        programme.modules().stream()
                                .flatMap(module -> Stream.of(
                                        Optional.ofNullable(module.begins()), Optional.ofNullable(module.ends()))),
                        programme
                                .activities()
                                .flatMap(activity -> Stream.of(
                                        Optional.ofNullable(activity.opens()), Optional.ofNullable(activity.due()))))
                .flatMap(Optional::stream);
    }

    /**
     * A group of mechanisms.
     *
     * @param absence why it is left out on purpose; null where nobody said so
     * @param remedies what could be added where it is missing
     */
    record Column(
            MechanismGroup group,
            List<Line> lines,
            @Nullable String absence,
            List<Remedy> remedies) {

        public boolean isThere() {
            return lines.stream().anyMatch(Line::isThere);
        }
    }

    /** A mechanism, and why it counts; it does not where there is no reason. */
    record Line(Mechanism mechanism, List<Counted> reasons) {

        public boolean isThere() {
            return !reasons.isEmpty();
        }

        /** A few say enough. */
        public List<Counted> some() {
            return reasons.stream().limit(2).toList();
        }

        public int more() {
            return reasons.size() - some().size();
        }
    }

    /** What a press has done, with its way back. */
    record Change(boolean added, boolean ofModule, String id, String title) {}
}
