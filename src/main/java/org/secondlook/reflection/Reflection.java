package org.secondlook.reflection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.RecordingId;

/**
 * What somebody makes of a recording of theirs: answers to prompts, a draft until it is submitted, and editable after.
 *
 * @param answers none is null; one that was never given is missing
 * @param version counts the saves, 0 before the first
 * @param savedAt when it was last saved; null before the first time
 * @param submittedAt when it was first submitted
 */
record Reflection(
        ReflectionId id,
        RecordingId recording,
        Map<Prompt, String> answers,
        int version,
        @Nullable Instant savedAt,
        Optional<Instant> submittedAt) {

    Reflection {
        answers = Map.copyOf(answers);
    }

    static Reflection blank(RecordingId recording) {
        return new Reflection(ReflectionId.next(), recording, Map.of(), 0, null, Optional.empty());
    }

    public String answer(Prompt prompt) {
        return answers.getOrDefault(prompt, "");
    }

    boolean isComplete() {
        for (Prompt prompt : Prompt.values()) {
            if (prompt.isRequired() && answer(prompt).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
