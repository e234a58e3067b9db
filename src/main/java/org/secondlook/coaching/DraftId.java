package org.secondlook.coaching;

import java.util.UUID;

/** A school’s own cycle model that is worked at. Forms for a new one hold it already. */
record DraftId(UUID value) {

    /** Under which its versions are published. */
    ModelId version(int number) {
        return ModelId.of("s" + value, number);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
