package org.secondlook.sample;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to the introduction, and what it offers.
 *
 * @param choice null as long as they have chosen nothing
 */
public record Introduction(@Nullable Choice choice, String title, String focus, long minutes) {

    /** Whether it is shown: once to those who have nothing here yet, and to whoever asks for it. */
    public boolean isFor(boolean newcomer) {
        return choice == Choice.AGAIN || (choice == null && newcomer);
    }

    /** Whether they wanted to come back to it. */
    public boolean isPutOff() {
        return choice == Choice.LATER;
    }
}
