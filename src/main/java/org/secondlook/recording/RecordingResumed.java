package org.secondlook.recording;

import java.time.Instant;

/** A recording that rested can be watched by its owner again, in the transaction that tells it; what waited meanwhile goes on. */
public record RecordingResumed(RecordingId recording, Instant at) {}
