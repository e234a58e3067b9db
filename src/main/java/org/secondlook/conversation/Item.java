package org.secondlook.conversation;

import java.util.UUID;

/** Something that two want to speak of. */
record Item(UUID id, String words) {

    static final int LONGEST = 300;

    /** More than these nobody gets through. */
    static final int MOST = 30;
}
