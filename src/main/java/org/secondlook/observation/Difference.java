package org.secondlook.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field that two people, or one in two windows, have typed differently.
 *
 * @param place of what, told of whichever of the two has it
 */
record Difference(Cell place, String yours, String theirs) {

    static List<Difference> between(Draft yours, Draft theirs) {
        Map<String, Cell> mine = byIdentity(yours);
        Map<String, Cell> others = byIdentity(theirs);
        Map<String, Cell> all = new LinkedHashMap<>(mine);
        others.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        all.forEach((identity, cell) -> {
            String here = text(mine.get(identity));
            String there = text(others.get(identity));
            if (!here.equals(there) && !cell.what().equals("key")) {
                differences.add(new Difference(cell, here, there));
            }
        });
        return differences;
    }

    private static Map<String, Cell> byIdentity(Draft draft) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        draft.cells().forEach(cell -> cells.put(cell.identity(), cell));
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.text();
    }
}
