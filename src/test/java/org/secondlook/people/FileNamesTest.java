package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in an archive are those of people, and harm no system that unpacks them. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-04 Fractions.mp4, 2026-03-04 Fractions.mp4",
        "2026-03-04 Brüche – 第三課.mp4, 2026-03-04 Brüche – 第三課.mp4",
        "../../etc/passwd, etc passwd",
        "2026-03-04 a/b\\c:d*e?f\"g<h>i|j.mp4, 2026-03-04 a b c d e f g h i j.mp4",
        "2026-03-04 Wait ... .mp4, 2026-03-04 Wait.mp4",
        ".hidden, hidden",
        "???.txt, -.txt"
    })
    void whatNoFileMayBeCalledIsTakenOut(String called, String name) {
        assertThat(new FileNames().next(called)).isEqualTo(name);
    }

    @Test
    void noNameTakesAnothersPlaceWhateverItsCase() {
        var names = new FileNames();

        assertThat(names.next("Ice.mp4")).isEqualTo("Ice.mp4");
        assertThat(names.next("ICE.mp4")).isEqualTo("ICE (2).mp4");
        assertThat(names.next("Ice.mp4")).isEqualTo("Ice (3).mp4");
        assertThat(names.next("Ice (2).mp4")).isEqualTo("Ice (2) (2).mp4");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(new FileNames().next("\uD83C\uDF93".repeat(200) + ".mp4"))
                .isEqualTo("\uD83C\uDF93".repeat(80) + ".mp4");
        assertThat(new FileNames().next("turned \u202E4pm.exe")).isEqualTo("turned 4pm.exe");
    }
}
