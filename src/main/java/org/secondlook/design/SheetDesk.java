package org.secondlook.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.SheetView.Change;
import org.secondlook.design.SheetView.Column;
import org.secondlook.design.SheetView.Line;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Puts together the page of a programme: what is planned, what of the mechanisms it has, and what would add to them. */
@Component
class SheetDesk {

    private final Programmes programmes;
    private final ProgrammePages pages;
    private final Stocks stocks;
    private final Remedies remedies;

    SheetDesk(Programmes programmes, ProgrammePages pages, Stocks stocks, Remedies remedies) {
        this.programmes = programmes;
        this.pages = pages;
        this.stocks = stocks;
        this.remedies = remedies;
    }

    /**
     * The page.
     *
     * @param added the key of what was added just now; null for nothing
     * @param removed the key of what was taken out just now; null for nothing
     */
    SheetView get(ProgrammeId id, @Nullable UUID added, @Nullable UUID removed, Viewer viewer) {
        Sheet sheet = programmes.sheet(id, viewer);
        Stock stock = stocks.of(viewer);
        Balance balance = balance(sheet.programme(), stock);
        Map<MechanismGroup, String> absences = pages.absences(id);
        List<Column> columns = Arrays.stream(MechanismGroup.values())
                .map(group -> column(group, balance, absences, sheet, viewer))
                .toList();
        return new SheetView(
                sheet,
                stock,
                columns,
                Stream.concat(added(sheet, added).stream(), removed(sheet, removed).stream())
                        .findFirst()
                        .orElse(null));
    }

    static Balance balance(Programme programme, Stock stock) {
        return Balance.of(Rules.counted(stock.learning(programme)));
    }

    private Column column(
            MechanismGroup group, Balance balance, Map<MechanismGroup, String> absences, Sheet sheet, Viewer viewer) {
        List<Line> lines = Balance.of(group).stream()
                .map(mechanism -> new Line(mechanism, balance.reasons(mechanism)))
                .toList();
        boolean lacks = !balance.has(group) && !sheet.archived();
        return new Column(
                group,
                lines,
                absences.get(group),
                lacks ? remedies.fitting(group, sheet.programme(), viewer) : List.of());
    }

    private static Optional<Change> added(Sheet sheet, @Nullable UUID id) {
        return sheet.programme()
                .activities()
                .filter(activity -> activity.id().value().equals(id))
                .findFirst()
                .map(activity -> new Change(true, false, activity.id().toString(), activity.title()));
    }

    private static Optional<Change> removed(Sheet sheet, @Nullable UUID id) {
        Stream<Change> modules = sheet.removedModules().stream()
                .map(module -> new Change(false, true, module.id().toString(), module.title()));
        Stream<Change> activities = sheet.removed().stream()
                .map(activity -> new Change(false, false, activity.id().toString(), activity.title()));
        return Stream.concat(modules, activities)
                .filter(change -> change.id().equals(String.valueOf(id)))
                .findFirst();
    }
}
