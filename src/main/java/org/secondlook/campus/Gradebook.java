package org.secondlook.campus;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The columns of a course, and its grades, which are kept in a file. */
final class Gradebook {

    private final Map<String, LineItem> items = new LinkedHashMap<>();
    private final KeptFile<Map<String, Map<String, Grade>>> file;
    private final Map<String, Map<String, Grade>> grades = new LinkedHashMap<>();
    private final Runnable changed;

    /**
     * Opens a gradebook.
     *
     * @param changed is told when its columns have changed, while nothing here is locked
     */
    Gradebook(Path path, List<LineItem> columns, Runnable changed) {
        this.file = new KeptFile<>(path, new TypeReference<>() {});
        this.changed = changed;
        columns.forEach(column -> items.put(column.id(), column));
        file.read().ifPresent(kept -> kept.forEach((item, column) -> grades.put(item, new LinkedHashMap<>(column))));
    }

    synchronized List<LineItem> items() {
        return List.copyOf(items.values());
    }

    List<String> labels() {
        return items().stream().map(LineItem::label).toList();
    }

    synchronized Optional<LineItem> find(String itemId) {
        return Optional.ofNullable(items.get(itemId));
    }

    /** The columns of an activity. */
    synchronized List<LineItem> itemsOf(String resourceLinkId) {
        return items.values().stream()
                .filter(item -> resourceLinkId.equals(item.resourceLinkId()))
                .toList();
    }

    void add(LineItem item) {
        synchronized (this) {
            items.put(item.id(), item);
        }
        changed.run();
    }

    /** Puts a new version of a column in its place; grades keep their share of the maximum. */
    void replace(LineItem item) {
        synchronized (this) {
            LineItem before = items.put(item.id(), item);
            if (before != null && before.maximum() != item.maximum()) {
                column(item.id()).replaceAll((user, grade) -> rescaled(grade, item.maximum() / before.maximum()));
                file.write(grades);
            }
        }
        changed.run();
    }

    void remove(String itemId) {
        synchronized (this) {
            items.remove(itemId);
            grades.remove(itemId);
            file.write(grades);
        }
        changed.run();
    }

    synchronized Collection<Grade> grades(String itemId) {
        return List.copyOf(column(itemId).values());
    }

    synchronized @Nullable Grade grade(String itemId, String userId) {
        return column(itemId).get(userId);
    }

    synchronized void record(String itemId, Grade grade) {
        column(itemId).put(grade.userId(), grade);
        file.write(grades);
    }

    synchronized void erase(String itemId, String userId) {
        column(itemId).remove(userId);
        file.write(grades);
    }

    /** Points as platforms write them: 1 rather than 1.0. */
    static Number plain(double points) {
        if (points == Math.rint(points)) {
            return (long) points;
        } else {
            return points;
        }
    }

    private Map<String, Grade> column(String itemId) {
        return grades.computeIfAbsent(itemId, id -> new LinkedHashMap<>());
    }

    private static Grade rescaled(Grade grade, double by) {
        Double points = grade.points();
        Double share = points == null ? null : points * by;
        return new Grade(grade.userId(), share, grade.comment(), grade.at(), grade.submission());
    }

    /**
     * A column (AGS 2.0, section 3.1.1).
     *
     * @param resourceLinkId the activity it belongs to, if any
     * @param madeByTool whether the tool made it through the service, and so may remove it
     * @param review where the tool shows what somebody has handed in, when it said so
     */
    record LineItem(
            String id,
            String label,
            double maximum,
            @Nullable String resourceId,
            @Nullable String tag,
            @Nullable String resourceLinkId,
            boolean madeByTool,
            @Nullable Review review) {

        LineItem(
                String id,
                String label,
                double maximum,
                @Nullable String resourceId,
                @Nullable String tag,
                @Nullable String resourceLinkId,
                boolean madeByTool) {
            this(id, label, maximum, resourceId, tag, resourceLinkId, madeByTool, null);
        }

        /** The same column in a copy of its course. */
        LineItem copiedAs(String freshId, @Nullable String freshLinkId) {
            return new LineItem(freshId, label, maximum, resourceId, tag, freshLinkId, madeByTool, review);
        }
    }

    /** How the tool wants to be asked for what somebody has handed in (LTI submission review 1.0, section 3). */
    record Review(@Nullable URI url, Map<String, String> custom) {}

    /** What a column holds for one person; points are null where there is a row but no grade. */
    record Grade(
            String userId,
            @Nullable Double points,
            @Nullable String comment,
            Instant at,
            @Nullable URI submission) {

        Grade(String userId, @Nullable Double points, @Nullable String comment, Instant at) {
            this(userId, points, comment, at, null);
        }
    }
}
