package org.secondlook.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.library.BundleItem.Fate;

/** What a bundle would change in a school's library, file by file; areas first, what is wrong before all. */
record BundleView(List<BundleItem> items) {

    static BundleView of(List<BundleFile> files, SchoolLibrary library) {
        Set<String> areas =
                new HashSet<>(library.areas().stream().map(SchoolArea::key).toList());
        List<BundleItem> items = new ArrayList<>();
        files.stream().filter(BundleFile::isArea).forEach(file -> {
            BundleItem item = area(file, library);
            items.add(item);
            areas.add(file.folder());
        });
        files.stream().filter(BundleFile::isStrategy).forEach(file -> items.add(strategy(file, areas, library)));
        files.stream()
                .filter(file -> !file.isArea() && !file.isStrategy())
                .forEach(file -> items.add(BundleItem.wrong(file, "", List.of(Flaw.of("key", "library.flaw.place")))));
        items.sort(Comparator.comparing(BundleItem::fate));
        return new BundleView(items);
    }

    private static BundleItem area(BundleFile file, SchoolLibrary library) {
        if (file.content() == null) {
            return BundleItem.wrong(file, "", List.of(Flaw.of("key", "library.flaw.text")));
        }
        try {
            AreaFile read = AreaFile.read(file.content());
            List<Flaw> flaws = new ArrayList<>(read.flaws());
            if (!file.path().equals(read.area().key() + "/area.yaml")) {
                flaws.add(Flaw.of("key", "library.flaw.place"));
            }
            return flaws.isEmpty()
                    ? area(file, read.area(), library)
                    : BundleItem.wrong(file, read.area().name(), flaws);
        } catch (Unreadable e) {
            return BundleItem.wrong(file, "", List.of(Flaw.of("key", e.reason())));
        }
    }

    private static BundleItem area(BundleFile file, AreaText area, SchoolLibrary library) {
        Optional<String> present = library.area(area.key()).map(each -> AreaFile.write(each.text()));
        return new BundleItem(file.path(), fate(present, AreaFile.write(area)), area.name(), List.of(), null, area);
    }

    private static BundleItem strategy(BundleFile file, Set<String> areas, SchoolLibrary library) {
        if (file.content() == null) {
            return BundleItem.wrong(file, "", List.of(Flaw.of("key", "library.flaw.text")));
        }
        try {
            StrategyFile read = StrategyFile.read(file.content());
            List<Flaw> flaws = new ArrayList<>(read.allFlaws());
            if (!file.path().equals(read.draft().area() + "/" + read.key() + ".md")) {
                flaws.add(Flaw.of("key", "library.flaw.place"));
            } else if (!areas.contains(read.draft().area())) {
                flaws.add(Flaw.of("area", "library.flaw.area.none"));
            }
            return flaws.isEmpty()
                    ? strategy(file, read.strategy(), library)
                    : BundleItem.wrong(file, read.draft().title(), flaws);
        } catch (Unreadable e) {
            return BundleItem.wrong(file, "", List.of(Flaw.of("key", e.reason())));
        }
    }

    private static BundleItem strategy(BundleFile file, Strategy strategy, SchoolLibrary library) {
        Optional<String> present = library.find(strategy.key()).map(each -> StrategyWriter.write(each.strategy()));
        Fate fate = fate(present, StrategyWriter.write(strategy));
        return new BundleItem(file.path(), fate, strategy.title(), List.of(), strategy, null);
    }

    private static Fate fate(Optional<String> present, String sent) {
        return present.map(each -> each.equals(sent) ? Fate.SAME : Fate.CHANGED).orElse(Fate.NEW);
    }

    public boolean isSound() {
        return items.stream().noneMatch(item -> item.fate() == Fate.WRONG);
    }

    /** Whether publishing it would change anything. */
    public boolean changes() {
        return changing().findAny().isPresent();
    }

    Stream<BundleItem> changing() {
        return items.stream().filter(item -> item.fate() == Fate.NEW || item.fate() == Fate.CHANGED);
    }

    public List<BundleItem> of(String fate) {
        return items.stream().filter(item -> item.fate() == Fate.valueOf(fate)).toList();
    }

    /** What somebody has seen who has seen this, so that nothing else is published than that. */
    public String print() {
        return Integer.toHexString(items.stream()
                .map(item -> item.path() + ":" + item.fate())
                .sorted()
                .collect(Collectors.joining("\n"))
                .hashCode());
    }
}
