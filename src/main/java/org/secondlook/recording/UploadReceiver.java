package org.secondlook.recording;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.StorageFullException;
import org.secondlook.people.PersonId;
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
    Upload durable(RecordingId id, PersonId owner) throws IOException {
        Upload upload = uploads.get(id, owner);
        return upload.isFinished() ? upload : upload.withReceived(durableOffset(upload));
    }

    /** Adds bytes at an offset, which must be where the last ones ended. */
    Upload receive(RecordingId id, PersonId owner, long offset, UploadBody body) throws IOException {
        Upload known = uploads.get(id, owner);
        if (known.isFinished()) {
            return nothingMore(known, offset, body);
        }
        try (GrowingBlob blob = blobs.grow(RecordingBlobs.original(id))) {
            Upload upload = withTold(uploads.get(id, owner), offset, body, owner);
            blob.cut(offset);
            if (blob.length() < offset) {
                throw new UploadRefused(UploadRefusal.OTHER_OFFSET);
            }
            return append(blob, upload, offset, body, owner);
        } catch (BlobLockedException e) {
            throw new UploadRefused(UploadRefusal.BUSY);
        } catch (StorageFullException e) {
            throw new UploadRefused(UploadRefusal.NO_ROOM);
        }
    }

    private static Upload nothingMore(Upload finished, long offset, UploadBody body) {
        requireSameLength(finished, body.length());
        if (finished.endsAt(offset) && body.announced() <= 0 && !body.goesOn()) {
            return finished;
        }
        throw new UploadRefused(UploadRefusal.FINISHED);
    }

    /** The upload as these bytes find it, and with the size that is told with them if nobody knew it. */
    private Upload withTold(Upload upload, long offset, UploadBody body, PersonId owner) throws IOException {
        requireUnfinishedAt(offset, upload);
        Long length = body.length();
        if (length == null || !upload.isOpenEnded()) {
            requireSameLength(upload, length);
            requireFit(upload, offset, body, owner);
            return upload;
        }
        if (length < offset) {
            throw new UploadRefused(UploadRefusal.LENGTH);
        }
        if (length > limits.most(upload, owner)) {
            throw new UploadRefused(limits.refusalOf(upload, length));
        }
        Upload told = upload.withSize(length);
        requireFit(told, offset, body, owner);
        uploads.tellSize(told, length);
        return told;
    }

    /** Once told, the length never changes. */
    private static void requireSameLength(Upload upload, @Nullable Long length) {
        if (length != null && !length.equals(upload.size())) {
            throw new UploadRefused(UploadRefusal.LENGTH);
        }
    }

    private void requireUnfinishedAt(long offset, Upload upload) throws IOException {
        if (upload.isFinished()) {
            throw new UploadRefused(UploadRefusal.FINISHED);
        }
        if (offset != durableOffset(upload)) {
            throw new UploadRefused(UploadRefusal.OTHER_OFFSET);
        }
    }

    private void requireFit(Upload upload, long offset, UploadBody body, PersonId owner) {
        if (body.announced() > limits.most(upload, owner) - offset) {
            throw new UploadRefused(limits.refusalOf(upload, offset + body.announced()));
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

    private Upload append(GrowingBlob blob, Upload begun, long offset, UploadBody body, PersonId owner)
            throws IOException {
        Upload upload = begun;
        long at = offset;
        long left;
        long stretch;
        do {
            left = Math.max(0, limits.most(upload, owner) - at);
            stretch = body.isChecked() ? left : Math.min(left, STRETCH);
            limits.requireRoom(body.next(stretch));
            long end = blob.write(at, body, stretch);
            left -= end - at;
            stretch -= end - at;
            refuseWhatIsNotMeant(blob, at, body);
            if (left == 0 && body.goesOn()) {
                blob.cut(at);
                throw new UploadRefused(limits.refusalOf(upload, end + 1));
            }
            upload = move(upload, end);
            at = end;
        } while (stretch == 0 && left > 0);
        return upload;
    }

    /** Bytes whose checksum is another were never received. */
    private static void refuseWhatIsNotMeant(GrowingBlob blob, long at, UploadBody body) throws IOException {
        if (!body.isAsMeant()) {
            blob.cut(at);
            throw new UploadRefused(UploadRefusal.CHECKSUM_MISMATCH);
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
