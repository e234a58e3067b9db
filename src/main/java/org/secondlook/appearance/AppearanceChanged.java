package org.secondlook.appearance;

import org.secondlook.recording.RecordingId;

/**
 * Who may be shown in a lesson may be another question's answer now. Told in the transaction that changes it, while the lesson is held:
 * whoever shows it looks again.
 */
public record AppearanceChanged(RecordingId lesson) {}
