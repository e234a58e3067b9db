package org.secondlook.celebration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.Uuids;

/** What somebody types of a celebration, and how it begins. */
@Tag("once")
class CelebrationFormTest {

    @Test
    void wordsAreKeptWithTheirLines() {
        CelebrationForm form = typed(" They spoke.\r\nAll of them. ");

        assertThat(form.problem()).isEmpty();
        assertThat(form.text()).isEqualTo("They spoke.\nAll of them.");
        assertThat(typed("😀".repeat(1000)).problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u200B", "a\0b"})
    void nothingIsNoCelebration(String words) {
        assertThat(typed(words).problem()).contains("celebration.problem.words");
        assertThat(typed("😀".repeat(1001)).problem()).isPresent();
    }

    @Test
    void itIsKnownByItsBeginningWhichCutsNoCharacter() {
        assertThat(celebration("They spoke.\nAll of them.").beginning()).isEqualTo("They spoke.");
        assertThat(celebration("😀".repeat(61)).beginning()).isEqualTo("😀".repeat(60) + "…");
    }

    private static CelebrationForm typed(String words) {
        return new CelebrationForm(null, null, words, null);
    }

    private static Celebration celebration(String words) {
        return new Celebration(new CelebrationId(Uuids.next()), words, null, 1, Instant.EPOCH);
    }
}
