package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.LineItem;

/**
 * A course as it is kept over restarts, without its grades.
 *
 * @param history the ids of the courses that this one was copied from, the newest first
 */
record Outline(
        String id,
        String label,
        String title,
        List<String> history,
        List<Activity> activities,
        List<LineItem> columns,
        List<Embed> embeds) {

    Outline {
        history = List.copyOf(history);
        activities = List.copyOf(activities);
        columns = List.copyOf(columns);
        embeds = List.copyOf(embeds);
    }

    /** A course that was never copied, with a column for each of its activities. */
    static Outline of(String id, String label, String title, Activity... activities) {
        List<LineItem> columns = IntStream.range(0, activities.length)
                .mapToObj(index -> column(index + 1, activities[index]))
                .toList();
        return new Outline(id, label, title, List.of(), List.of(activities), columns, List.of());
    }

    private static LineItem column(int number, Activity activity) {
        return new LineItem(Integer.toString(number), activity.title(), 1, null, null, activity.id(), false);
    }

    /** The same course anew: all ids are fresh, all else stays; nobody's grades come along. */
    Outline copy(String freshId, Supplier<String> ids) {
        Map<String, Activity> copies = new LinkedHashMap<>();
        activities.forEach(activity -> copies.put(activity.id(), activity.copiedAs(ids.get())));
        List<LineItem> freshColumns = columns.stream()
                .map(column -> column.copiedAs(ids.get(), linked(column, copies)))
                .toList();
        List<String> before = Stream.concat(Stream.of(id), history.stream()).toList();
        List<Embed> freshEmbeds =
                embeds.stream().map(embed -> embed.copiedAs(ids.get())).toList();
        List<Activity> freshLinks = List.copyOf(copies.values());
        return new Outline(freshId, label + "_1", title + " copy", before, freshLinks, freshColumns, freshEmbeds);
    }

    private static @Nullable String linked(LineItem column, Map<String, Activity> copies) {
        Activity copy = copies.get(String.valueOf(column.resourceLinkId()));
        return copy == null ? null : copy.id();
    }
}
