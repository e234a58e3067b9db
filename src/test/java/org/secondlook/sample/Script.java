package org.secondlook.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The one file of which all of the sample lesson is made: {@code sample/lesson.yaml}, with the times that follow from it. */
record Script(
        String title,
        String subtitle,
        String focus,
        double opening,
        double ending,
        Map<String, Person> people,
        List<Line> lines,
        List<Murmured> murmured,
        List<Lens> lenses) {

    static Script read() {
        try (InputStream file = Objects.requireNonNull(Script.class.getResourceAsStream("/sample/lesson.yaml"))) {
            return new JsonMapper().convertValue(new Yaml().load(file), Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who speaks, in which voice of the engine, and for a pupil where and how they are drawn. */
    record Person(
            String name,
            String voice,
            int pitch,
            double stretch,
            double raise,
            @Nullable Integer seat,
            @Nullable String shirt,
            @Nullable String hair,
            @Nullable String skin) {}

    /** What is said or heard next, as the file has it. */
    record Line(
            String id,
            @Nullable String who,
            double pause,
            double lasts,
            @Nullable String says,
            @Nullable String heard,
            @Nullable String board,
            @Nullable Map<String, Double> hands) {}

    record Murmured(String who, String says) {}

    record Lens(String lens, String name, Map<String, String> codes, List<Coded> events) {}

    /** What is coded where a line begins, or after it has ended. */
    record Coded(
            String code, @Nullable String from, @Nullable String after, String reason) {}

    /** A line at its time, in milliseconds; it was quiet before it from {@code from} on. */
    record Timed(Line line, long from, long start, long end) {

        boolean isSaid() {
            return line.says() != null;
        }
    }

    List<Timed> timed() {
        List<Timed> timed = new ArrayList<>();
        long before = millis(opening);
        for (Line line : lines) {
            long start = before + millis(line.pause());
            long end = start + millis(line.lasts());
            timed.add(new Timed(line, before, start, end));
            before = end;
        }
        return timed;
    }

    long length() {
        List<Timed> timed = timed();
        return timed.get(timed.size() - 1).end() + millis(ending);
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }
}
