package org.secondlook.recording;

import java.time.Instant;

/** A recording has been erased, in the transaction that tells it; what others keep about it goes with it. */
public record RecordingErased(RecordingId recording, Instant at) {}
