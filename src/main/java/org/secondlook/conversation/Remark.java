package org.secondlook.conversation;

import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.ShareId;

/**
 * What a coach says about something that they are shown.
 *
 * @param place 1 to 3; the first is a strength
 * @param share null when nothing is chosen, or it is not there any more
 * @param at null for the whole
 */
record Remark(int place, @Nullable ShareId share, @Nullable Moment at, String words) {

    /** More nobody can do anything about. */
    static final int MOST = 3;

    static final int LONGEST = 2_000;

    boolean isEmpty() {
        return share == null && words.isBlank();
    }

    boolean isWhole() {
        return share != null && !words.isBlank();
    }
}
