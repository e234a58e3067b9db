package org.secondlook.reflection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.RecordingId;

/**
 * What somebody makes of a recording of theirs: answers to prompts, a draft until it is submitted, and editable after.
 *
 * @param set what it asks
 * @param answers by set and prompt, to whatever was asked before too; none is null, and one that was never given is missing
 * @param version counts the saves, 0 before the first
 * @param savedAt when it was last saved; null before the first time
 * @param submittedAt when it was first submitted
 */
record Reflection(
        ReflectionId id,
        RecordingId recording,
        PromptSet set,
        Map<PromptSetId, Map<String, Answer>> answers,
        int version,
        @Nullable Instant savedAt,
        Optional<Instant> submittedAt) {

    Reflection {
        answers = Map.copyOf(answers);
    }

    static Reflection blank(RecordingId recording, PromptSet set) {
        return new Reflection(ReflectionId.next(), recording, set, Map.of(), 0, null, Optional.empty());
    }

    /** The same, asking another set. */
    Reflection asking(PromptSet other) {
        return new Reflection(id, recording, other, answers, version, savedAt, submittedAt);
    }

    boolean isBegun() {
        return version > 0;
    }

    /** The answer to a prompt of its set. */
    Answer answer(String prompt) {
        return answer(set.id(), prompt);
    }

    Answer answer(PromptSetId asked, String prompt) {
        return answers.getOrDefault(asked, Map.of()).getOrDefault(prompt, Answer.NONE);
    }

    /** Whether these are its answers to that set already, and it asks that set. */
    boolean says(PromptSetId asked, Map<String, Answer> typed) {
        return set.id().equals(asked)
                && typed.entrySet().stream().allMatch(each -> each.getValue().equals(answer(asked, each.getKey())));
    }

    boolean isComplete() {
        return set.prompts().stream()
                .filter(set::requires)
                .noneMatch(prompt -> answer(prompt.key()).words().isBlank());
    }
}
