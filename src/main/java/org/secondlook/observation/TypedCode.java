package org.secondlook.observation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link Code} as it is typed. */
record TypedCode(
        String key,
        String name,
        String kind,
        String digit,
        String letter,
        String hue,
        String counts,
        String group,
        String heading) {

    /** A place for one more, in a colour that the one before does not have. */
    static TypedCode fresh(int place) {
        Hue[] hues = Hue.values();
        return new TypedCode(
                Draft.freshKey("code"),
                "",
                Code.Kind.STATE.name(),
                "",
                "",
                hues[place % hues.length].name(),
                "",
                "",
                "");
    }

    static TypedCode of(Code code) {
        return new TypedCode(
                code.key(),
                code.name(),
                code.kind().name(),
                code.digit() == null ? "" : code.digit().toString(),
                code.letter(),
                code.hue().name(),
                code.counts(),
                Objects.requireNonNullElse(code.group(), ""),
                Objects.requireNonNullElse(code.heading(), ""));
    }

    /** Whether nothing is said in it; such a row does not count. */
    boolean isEmpty() {
        return Stream.of(name, letter, counts, group, heading).allMatch(String::isEmpty);
    }

    boolean lasts() {
        return kind.equals(Code.Kind.STATE.name());
    }

    List<Cell> cells(int row) {
        return Stream.of(
                        Cell.of("key", key),
                        Cell.of("name", name),
                        Cell.of("kind", kind),
                        Cell.of("digit", digit),
                        Cell.of("letter", letter),
                        Cell.of("hue", hue),
                        Cell.of("counts", counts),
                        Cell.of("group", group),
                        Cell.of("heading", heading))
                .map(cell -> cell.in("codes", row, key))
                .toList();
    }

    Code toCode() {
        return new Code(
                key,
                name,
                Code.Kind.valueOf(kind),
                digit.isEmpty() ? null : Integer.valueOf(digit),
                letter,
                Hue.valueOf(hue),
                counts,
                orNull(group),
                orNull(heading));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
