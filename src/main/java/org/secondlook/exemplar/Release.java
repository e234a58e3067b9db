package org.secondlook.exemplar;

import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;

/** What a teacher lets others see: a clip as it is now, and the words that go with it. */
record Release(
        ExemplarId id,
        PersonId teacher,
        UUID clip,
        RecordingId recording,
        long millis,
        String language,
        ReleasedWords words) {}
