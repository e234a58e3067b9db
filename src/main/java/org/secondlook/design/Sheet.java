package org.secondlook.design;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A programme as a lead works at it.
 *
 * @param version of its title and purpose
 * @param removedModules what was taken out of it, and can be put back
 * @param removed activities of modules that are there
 */
record Sheet(
        Programme programme,
        String purpose,
        int version,
        boolean archived,
        List<Module> removedModules,
        List<PlannedActivity> removed) {

    public ProgrammeId id() {
        return programme.id();
    }

    public boolean hasRemoved() {
        return !removed.isEmpty() || !removedModules.isEmpty();
    }

    /** The lines of one statement, programme by programme, in its order. */
    static List<Sheet> of(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Line::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Sheet::one)
                .toList();
    }

    private static Sheet one(List<Line> lines) {
        Map<Part, List<Piece>> parts = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.part() != null) {
                List<Piece> pieces = parts.computeIfAbsent(line.part(), part -> new ArrayList<>());
                if (line.piece() != null) {
                    pieces.add(line.piece());
                }
            }
        }
        Line first = lines.get(0);
        return new Sheet(
                new Programme(first.id(), first.title(), modules(parts, false)),
                first.purpose(),
                first.version(),
                first.archived(),
                modules(parts, true),
                parts.entrySet().stream()
                        .filter(part -> !part.getKey().removed())
                        .flatMap(part -> activities(part.getValue(), true).stream())
                        .toList());
    }

    private static List<Module> modules(Map<Part, List<Piece>> parts, boolean removed) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().removed() == removed)
                .map(part -> part.getKey().toModule(activities(part.getValue(), false)))
                .toList();
    }

    private static List<PlannedActivity> activities(List<Piece> pieces, boolean removed) {
        return pieces.stream()
                .filter(piece -> piece.removed() == removed)
                .map(Piece::activity)
                .toList();
    }

    /** A row: a programme, a module if it has one, an activity if that has one. */
    record Line(
            ProgrammeId id,
            String title,
            String purpose,
            int version,
            boolean archived,
            @Nullable Part part,
            @Nullable Piece piece) {

        Line {
            Objects.requireNonNull(id);
        }
    }

    record Part(
            ModuleId id,
            String title,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            boolean removed) {

        Module toModule(List<PlannedActivity> activities) {
            return new Module(id, title, activities, begins, ends);
        }
    }

    record Piece(PlannedActivity activity, boolean removed) {}
}
