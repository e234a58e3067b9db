package org.secondlook.coaching;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;
import org.secondlook.pairing.PairingId;

/**
 * What somebody types to begin a cycle, or to propose one, which may be wrong.
 *
 * @param id made with the form, so that a form sent twice begins one
 */
record BeginForm(
        @Nullable UUID id,
        @Nullable UUID pairing,
        @Nullable String model,
        @Nullable String focus) {

    static BeginForm fresh(@Nullable UUID pairing) {
        return new BeginForm(Uuids.next(), pairing, "one-change.v1", "");
    }

    /** Why it begins nothing. */
    Optional<Refusal> problem() {
        if (pairing == null) {
            return Optional.of(Refusal.PAIRING);
        } else if (model == null || model.isBlank()) {
            return Optional.of(Refusal.MODEL);
        }
        return isFocus(line()) ? Optional.empty() : Optional.of(Refusal.FOCUS);
    }

    /** Whether a line says what the two want to look at. */
    static boolean isFocus(String line) {
        return !Unseen.takenFrom(line).isBlank() && Wording.isSound(line, Cycle.LONGEST_FOCUS);
    }

    public String line() {
        return line(focus);
    }

    static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    CycleId cycle() {
        return new CycleId(Objects.requireNonNullElseGet(id, Uuids::next));
    }

    PairingId with() {
        return new PairingId(Objects.requireNonNull(pairing));
    }

    ModelId by() {
        return new ModelId(Objects.requireNonNull(model));
    }
}
