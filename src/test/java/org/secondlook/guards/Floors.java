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

    private static final Map<String, Integer> FLOOR_OF = Map.ofEntries(
            Map.entry("administration", 9),
            Map.entry("campus", 9),
            Map.entry("gradebook", 8),
            Map.entry("programme", 7),
            Map.entry("reflection", 5),
            Map.entry("caption", 5),
            Map.entry("recording", 4),
            Map.entry("people", 2),
            Map.entry("lti", 1),
            Map.entry("media", 1),
            Map.entry("storage", 1),
            Map.entry("ui", 1),
            Map.entry("foundation", 0));

    private Floors() {}

    static boolean isBelow(String lower, String upper) {
        return floorOf(lower) < floorOf(upper);
    }

    static int floorOf(String module) {
        Integer floor = FLOOR_OF.get(module);
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
