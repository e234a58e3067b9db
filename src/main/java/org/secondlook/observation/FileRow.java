package org.secondlook.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One object of a framework's file, read field by field; whatever is not what it should be is noted with its place. */
final class FileRow {

    /** More are not even looked at. */
    private static final int MOST_ROWS = 200;

    private final String place;
    private final Map<?, ?> fields;
    private final List<Flaw> flaws;

    FileRow(String place, Map<?, ?> fields, List<Flaw> flaws) {
        this.place = place;
        this.fields = fields;
        this.flaws = flaws;
    }

    /** Notes everything that has another name. */
    FileRow knowing(String... names) {
        fields.keySet().stream()
                .filter(name -> !Arrays.asList(names).contains(name))
                .forEach(name -> flaws.add(Flaw.barring(place, "unknown", name)));
        return this;
    }

    /** Empty where there is none. */
    String text(String name) {
        Object found = fields.get(name);
        if (found == null || found instanceof String) {
            return Objects.requireNonNullElse((String) found, "").strip();
        }
        return refuse(at(name), "text", "");
    }

    /** One of these, or empty where there is none. */
    String choice(String name, Enum<?>[] choices) {
        String text = text(name);
        List<String> known = Stream.of(choices).map(Enum::name).toList();
        return text.isEmpty() || known.contains(text) ? text : refuse(at(name), "choice", String.join(", ", known));
    }

    /** Empty where there is none. */
    String whole(String name) {
        Object found = fields.get(name);
        return found == null || found instanceof Integer ? Objects.toString(found, "") : refuse(at(name), "whole", "");
    }

    /** Empty where there is none. */
    String number(String name) {
        Object found = fields.get(name);
        if (found == null) {
            return "";
        }
        return found instanceof Number number && Double.isFinite(number.doubleValue())
                ? EstimateForm.text(number.doubleValue())
                : refuse(at(name), "number", "");
    }

    /** Those of one field. */
    List<String> texts(String name) {
        List<?> found = list(name, at(name));
        if (found.stream().allMatch(String.class::isInstance)) {
            return found.stream().map(text -> ((String) text).strip()).toList();
        }
        refuse(at(name), "texts", "");
        return List.of();
    }

    /** What stands in a list, one after the other. */
    List<FileRow> rows(String name) {
        List<?> found = list(name, name);
        return IntStream.range(0, found.size())
                .mapToObj(row -> row(found.get(row), name + "-" + row))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable FileRow row(@Nullable Object found, String at) {
        if (found instanceof Map<?, ?> map) {
            return new FileRow(at, map, flaws);
        }
        refuse(at, "object", "");
        return null;
    }

    /** What stands in one field; null where there is nothing. */
    @Nullable
    FileRow object(String name) {
        Object found = fields.get(name);
        return found == null ? null : row(found, at(name));
    }

    private List<?> list(String name, String at) {
        Object found = fields.get(name);
        if (found instanceof List<?> list && list.size() <= MOST_ROWS) {
            return list;
        } else if (found != null) {
            refuse(at, found instanceof List<?> ? "rows" : "list", MOST_ROWS);
        }
        return List.of();
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "-" + name;
    }

    private String refuse(String at, String reason, Object known) {
        flaws.add(Flaw.barring(at, reason, known));
        return "";
    }

    /** Notes what an indicator is about that is not there. */
    void demandKnown(String name, List<String> keys, List<String> known) {
        String unknown = keys.stream().filter(key -> !known.contains(key)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            refuse(at(name), "reference", unknown);
        }
    }
}
