package org.secondlook.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be seen in a lesson, and pressed when it is.
 *
 * @param key what it is called in data, for good
 * @param name what people read
 * @param kind whether it is a moment or lasts
 * @param digit the key that codes it; null where there are more codes than keys
 * @param letter what stands on its mark beside its colour; the source's own abbreviation where it has one
 * @param counts what counts as it, and what does not
 * @param group of states of which one begins where another ends; null for what goes on beside others
 * @param heading under which it stands with others; null for none
 */
record Code(
        String key,
        String name,
        Kind kind,
        @Nullable Integer digit,
        String letter,
        Hue hue,
        String counts,
        @Nullable String group,
        @Nullable String heading) {

    Code {
        if (key.isBlank() || name.isBlank() || letter.isBlank() || counts.isBlank()) {
            throw new IllegalArgumentException("a code without a word: " + key);
        }
        if (digit != null && (digit < 0 || digit > 9)) {
            throw new IllegalArgumentException(key + " has no key of one digit: " + digit);
        }
        if (group != null && kind == Kind.POINT) {
            throw new IllegalArgumentException(key + " is a moment, and ends nothing");
        }
    }

    /** What ends it: another of its group, or itself begun anew. */
    public String endedBy() {
        return group == null ? "only " + key : group;
    }

    @JsonIgnore
    public boolean isState() {
        return kind == Kind.STATE;
    }

    /** Whether it is a moment or lasts. */
    enum Kind {
        POINT,
        STATE
    }
}
