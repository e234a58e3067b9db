package org.secondlook.reflection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.secondlook.foundation.Times;

/** A reflection as it was submitted. */
record Version(int number, PromptSetId set, Instant submittedAt, List<Asked> answers) {

    static final int FIRST = 1;

    /** As many of a reflection are kept. */
    static final int MOST = 50;

    Version {
        answers = List.copyOf(answers);
    }

    /** What a reflection says now: all that its set asks, and nothing that was asked before. */
    static Version of(Reflection reflection, int number, Instant now) {
        List<Asked> answers = reflection.set().prompts().stream()
                .map(prompt -> new Asked(prompt.key(), prompt.question(), reflection.answer(prompt.key())))
                .toList();
        return new Version(number, reflection.set().id(), now, answers);
    }

    boolean saysTheSameAs(Version other) {
        return set.equals(other.set) && answers.equals(other.answers);
    }

    /** The last one that goes when this one comes: the oldest between, never the first. Those before it have gone already. */
    int lastToGo() {
        return number - MOST + 1;
    }

    /** What it answered to a question, if it asked that. */
    Answer answer(String question) {
        return answers.stream()
                .filter(asked -> asked.question().equals(question))
                .findAny()
                .map(Asked::answer)
                .orElse(Answer.NONE);
    }

    public LocalDate day() {
        return Times.day(submittedAt);
    }
}
