package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every way to be refused has its words, and no words are left over. */
class RefusalTest {

    @Test
    void everyReasonHasWordsForThePersonAndAHintForTheAdministrator() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of(
                "lti.refusal.title",
                "lti.refusal.reference",
                "lti.refusal.hint",
                "lti.refusal.back",
                "lti.refusal.back-nameless"));
        for (Refusal.Words words : Refusal.Words.values()) {
            for (String part : Set.of("title", "happened", "next")) {
                expected.add("lti.words." + words.code() + "." + part);
            }
        }
        for (Refusal refusal : Refusal.values()) {
            expected.add("lti.hint." + refusal.code());
        }
        assertThat(texts().stringPropertyNames())
                .filteredOn(key -> key.matches("lti[.](refusal|words|hint)[.].*"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void onlyOneWhoWaitedIsToldThatItTookTooLong() {
        assertThat(Refusal.values())
                .filteredOn(refusal -> refusal.words() == Refusal.Words.TOO_LATE)
                .containsExactly(Refusal.STATE_EXPIRED);
        assertThat(Refusal.TIMES_INVALID.words()).isEqualTo(Refusal.Words.CLOCKS);
    }

    @Test
    void noWordsAreOutOfUse() {
        assertThat(Refusal.values()).extracting(Refusal::words).contains(Refusal.Words.values());
    }

    @Test
    void onlyAMissingDatabaseOrAMistakeIsTheFaultOfTheServer() {
        assertThat(Refusal.values())
                .filteredOn(refusal -> refusal.status() >= 500)
                .containsExactly(Refusal.UNAVAILABLE, Refusal.FAILED)
                .allMatch(refusal -> refusal.status() == 503);
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                RefusalTest.class.getResourceAsStream("/messages/lti.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
