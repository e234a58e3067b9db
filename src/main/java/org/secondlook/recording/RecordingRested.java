package org.secondlook.recording;

import java.time.Instant;

/** A recording cannot be watched any more, in the transaction that tells it; whatever shows a part of it elsewhere stops too. */
public record RecordingRested(RecordingId recording, Instant at) {}
