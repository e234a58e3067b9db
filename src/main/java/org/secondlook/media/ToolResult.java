package org.secondlook.media;

import java.util.List;
import java.util.Set;

/**
 * What a tool that ended by itself left behind.
 *
 * @param errors the first lines of them only
 * @param blamesMachine whether any of its errors, also of those that were not kept, is one of the machine
 */
record ToolResult(int exit, String output, String errors, boolean blamesMachine) {

    private static final int KILLED = 128;

    /** The signals of a crash or of a kill: ILL, ABRT, BUS, FPE, KILL, SEGV, TERM, XCPU, XFSZ. */
    private static final Set<Integer> SIGNALS = Set.of(4, 6, 7, 8, 9, 11, 15, 24, 25);

    /** What says that the tool could not be started: its program, or a library that it needs, is not there. */
    private static final Set<Integer> NOT_STARTED = Set.of(126, 127);

    /** What ffmpeg says when it was asked to end: whoever stops the application may ask all its processes. */
    private static final int ASKED_TO_END = 255;

    /** How ffmpeg hands on errors of the system: too many open files, no permission, read-only, no memory, no space. */
    private static final Set<Integer> OF_THE_SYSTEM = Set.of(232, 233, 243, 226, 244, 228);

    private static final List<String> COMPLAINTS = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "Read-only file system",
            "Too many open files",
            "Permission denied");

    static boolean blamesMachine(String error) {
        return COMPLAINTS.stream().anyMatch(error::contains);
    }

    boolean succeeded() {
        return exit == 0;
    }

    /** The first thing that it complained of; for the log. */
    String complaint() {
        return errors.lines().findFirst().orElse("nothing");
    }

    /** Whether the machine is to blame and not the file, so that another time may go better. */
    boolean isWorthRepeating() {
        return blamesMachine
                || exit == ASKED_TO_END
                || NOT_STARTED.contains(exit)
                || OF_THE_SYSTEM.contains(exit)
                || SIGNALS.contains(exit - KILLED);
    }
}
