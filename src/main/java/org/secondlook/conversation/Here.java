package org.secondlook.conversation;

import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.ShareId;

/**
 * The moment at which one of the two said that they are, of something that is shown.
 *
 * @param number counts up whenever either of them says so
 * @param name null for names that the platform keeps to itself
 */
record Here(int number, PersonId person, @Nullable String name, ShareId share, Moment at) {

    /** What players understand, behind the address of the share. */
    public String seconds() {
        return String.valueOf(at.millis() / 1000.0);
    }
}
