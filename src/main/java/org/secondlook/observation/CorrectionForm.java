package org.secondlook.observation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A correction as it is typed, which may be wrong: another code, other times such as {@code 12:41}. */
record CorrectionForm(
        @Nullable String code,
        @Nullable String start,
        @Nullable String end,
        @Nullable Integer version) {

    /** What is sent on; empty when a time is none. */
    Optional<EventForm> toEvent(EventId event) {
        Optional<Long> from = Moment.millis(Objects.requireNonNullElse(start, ""));
        String until = Objects.requireNonNullElse(end, "").strip();
        Optional<Long> to = Moment.millis(until);
        return from.isEmpty() || (!until.isEmpty() && to.isEmpty())
                ? Optional.empty()
                : Optional.of(new EventForm(
                        event.value(),
                        Objects.requireNonNullElse(code, ""),
                        from.get(),
                        to.orElse(null),
                        next(),
                        false));
    }

    int next() {
        return Objects.requireNonNullElse(version, 0) + 1;
    }
}
