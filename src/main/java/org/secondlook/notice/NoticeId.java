package org.secondlook.notice;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A notice. */
record NoticeId(UUID value) {

    /** Mints a new one. */
    static NoticeId next() {
        return new NoticeId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
