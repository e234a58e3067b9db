package org.secondlook.recording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An upload that its owner may go on with, as the page lists it.
 *
 * @param size of the whole; null while it is still being recorded
 * @param fingerprint by which the page knows the file again; empty when the upload was begun elsewhere
 * @param kept the day until which it is kept if nothing more comes
 */
record UnfinishedUpload(
        RecordingId id, String title, @Nullable Long size, long received, String fingerprint, LocalDate kept) {

    /** Whether it was still being recorded when the last bytes came. */
    public boolean isOpenEnded() {
        return size == null || size == received;
    }

    /** How much of it is here, rounded down, so that 100 is never said too early. */
    public int percent() {
        return size == null ? 0 : (int) (100 * received / size);
    }
}
