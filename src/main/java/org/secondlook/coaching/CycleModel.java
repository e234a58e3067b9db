package org.secondlook.coaching;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stages that a cycle goes through. A version of it never changes, and a cycle keeps the one with which it began.
 *
 * @param place where it stands among the others
 * @param why when it serves
 * @param source whose order of steps it follows; null when it is all one’s own
 */
record CycleModel(
        String key,
        int version,
        int place,
        String title,
        String why,
        @Nullable String source,
        List<Stage> stages) {

    static final int FEWEST = 2;
    static final int MOST = 12;
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_WHY = 600;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    CycleModel {
        stages = List.copyOf(stages);
        demand(KEY.matcher(key).matches() && version >= 1, "has a key and a version");
        demand(isLine(title, LONGEST_TITLE) && isLine(why, LONGEST_WHY), "says what it is and when it serves");
        demand(stages.size() >= FEWEST && stages.size() <= MOST, "has a few stages");
        demand(stages.stream().map(Stage::key).distinct().count() == stages.size(), "has each stage once");
        demand(isInOrder(stages), "goes back to earlier stages alone");
        demand(
                count(stages, Ask.BASELINE) <= 1 && count(stages, Ask.FOLLOW_UP) <= 1,
                "looks once before and once after");
        demand(isComparable(stages), "looks again only where it has looked before");
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("a cycle model " + rule);
        }
    }

    private static boolean isLine(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    private static boolean isInOrder(List<Stage> stages) {
        return IntStream.range(0, stages.size()).allMatch(at -> {
            String again = stages.get(at).again();
            return again == null
                    || stages.subList(0, at).stream()
                            .anyMatch(earlier -> earlier.key().equals(again));
        });
    }

    private static long count(List<Stage> stages, Ask ask) {
        return stages.stream().filter(stage -> stage.asks().contains(ask)).count();
    }

    private static boolean isComparable(List<Stage> stages) {
        Optional<Integer> before = placeOf(Ask.BASELINE, stages);
        return placeOf(Ask.FOLLOW_UP, stages)
                .map(after -> before.isPresent() && before.get() < after)
                .orElse(true);
    }

    private static Optional<Integer> placeOf(Ask ask, List<Stage> stages) {
        return IntStream.range(0, stages.size())
                .filter(at -> stages.get(at).asks().contains(ask))
                .boxed()
                .findFirst();
    }

    public ModelId id() {
        return ModelId.of(key, version);
    }

    /** What is planned for all of it. */
    public int minutes() {
        return stages.stream().mapToInt(Stage::minutes).sum();
    }

    boolean isLast(int stage) {
        return stage == stages.size() - 1;
    }

    Optional<Integer> placeOf(String stage) {
        return IntStream.range(0, stages.size())
                .filter(at -> stages.get(at).key().equals(stage))
                .boxed()
                .findFirst();
    }
}
