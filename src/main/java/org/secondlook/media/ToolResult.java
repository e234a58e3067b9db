package org.secondlook.media;

import java.util.Set;

/** What a tool that ended by itself left behind; {@code errors} holds the first lines only. */
record ToolResult(int exit, String output, String errors) {

    private static final int KILLED = 128;

    /** The signals of a crash or of a kill: ILL, ABRT, BUS, FPE, KILL, SEGV, TERM, XCPU, XFSZ. */
    private static final Set<Integer> SIGNALS = Set.of(4, 6, 7, 8, 9, 11, 15, 24, 25);

    private static final int NO_SPACE = 228;
    private static final int NO_MEMORY = 244;

    boolean succeeded() {
        return exit == 0;
    }

    /** Whether the machine is to blame and not the file, so that another time may go better. */
    boolean isWorthRepeating() {
        return SIGNALS.contains(exit - KILLED)
                || exit == NO_SPACE
                || exit == NO_MEMORY
                || errors.contains("No space left on device");
    }
}
