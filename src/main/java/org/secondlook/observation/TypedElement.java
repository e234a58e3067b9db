package org.secondlook.observation;

import java.util.List;
import java.util.stream.Stream;
import org.secondlook.observation.Definition.Element;

/** What is rated after watching, as it is typed. */
record TypedElement(String key, String name, String area, String counts) {

    /** A place for one more. */
    static TypedElement fresh() {
        return new TypedElement(Draft.freshKey("element"), "", "", "");
    }

    static TypedElement of(Element element) {
        return new TypedElement(element.key(), element.name(), element.area(), element.counts());
    }

    /** Whether nothing is said in it; such a row does not count. */
    boolean isEmpty() {
        return Stream.of(name, area, counts).allMatch(String::isEmpty);
    }

    List<Cell> cells(int row) {
        return Stream.of(Cell.of("key", key), Cell.of("name", name), Cell.of("area", area), Cell.of("counts", counts))
                .map(cell -> cell.in("elements", row, key))
                .toList();
    }

    Element toElement() {
        return new Element(key, name, area, counts);
    }
}
