package org.secondlook.caption;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.caption.TranscriptionRefused.Reason;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;

/**
 * What somebody has asked to be written down, until it is.
 *
 * @param failure why it will not be; null while it may be
 */
record AskedTranscription(
        UUID id,
        RecordingId recording,
        PersonId person,
        Language language,
        @Nullable Reason failure) {}
