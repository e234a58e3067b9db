package org.secondlook.lti.notices;

import java.util.UUID;

/** A notice that was taken. */
record NoticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
