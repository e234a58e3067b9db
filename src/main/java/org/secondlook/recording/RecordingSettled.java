package org.secondlook.recording;

import java.time.Instant;

/** What was cut away of a recording cannot come back any more, in the transaction that tells it: what lies outside must go. */
public record RecordingSettled(RecordingId recording, Instant at) {}
