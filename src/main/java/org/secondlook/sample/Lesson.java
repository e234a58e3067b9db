package org.secondlook.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sample lesson as its file tells it: who says what when, and what may be coded in it.
 *
 * @param focus the one question with which to watch it
 * @param millis how long it is
 */
record Lesson(String title, String subtitle, String focus, long millis, List<Said> said, List<Lens> lenses) {

    Lesson {
        said = List.copyOf(said);
        lenses = List.copyOf(lenses);
    }

    /** What one person says without a pause, in milliseconds from the beginning. */
    record Said(String name, long start, long end, String words) {}

    /** The worked coding through one lens. */
    record Lens(String key, String name, List<Worked> events) {

        public Lens {
            events = List.copyOf(events);
        }

        /** One of each code, in the order in which they first are seen. */
        public List<Worked> codes() {
            return events.stream()
                    .collect(Collectors.toMap(
                            Worked::code, Function.identity(), (first, later) -> first, LinkedHashMap::new))
                    .values()
                    .stream()
                    .toList();
        }

        public List<Worked> of(String code) {
            return events.stream().filter(event -> event.code().equals(code)).toList();
        }
    }

    /**
     * Something that was coded, and why it counts as that.
     *
     * @param letter what stands on its mark, and {@code hue} its colour, as in the lens
     * @param end null for a moment
     */
    record Worked(
            String code,
            String letter,
            String hue,
            String name,
            long start,
            @Nullable Long end,
            String reason) {

        private static final long MOMENT = 900;

        public String time() {
            return end == null ? clock(start) : clock(start) + " – " + clock(end);
        }

        /** Of a moment, too, there is something to be seen. */
        public long width() {
            return end == null ? MOMENT : end - start;
        }

        /** How long it lasts, to the tenth of a second; null for a moment. */
        public @Nullable Double seconds() {
            return end == null ? null : Double.valueOf(Math.round((end - start) / 100.0) / 10.0);
        }

        private static String clock(long millis) {
            long seconds = millis / 1000;
            return "%02d:%02d".formatted(seconds / 60, seconds % 60);
        }
    }
}
