package org.secondlook.reflection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Wording;

/**
 * A reflection as it is typed, which may be wrong.
 *
 * @param answers by prompt; what is left out stays as it is
 * @param evidence the markers that are named, each as {@code prompt:marker}
 * @param set what is asked; null for what was asked last
 * @param version of the draft that was being edited
 * @param page made by the page for as long as it is open; null when there is no script to make one
 * @param turn counts what this page has sent, so that a save that overtakes another is known as the newer one
 */
record ReflectionForm(
        @Nullable Map<String, String> answers,
        @Nullable List<String> evidence,
        @Nullable String set,
        @Nullable Integer version,
        @Nullable UUID page,
        @Nullable Integer turn) {

    static final int LONGEST_ANSWER = 20_000;

    /** Markers for one answer. */
    static final int MOST_EVIDENCE = 50;

    private static final Pattern EVIDENCE =
            Pattern.compile("([a-z-]{1,40}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** What is wrong with it, as a message key; empty when nothing is. */
    Optional<String> problem() {
        return typed().values().stream().allMatch(answer -> Wording.isSound(lines(answer), LONGEST_ANSWER))
                ? Optional.empty()
                : Optional.of("reflection.problem.answer");
    }

    /** What it answers of what that set asks. */
    Map<String, Answer> answersTo(PromptSet asked) {
        return asked.prompts().stream()
                .map(Prompt::key)
                .filter(typed()::containsKey)
                .collect(Collectors.toMap(prompt -> prompt, this::answer));
    }

    Answer answer(String prompt) {
        return new Answer(lines(typed().getOrDefault(prompt, "")), evidenceFor(prompt));
    }

    private Set<MarkerId> evidenceFor(String prompt) {
        return Objects.requireNonNullElse(evidence, List.<String>of()).stream()
                .map(EVIDENCE::matcher)
                .filter(named -> named.matches() && named.group(1).equals(prompt))
                .map(named -> new MarkerId(UUID.fromString(named.group(2))))
                .limit(MOST_EVIDENCE)
                .collect(Collectors.toSet());
    }

    Optional<PromptSetId> asked() {
        return Optional.ofNullable(set).map(PromptSetId::new);
    }

    /** Whether it answers nothing at all: no page of ours sends that, unless it was opened before an update. */
    boolean isOfAnotherTime() {
        return answers == null;
    }

    int baseVersion() {
        return Objects.requireNonNullElse(version, 0);
    }

    private Map<String, String> typed() {
        return Objects.requireNonNullElse(answers, Map.of());
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
