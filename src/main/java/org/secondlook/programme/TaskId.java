package org.secondlook.programme;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;

/** What an activity asks people to do. */
record TaskId(UUID value) {

    private static final int LENGTH = 36;

    static TaskId next() {
        return new TaskId(Uuids.next());
    }

    /** The id that a text may be; empty for what cannot be one. */
    static Optional<TaskId> find(@Nullable String text) {
        try {
            return text == null || text.length() != LENGTH
                    ? Optional.empty()
                    : Optional.of(new TaskId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
