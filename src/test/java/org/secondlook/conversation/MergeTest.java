package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What two write into one text at once: in a table, and at random. */
class MergeTest {

    private static final Merge.Marks MARKS = new Merge.Marks("<<", "==", ">>");

    /** Lines are parted by a stroke. */
    private static final String TABLE = """
            nothing changed                   ; a/b/c ; a/b/c   ; a/b/c   ; a/b/c
            only mine                         ; a/b/c ; a/x/c   ; a/b/c   ; a/x/c
            only theirs                       ; a/b/c ; a/b/c   ; a/b/y   ; a/b/y
            each another line                 ; a/b/c ; x/b/c   ; a/b/y   ; x/b/y
            neighbouring lines                ; a/b/c ; x/b/c   ; a/y/c   ; x/y/c
            both the same                     ; a/b/c ; a/x/c   ; a/x/c   ; a/x/c
            both begin                        ;       ; x       ; y       ; y/x
            both go on below                  ; a     ; a/x     ; a/y     ; a/y/x
            both below an empty line          ; a/    ; a/x     ; a/y     ; a/y/x
            both go on with the same first    ; a     ; a/z/x   ; a/z/y   ; a/z/y/x
            both over one line                ; a/b/c ; a/bx/c  ; a/by/c  ; a/<</by/==/bx/>>/c
            both over more, one line the same ; a/b/c ; a/q/x/c ; a/q/y/c ; a/q/<</y/==/x/>>/c
            over different stretches          ; a/b/c ; x/c     ; a/y     ; <</a/y/==/x/c/>>
            I delete what they changed        ; a/b/c ; a/c     ; a/by/c  ; a/by/c
            they delete what I changed        ; a/b/c ; a/bx/c  ; a/c     ; a/bx/c
            both delete                       ; a/b/c ; a/c     ; a/c     ; a/c
            I delete, they elsewhere          ; a/b/c ; a/c     ; a/b/c/y ; a/c/y
            put in before what they changed   ; a/b/c ; a/x/b/c ; a/by/c  ; a/x/by/c
            put in after what they changed    ; a/b/c ; a/b/x/c ; a/by/c  ; a/by/x/c
            I go on in what was marked        ; bx    ; bxx     ; <</by/==/bx/>> ; <</by/==/bxx/>>
            everything deleted, they went on  ; a     ;         ; a/y     ; y
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void twoTextsBecomeOne(String what, String base, String mine, String theirs, String merged) {
        assertThat(Merge.of(base, mine, theirs, MARKS).text()).isEqualTo(merged);
        assertThat(Merge.of(base, mine, theirs, MARKS).clashes())
                .isEqualTo(merged.contains("<<") && !theirs.contains("<<") ? 1 : 0);
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split(";", -1))
                        .map(cell -> cell.strip().replace('/', '\n'))
                        .toArray());
    }

    @Test
    void noWordIsMissingThatEitherHasTyped() {
        for (int seed = 0; seed < 20_000; seed++) {
            var chance = new Random(seed);
            List<String> base = someLines(chance);
            Typed mine = typed(base, "m", chance);
            Typed theirs = typed(base, "t", chance);

            String merged = Merge.of(text(base), text(mine.lines()), text(theirs.lines()), MARKS)
                    .text();

            assertThat(List.of(merged.split("\\s+", -1)))
                    .as("seed %d:%n%s%n--%n%s%n--%n%s", seed, text(base), text(mine.lines()), text(theirs.lines()))
                    .containsAll(mine.words())
                    .containsAll(theirs.words());
        }
    }

    @Test
    void whatNobodyTouchedStandsThereOnce() {
        for (int seed = 0; seed < 5_000; seed++) {
            var chance = new Random(seed);
            List<String> base = List.of("b0", "b1", "b2", "b3", "b4", "b5");
            Typed mine = typed(base, "m", chance);
            Typed theirs = typed(base, "t", chance);
            List<String> kept = new ArrayList<>(base);
            kept.retainAll(mine.lines());
            kept.retainAll(theirs.lines());

            String merged = Merge.of(text(base), text(mine.lines()), text(theirs.lines()), MARKS)
                    .text();

            assertThat(merged.lines().filter(kept::contains).toList())
                    .as("seed %d", seed)
                    .isEqualTo(kept);
        }
    }

    private static List<String> someLines(Random chance) {
        List<String> lines = new ArrayList<>();
        for (int i = chance.nextInt(6); i > 0; i--) {
            lines.add(chance.nextInt(5) == 0 ? "" : "b" + chance.nextInt(4));
        }
        return lines;
    }

    /** Some lines are deleted, some changed, some put in; each word that is typed is there once. */
    private static Typed typed(List<String> base, String whose, Random chance) {
        List<String> words = new ArrayList<>();
        List<String> lines = new ArrayList<>(base);
        for (int i = chance.nextInt(4); i > 0; i--) {
            String word = whose + words.size();
            int at = lines.isEmpty() ? 0 : chance.nextInt(lines.size());
            switch (lines.isEmpty() ? 0 : chance.nextInt(3)) {
                case 0 -> lines.add(at, word);
                case 1 -> lines.set(at, lines.get(at) + " " + word);
                default -> {
                    words.removeAll(List.of(lines.remove(at).split(" ", -1)));
                    continue;
                }
            }
            words.add(word);
        }
        return new Typed(lines, words);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    private record Typed(List<String> lines, List<String> words) {}
}
