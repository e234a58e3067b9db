package org.secondlook.recording;

import java.time.LocalDate;

/**
 * An upload that its owner may go on with, as the page lists it.
 *
 * @param fingerprint by which the page knows the file again; empty when the upload was begun elsewhere
 * @param kept the day until which it is kept if nothing more comes
 */
record UnfinishedUpload(RecordingId id, String title, long size, long received, String fingerprint, LocalDate kept) {

    /** How much of it is here, rounded down, so that 100 is never said too early. */
    public int percent() {
        return (int) (100 * received / size);
    }
}
