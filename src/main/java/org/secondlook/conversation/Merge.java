package org.secondlook.conversation;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two people made of one text, put together line by line so that nothing is missing that either has written (diff3, after
 * Khanna, Kunal and Pierce 2007). Where both changed the same passage both stand there, one below the other, between marks; and what
 * one has deleted while the other changed it stays.
 *
 * @param clashes at how many places both are kept
 */
record Merge(String text, int clashes) {

    /** Lines that stand above, between and below what two have written over the same passage. */
    record Marks(String above, String between, String below) {}

    /** Base is what both have begun with; theirs is what holds now, and mine is what is to be laid over it. */
    static Merge of(String base, String mine, String theirs, Marks marks) {
        List<String> lines = lines(base);
        List<Passage> passages = passages(hunks(lines, lines(mine), true), hunks(lines, lines(theirs), false));
        List<String> text = new ArrayList<>();
        int at = 0;
        int clashes = 0;
        for (Passage passage : passages) {
            text.addAll(lines.subList(at, passage.start()));
            Both both = passage.both(lines);
            clashes += both.clash() ? 1 : 0;
            text.addAll(both.clash() ? both.marked(marks) : both.plain());
            at = passage.end();
        }
        text.addAll(lines.subList(at, lines.size()));
        return new Merge(String.join("\n", text), clashes);
    }

    /** A text without a word has no line. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static List<Hunk> hunks(List<String> base, List<String> changed, boolean mine) {
        return DiffUtils.diff(base, changed).getDeltas().stream()
                .map(delta -> new Hunk(
                        delta.getSource().getPosition(),
                        delta.getSource().getPosition() + delta.getSource().size(),
                        delta.getTarget().getLines(),
                        mine))
                .toList();
    }

    /** Hunks that touch the same lines are one passage. What is put in before a line is no change of that line. */
    private static List<Passage> passages(List<Hunk> mine, List<Hunk> theirs) {
        List<Hunk> all = Stream.concat(mine.stream(), theirs.stream())
                .sorted(Comparator.comparingInt(Hunk::start).thenComparingInt(Hunk::end))
                .toList();
        List<Passage> passages = new ArrayList<>();
        for (Hunk hunk : all) {
            Passage last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
            if (last != null && last.touches(hunk)) {
                passages.set(passages.size() - 1, last.with(hunk));
            } else {
                passages.add(new Passage(hunk.start(), hunk.end(), List.of(hunk)));
            }
        }
        return passages;
    }

    /** Lines of the base that somebody replaced; none where something was put in. */
    private record Hunk(int start, int end, List<String> lines, boolean mine) {

        boolean isPutIn() {
            return start == end;
        }
    }

    /** Lines of the base that one of them, or both, has changed. */
    private record Passage(int start, int end, List<Hunk> hunks) {

        boolean touches(Hunk hunk) {
            return hunk.start() < end || (start == end && hunk.isPutIn() && hunk.start() == start);
        }

        Passage with(Hunk hunk) {
            return new Passage(
                    start,
                    Math.max(end, hunk.end()),
                    Stream.concat(hunks.stream(), Stream.of(hunk)).toList());
        }

        Both both(List<String> base) {
            return new Both(base.subList(start, end), as(base, true), as(base, false));
        }

        /** The passage as one of them has it. */
        private List<String> as(List<String> base, boolean mine) {
            List<String> lines = new ArrayList<>();
            int at = start;
            for (Hunk hunk : hunks) {
                if (hunk.mine() == mine) {
                    lines.addAll(base.subList(at, hunk.start()));
                    lines.addAll(hunk.lines());
                    at = hunk.end();
                }
            }
            lines.addAll(base.subList(at, end));
            return lines;
        }
    }

    /** What a passage was, and what each has made of it. */
    private record Both(List<String> base, List<String> mine, List<String> theirs) {

        /** Whether both have written over something that was there. */
        boolean clash() {
            return !mine.equals(theirs)
                    && !mine.equals(base)
                    && !theirs.equals(base)
                    && !isBlank(mine)
                    && !isBlank(theirs)
                    && !isBlank(base);
        }

        private static boolean isBlank(List<String> lines) {
            return lines.stream().allMatch(String::isBlank);
        }

        List<String> plain() {
            if (mine.equals(base) || mine.equals(theirs)) {
                return theirs;
            } else if (theirs.equals(base)) {
                return mine;
            } else {
                return isBlank(mine) ? theirs : isBlank(theirs) ? mine : onceEach(List.of());
            }
        }

        List<String> marked(Marks marks) {
            return onceEach(List.of(marks.above(), marks.between(), marks.below()));
        }

        /** What both begin and end with stands there once. */
        private List<String> onceEach(List<String> marks) {
            int head = same(mine, theirs);
            int tail = sameFromBehind(head);
            List<String> lines = new ArrayList<>(mine.subList(0, head));
            lines.addAll(marks.isEmpty() ? List.of() : marks.subList(0, 1));
            lines.addAll(theirs.subList(head, theirs.size() - tail));
            lines.addAll(marks.isEmpty() ? List.of() : marks.subList(1, 2));
            lines.addAll(mine.subList(head, mine.size() - tail));
            lines.addAll(marks.isEmpty() ? List.of() : marks.subList(2, 3));
            lines.addAll(mine.subList(mine.size() - tail, mine.size()));
            return lines;
        }

        private static int same(List<String> one, List<String> other) {
            int most = Math.min(one.size(), other.size());
            int same = 0;
            while (same < most && one.get(same).equals(other.get(same))) {
                same++;
            }
            return same;
        }

        private int sameFromBehind(int head) {
            int most = Math.min(mine.size(), theirs.size()) - head;
            int same = 0;
            while (same < most && mine.get(mine.size() - 1 - same).equals(theirs.get(theirs.size() - 1 - same))) {
                same++;
            }
            return same;
        }
    }
}
