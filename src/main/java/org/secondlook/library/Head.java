package org.secondlook.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a file's head, field by field; whatever it has of the wrong kind or beyond what is known is noted as a flaw. */
final class Head {

    private final String place;
    private final Map<?, ?> fields;
    private final List<Flaw> flaws;
    private final Set<String> asked = new HashSet<>();

    Head(String place, Map<?, ?> fields, List<Flaw> flaws) {
        this.place = place;
        this.fields = Map.copyOf(fields);
        this.flaws = flaws;
    }

    /** On one line; empty for nothing. */
    String word(String name) {
        Object found = ask(name);
        if (found instanceof String text) {
            return Typed.line(text);
        }
        return found == null ? "" : wrong(name, "");
    }

    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (Object each : list(name)) {
            words.add(each instanceof String text ? Typed.line(text) : wrong(name, ""));
        }
        return words;
    }

    /** The parts of a list, each with fields of its own. */
    List<Head> parts(String name) {
        List<Head> parts = new ArrayList<>();
        for (Object each : list(name)) {
            String at = place + name + "-" + (parts.size() + 1);
            parts.add(new Head(at + ".", each instanceof Map<?, ?> map ? map : wrong(name, Map.of()), flaws));
        }
        return parts;
    }

    Head part(String name) {
        Object found = ask(name);
        if (found instanceof Map<?, ?> map) {
            return new Head(place + name + ".", map, flaws);
        }
        return new Head(place + name + ".", found == null ? Map.of() : wrong(name, Map.of()), flaws);
    }

    /** Notes what nobody has asked for. */
    void end() {
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> flaws.add(Flaw.of(place + name, "library.flaw.field.unknown")));
    }

    private List<?> list(String name) {
        Object found = ask(name);
        if (found instanceof List<?> list) {
            return list;
        }
        return found == null ? List.of() : wrong(name, List.of());
    }

    private @Nullable Object ask(String name) {
        asked.add(name);
        return fields.get(name);
    }

    private <T> T wrong(String name, T instead) {
        flaws.add(Flaw.of(place + name, "library.flaw.field.kind"));
        return instead;
    }
}
