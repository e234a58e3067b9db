package org.secondlook.conversation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;

/**
 * What somebody types of an agreed action, which may be wrong.
 *
 * @param number made with the form, so that a form sent twice agrees once
 * @param due a day, as browsers send it; empty for none
 */
record ActionForm(
        @Nullable UUID number,
        Action.@Nullable Doer doer,
        @Nullable String words,
        @Nullable String due) {

    static ActionForm fresh() {
        return new ActionForm(Uuids.next(), Action.Doer.TEACHER, "", "");
    }

    Optional<Refusal> refusal() {
        if (doer == null || !Typed.isSound(typedWords(), Action.LONGEST)) {
            return Optional.of(Refusal.WORDS);
        }
        return typedDue().isEmpty() || Typed.day(due).isPresent() ? Optional.empty() : Optional.of(Refusal.DAY);
    }

    /** Once nothing is wrong. */
    Action toAction() {
        return new Action(
                Objects.requireNonNullElseGet(number, Uuids::next),
                Objects.requireNonNull(doer),
                typedWords(),
                Typed.day(due).orElse(null),
                null);
    }

    public String typedWords() {
        return Typed.line(words);
    }

    public String typedDue() {
        return Typed.line(due);
    }
}
