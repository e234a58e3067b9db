package org.secondlook.reflection;

import java.time.Instant;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;

/** Somebody has finished a reflection on a recording of theirs; told within the transaction that keeps it. */
public record ReflectionSubmitted(ReflectionId reflection, RecordingId recording, PersonId by, Instant at) {}
