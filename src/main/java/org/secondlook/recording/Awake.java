package org.secondlook.recording;

/** What every statement asks that shows anything of a recording, whoever wants to see it: that it does not rest. */
public final class Awake {

    private static final String RECORDING = """
            not exists (select 1 from recording_recording resting where resting.id = %s and resting.rest_since is not null)
            """;

    private Awake() {}

    /** The condition, as SQL. */
    public static String recording(String column) {
        return RECORDING.formatted(column);
    }
}
