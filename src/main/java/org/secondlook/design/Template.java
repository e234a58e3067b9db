package org.secondlook.design;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme to begin with, whose days are counted in weeks of school from a first one.
 *
 * @param place in the list of them
 */
record Template(String key, int version, int place, String title, String purpose, List<Part> modules) {

    Template {
        modules = List.copyOf(modules);
    }

    /** The programme under new keys, with the days of a school's weeks. */
    Programme begin(ProgrammeId id, String called, SchoolWeeks weeks) {
        return new Programme(
                id, called, modules.stream().map(part -> part.begin(weeks)).toList());
    }

    public int weeks() {
        return modules.stream().mapToInt(Part::last).max().orElse(0);
    }

    public int minutes() {
        return pieces().mapToInt(Piece::minutes).sum();
    }

    public Stream<Piece> pieces() {
        return modules.stream().flatMap(part -> part.activities().stream());
    }

    /** A module, from the beginning of a week to the end of one. */
    record Part(String title, int first, int last, List<Piece> activities) {

        Part {
            activities = List.copyOf(activities);
        }

        Module begin(SchoolWeeks weeks) {
            return new Module(
                    ModuleId.next(),
                    title,
                    activities.stream().map(piece -> piece.begin(weeks)).toList(),
                    weeks.begins(first),
                    weeks.ends(last));
        }
    }

    /**
     * An activity.
     *
     * @param opens the week at whose beginning; null for no day
     * @param due the week at whose end; null for no day
     * @param strategy the key of what it is about; null for nothing
     * @param times null for once, or as often as usual
     */
    record Piece(
            ActivityKind kind,
            String title,
            @Nullable String focus,
            int minutes,
            @Nullable Integer opens,
            @Nullable Integer due,
            @Nullable String strategy,
            @Nullable Integer times) {

        PlannedActivity begin(SchoolWeeks weeks) {
            return new PlannedActivity(
                    PlannedActivityId.next(),
                    kind,
                    title,
                    Objects.requireNonNullElse(focus, ""),
                    minutes,
                    opens == null ? null : weeks.begins(opens),
                    due == null ? null : weeks.ends(due),
                    strategy,
                    times == null ? (kind.takesTimes() ? PlannedActivity.USUAL_TIMES : 1) : times);
        }
    }
}
