package org.secondlook.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The floors of the house as {@code docs/architecture.md} draws them; a new module gets its floor here. */
final class Floors {

    private static final Map<String, Double> FLOOR_OF = Map.ofEntries(
            Map.entry("administration", 9.0),
            Map.entry("campus", 9.0),
            Map.entry("gradebook", 8.0),
            Map.entry("portfolio", 8.0),
            Map.entry("coaching", 6.5),
            Map.entry("circle", 6.0),
            Map.entry("programme", 7.0),
            Map.entry("conversation", 6.0),
            Map.entry("goal", 6.0),
            Map.entry("practice", 6.0),
            Map.entry("celebration", 6.0),
            Map.entry("insight", 6.0),
            Map.entry("appearance", 5.0),
            Map.entry("reflection", 5.0),
            Map.entry("caption", 5.0),
            Map.entry("clip", 4.5),
            Map.entry("capture", 5.0),
            Map.entry("comment", 5.0),
            Map.entry("observation", 5.0),
            Map.entry("pairing", 5.0),
            Map.entry("sample", 5.0),
            Map.entry("design", 6.5),
            Map.entry("exemplar", 5.5),
            Map.entry("library", 5.0),
            Map.entry("journal", 5.0),
            Map.entry("recording", 4.0),
            Map.entry("sharing", 3.5),
            Map.entry("playback", 3.0),
            Map.entry("hours", 3.0),
            Map.entry("culture", 3.0),
            Map.entry("finding", 2.5),
            Map.entry("notice", 2.5),
            Map.entry("people", 2.0),
            Map.entry("lti", 1.0),
            Map.entry("media", 1.0),
            Map.entry("storage", 1.0),
            Map.entry("ui", 1.0),
            Map.entry("foundation", 0.0));

    private Floors() {}

    static boolean isBelow(String lower, String upper) {
        return floorOf(lower) < floorOf(upper);
    }

    static double floorOf(String module) {
        Double floor = FLOOR_OF.get(module);
        if (floor == null) {
            throw new AssertionError(
                    "the module " + module + " has no floor: give it one in Floors and architecture.md");
        }
        return floor;
    }

    /** The modules that exist: one folder each. */
    static List<String> modules() {
        try (Stream<Path> folders = Files.list(Sources.MAIN.resolve("org/secondlook"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
