package org.secondlook.recording;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.StorageFullException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

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
    private final UploadStore store;
    private final UploadLimits limits;
    private final RecordingStore recordings;
    private final BlobStore blobs;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    UploadReceiver(
            Uploads uploads,
            UploadStore store,
            UploadLimits limits,
            RecordingStore recordings,
            BlobStore blobs,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.limits = limits;
        this.recordings = recordings;
        this.blobs = blobs;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The upload with as many bytes received as are really there. */
    Upload durable(RecordingId id, Viewer viewer) throws IOException {
        Upload upload = uploads.get(id, viewer);
        return upload.isFinished() ? upload : upload.withReceived(durableOffset(upload));
    }

    /** Adds bytes at an offset, which must be where the last ones ended. */
    Upload receive(RecordingId id, Viewer viewer, long offset, UploadBody body) throws IOException {
        uploads.get(id, viewer);
        try (GrowingBlob blob = blobs.grow(RecordingBlobs.original(id))) {
            Upload upload = uploads.get(id, viewer);
            if (upload.isFinished()) {
                return nothingMore(upload, offset, body);
            }
            if (offset != durableOffset(upload)) {
                throw new UploadRefused(UploadRefusal.OTHER_OFFSET);
            }
            if (body.announced() > upload.size() - offset) {
                throw new UploadRefused(UploadRefusal.BEYOND_END);
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
            upload = moved(upload, end);
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

    private Upload moved(Upload upload, long to) throws IOException {
        Instant now = Times.now(clock);
        boolean moved = to == upload.size()
                ? Boolean.TRUE.equals(transaction.execute(status -> complete(upload, now)))
                : to == upload.received() || store.advance(upload.id(), upload.received(), to, limits.expiry(now));
        if (!moved) {
            throw givenUpMeanwhile(upload);
        }
        return upload.withReceived(to);
    }

    private boolean complete(Upload upload, Instant now) {
        boolean completed = store.complete(upload.id(), upload.received(), now)
                && recordings.become(upload.id(), RecordingState.RECEIVING, RecordingState.STORED);
        if (completed) {
            jobs.stage(PrepareRecording.JOB, upload.id());
        }
        return completed;
    }

    private UploadRefused givenUpMeanwhile(Upload upload) throws IOException {
        if (recordings.exists(upload.id())) {
            return new UploadRefused(UploadRefusal.BUSY);
        }
        blobs.deleteBelow(RecordingBlobs.of(upload.id()));
        return new UploadRefused(UploadRefusal.NOT_THERE);
    }
}
