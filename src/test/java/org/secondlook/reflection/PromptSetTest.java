package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sets of prompts that come with the product, and the rules that hold for every one. */
@Tag("once")
class PromptSetTest {

    private static final Pattern STRENGTH = Pattern.compile("What went well\\b.*\\?");

    private static final String SOUND = """
            key: short
            version: 2
            occasion: FIRST
            place: 1
            title: Short
            why: For today.
            strength: well
            prompts:
              - key: well
                question: What went well?
              - key: next
                question: What next?
                help: One thing.
            """;

    @Test
    void eachAsksFirstForWhatWentWell() {
        assertThat(PromptSetFile.all()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(file -> {
            PromptSet set = file.read();
            assertThat(set.prompts().get(0).question()).matches(STRENGTH);
            assertThat(set.requires(set.prompts().get(0))).isTrue();
            assertThat(set.prompts().stream().skip(1)).noneMatch(set::requires);
        });
    }

    /** What reflections were asked before there were sets is asked word for word. */
    @Test
    void theStandardSetIsWhatWasAlwaysAsked() {
        assertThat(set("standard.v1").prompts())
                .containsExactly(
                        new Prompt("strength", "What went well, and what did your pupils do because of it?", null),
                        new Prompt("surprise", "What surprised you, seen from outside?", null),
                        new Prompt("next-step", "What will you try next time?", null));
    }

    @Test
    void thereIsOneForFiveMinutesForTheGapForSomePupilsForPracticeAndForLater() {
        assertThat(set("five-minutes.v1").prompts()).hasSize(3);
        assertThat(List.of(set("gap.v1"), set("pupils.v1"), set("practice.v1")))
                .allMatch(set -> set.occasion() == Occasion.FIRST);
        assertThat(set("second-look.v1").occasion()).isEqualTo(Occasion.SECOND);
    }

    @Test
    void aFileSaysItsName() {
        assertThat(new PromptSetFile("short.v2.yaml", SOUND).read().id()).hasToString("short.v2");
        assertThatThrownBy(() -> new PromptSetFile("short.v3.yaml", SOUND).read())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatBreaksARuleIsNoSet() {
        for (String wrong : List.of(
                SOUND.replace("strength: well", "strength: next"),
                SOUND.replace("strength: well", "strength: else"),
                SOUND.replace("key: next", "key: well"),
                SOUND.replace("key: next", "key: Next step"),
                SOUND.replace("key: short", "key: ../short"),
                SOUND.replace("version: 2", "version: 0"),
                SOUND.replace("question: What next?", "question: ' '"),
                SOUND.replace("why: For today.", "why: ''"),
                SOUND.substring(0, SOUND.indexOf("prompts:")) + "prompts: []",
                SOUND + seven())) {
            assertThatThrownBy(() -> PromptSetFile.read(wrong)).as(wrong).isInstanceOf(RuntimeException.class);
        }
        assertThat(PromptSetFile.read(SOUND).prompts()).hasSize(2);
    }

    private static String seven() {
        return "abcdefg"
                .chars()
                .mapToObj(key -> "  - key: %c\n    question: More?\n".formatted(key))
                .collect(Collectors.joining());
    }

    private static PromptSet set(String id) {
        return PromptSetFile.all().stream()
                .map(PromptSetFile::read)
                .filter(set -> set.id().value().equals(id))
                .findAny()
                .orElseThrow();
    }
}
