package org.secondlook.recording;

import java.time.Instant;

/** The pictures of a recording have been made anew, in the transaction that tells it; what was made of the old ones must go. */
public record RecordingRevised(RecordingId recording, Instant at) {}
