package org.secondlook.recording;

import java.io.IOException;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.StorageFullException;
import org.secondlook.people.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receives the bytes of uploads. They are made durable first, then the offset in the database moves, then they are
 * acknowledged. Only what that offset covers counts: what a dying server had written beyond it is dropped by the next
 * request, and a store that has lost bytes takes the offset back.
 */
@Component
class UploadReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(UploadReceiver.class);

    /** However long a request is, the offset moves this often; no more of it is lost with the server. */
    private static final long STRETCH = 16L << 20;

    private final Uploads uploads;
    private final UploadLimits limits;
    private final UploadProgress progress;
    private final BlobStore blobs;

    UploadReceiver(Uploads uploads, UploadLimits limits, UploadProgress progress, BlobStore blobs) {
        this.uploads = uploads;
        this.limits = limits;
        this.progress = progress;
        this.blobs = blobs;
    }

    /** The upload with as many bytes received as are really there. */
    Upload durable(RecordingId id, Viewer viewer) throws IOException {
        Upload upload = uploads.get(id, viewer);
        return upload.isFinished() ? upload : upload.withReceived(durableOffset(upload));
    }

    /** Adds bytes at an offset, which must be where the last ones ended. */
    Upload receive(RecordingId id, Viewer viewer, long offset, UploadBody body) throws IOException {
        Upload known = uploads.get(id, viewer);
        if (known.isFinished()) {
            return nothingMore(known, offset, body);
        }
        try (GrowingBlob blob = blobs.grow(RecordingBlobs.original(id))) {
            Upload upload = uploads.get(id, viewer);
            requireFit(upload, offset, body);
            blob.cut(offset);
            if (blob.length() < offset) {
                throw new UploadRefused(UploadRefusal.OTHER_OFFSET);
            }
            return append(blob, upload, offset, body);
        } catch (BlobLockedException e) {
            throw new UploadRefused(UploadRefusal.BUSY);
        } catch (StorageFullException e) {
            throw new UploadRefused(UploadRefusal.NO_ROOM);
        }
    }

    private static Upload nothingMore(Upload finished, long offset, UploadBody body) {
        if (offset == finished.size() && body.announced() == 0) {
            return finished;
        }
        throw new UploadRefused(UploadRefusal.FINISHED);
    }

    private void requireFit(Upload upload, long offset, UploadBody body) throws IOException {
        if (upload.isFinished()) {
            throw new UploadRefused(UploadRefusal.FINISHED);
        }
        if (offset != durableOffset(upload)) {
            throw new UploadRefused(UploadRefusal.OTHER_OFFSET);
        }
        if (body.announced() > upload.size() - offset) {
            throw new UploadRefused(UploadRefusal.BEYOND_END);
        }
    }

    private long durableOffset(Upload upload) throws IOException {
        long there = blobs.length(RecordingBlobs.original(upload.id())).orElse(0L);
        if (there < upload.received()) {
            LOG.warn(
                    "bytes of an upload are lost: recording={} received={} there={}",
                    upload.id(),
                    upload.received(),
                    there);
        }
        return Math.min(upload.received(), there);
    }

    private Upload append(GrowingBlob blob, Upload begun, long offset, UploadBody body) throws IOException {
        Upload upload = begun;
        long at = offset;
        long stretch;
        do {
            long left = upload.size() - at;
            stretch = body.isChecked() ? left : Math.min(left, STRETCH);
            limits.requireRoom(body.next(stretch));
            long end = blob.write(at, body, stretch);
            refuseWhatIsNotMeant(blob, at, end == upload.size(), body);
            upload = move(upload, end);
            stretch -= end - at;
            at = end;
        } while (stretch == 0 && at < upload.size());
        return upload;
    }

    /** Bytes whose checksum is another, or that go on beyond the end of the file, were never received. */
    private static void refuseWhatIsNotMeant(GrowingBlob blob, long at, boolean full, UploadBody body)
            throws IOException {
        if (!body.isAsMeant()) {
            blob.cut(at);
            throw new UploadRefused(UploadRefusal.CHECKSUM_MISMATCH);
        }
        if (full && body.goesOn()) {
            blob.cut(at);
            throw new UploadRefused(UploadRefusal.BEYOND_END);
        }
    }

    private Upload move(Upload upload, long to) throws IOException {
        try {
            return progress.move(upload, to);
        } catch (UploadRefused refused) {
            if (refused.why() == UploadRefusal.NOT_THERE) {
                blobs.deleteBelow(RecordingBlobs.of(upload.id()));
            }
            throw refused;
        }
    }
}
