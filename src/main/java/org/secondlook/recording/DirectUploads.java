package org.secondlook.recording;

import java.io.IOException;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobPart;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.StoreOrigins;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Lets a browser send the bytes of an upload to the store itself, part by part. What has come there counts when this tool
 * has looked, as it does for bytes of its own: the browser's word is worth nothing.
 */
@Component
class DirectUploads {

    private final Uploads uploads;
    private final UploadProgress progress;
    private final BlobStore blobs;
    private final StoreOrigins origins;

    DirectUploads(Uploads uploads, UploadProgress progress, BlobStore blobs, StoreOrigins origins) {
        this.uploads = uploads;
        this.progress = progress;
        this.blobs = blobs;
        this.origins = origins;
    }

    boolean areOffered() {
        return !origins.uploading().isEmpty();
    }

    /** Where the next bytes may be sent to, which begin at an offset. */
    BlobPart next(RecordingId id, PersonId owner, long offset) throws IOException {
        return held(id, owner, (blob, upload) -> {
            requireUnfinished(upload);
            long size = knownSize(upload);
            if (offset != upload.received()) {
                throw new UploadRefused(UploadRefusal.OTHER_OFFSET);
            }
            blob.cut(offset);
            return blob.nextPart(size - blob.length()).orElseThrow(() -> new UploadRefused(UploadRefusal.NOT_DIRECT));
        });
    }

    /** The upload with all that has come. */
    Upload takeIn(RecordingId id, PersonId owner) throws IOException {
        return held(id, owner, (blob, upload) -> {
            requireUnfinished(upload);
            long size = knownSize(upload);
            long before = blob.length();
            if (before != upload.received()) {
                throw new UploadRefused(UploadRefusal.OTHER_OFFSET);
            }
            return progress.move(upload, blob.takeIn(size - before));
        });
    }

    private <T> T held(RecordingId id, PersonId owner, Work<T> work) throws IOException {
        requireUnfinished(uploads.get(id, owner));
        try (GrowingBlob blob = blobs.grow(RecordingBlobs.original(id))) {
            return work.with(blob, uploads.get(id, owner));
        } catch (BlobLockedException e) {
            throw new UploadRefused(UploadRefusal.BUSY);
        }
    }

    /** What nobody knows the size of comes in pieces as small as they are recorded, and a store takes only large ones. */
    private static long knownSize(Upload upload) {
        if (upload.size() == null) {
            throw new UploadRefused(UploadRefusal.NOT_DIRECT);
        }
        return upload.size();
    }

    private static void requireUnfinished(Upload upload) {
        if (upload.isFinished()) {
            throw new UploadRefused(UploadRefusal.FINISHED);
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T with(GrowingBlob blob, Upload upload) throws IOException;
    }
}
