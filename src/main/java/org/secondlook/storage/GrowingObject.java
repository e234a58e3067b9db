package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobPart;
import org.secondlook.foundation.GrowingBlob;
import software.amazon.awssdk.services.s3.model.Part;

/**
 * An object of an S3 store that its holder adds to. Whole parts go into a multipart upload; what is too small for one is
 * an object of its own, the tail, until more comes. All of it is durable, and a row says what of it counts, so that what a
 * dying process had sent besides never does.
 */
final class GrowingObject implements GrowingBlob {

    private final BlobKey key;
    private final S3Bucket bucket;
    private final GrowthLeases leases;
    private final Spools spools;
    private final PartAddresses addresses;
    private Growth growth;

    /** Goes on with a blob that the leases have been given for. */
    GrowingObject(
            BlobKey key, Growth growth, S3Bucket bucket, GrowthLeases leases, Spools spools, PartAddresses addresses) {
        this.addresses = addresses;
        this.key = key;
        this.growth = growth;
        this.bucket = bucket;
        this.leases = leases;
        this.spools = spools;
    }

    /** The object that holds the bytes from a place on, until there are enough for a part. */
    static String tail(BlobKey key, long from) {
        return key + "~" + from;
    }

    @Override
    public long length() {
        return growth.length();
    }

    @Override
    public long write(long offset, ReadableByteChannel bytes, long limit) throws IOException {
        cut(offset);
        if (growth.length() < offset) {
            throw new IllegalArgumentException("beyond the end at " + growth.length() + ": " + offset);
        }
        dropSpareTail();
        try (Spool spool = spools.open()) {
            save(append(spool, bytes, limit));
        }
        return growth.length();
    }

    @Override
    public void cut(long length) throws IOException {
        if (length > growth.length()) {
            throw new IllegalArgumentException("beyond the end at " + growth.length() + ": " + length);
        }
        if (length >= growth.bytesInParts()) {
            saveIfOther(growth.withTail(length - growth.bytesInParts()));
        } else {
            save(cutWithinParts(length));
        }
    }

    /** Only where a part ends: what is in the tail must be the beginning of a part of ours. */
    @Override
    public Optional<BlobPart> nextPart(long limit) throws IOException {
        if (!addresses.areGivenOut() || growth.tailBytes() > 0 || limit < 1) {
            return Optional.empty();
        }
        String upload = growth.uploadId() == null ? begin() : growth.uploadId();
        long bytes = Math.min(limit, spools.partSize());
        return Optional.of(new BlobPart(addresses.of(key, upload, growth.parts() + 1, bytes), bytes));
    }

    /** The store's own list says what has come; a part that is not as long as it was to be has not. */
    @Override
    public long takeIn(long limit) throws IOException {
        String upload = growth.uploadId();
        if (upload != null && growth.tailBytes() == 0) {
            Growth now = growth;
            for (Part part : bucket.parts(key.value(), upload)) {
                long expected = Math.min(spools.partSize(), limit - (now.length() - growth.length()));
                if (part.partNumber() == now.parts() + 1 && expected > 0 && part.size() == expected) {
                    now = now.withPart(expected);
                }
            }
            saveIfOther(now);
        }
        return growth.length();
    }

    @Override
    public void close() {
        leases.release(key);
    }

    private void dropSpareTail() throws IOException {
        Long spare = growth.spareTail();
        if (spare != null) {
            bucket.delete(tail(key, spare));
            growth = growth.withoutSpareTail();
        }
    }

    /** Sends what comes, part by part; what counts then. */
    private Growth append(Spool spool, ReadableByteChannel bytes, long limit) throws IOException {
        Growth now = growth;
        loadTail(spool);
        long left = limit + spool.length();
        boolean more = true;
        while (more && left > 0) {
            more = spool.fill(bytes, Math.min(left, spools.partSize()));
            if (spool.length() == spools.partSize()) {
                now = addPart(now, spool);
                left -= spool.length();
                spool.clear();
            } else {
                left = 0;
            }
        }
        return addTail(now, spool);
    }

    private void loadTail(Spool spool) throws IOException {
        long count = growth.tailBytes();
        if (count > 0) {
            try (InputStream tail = bucket.get(tail(key, growth.bytesInParts()), "bytes=0-" + (count - 1))) {
                spool.fill(Channels.newChannel(tail), count);
            }
        }
    }

    private Growth addPart(Growth now, Spool spool) throws IOException {
        String upload = now.uploadId() == null ? begin() : now.uploadId();
        Growth next = now.withUpload(upload).withPart(spool.length());
        bucket.putPart(key.value(), upload, next.parts(), spool);
        return next;
    }

    /** Begins the multipart upload and lets it be known, so that it is found however this ends. */
    private String begin() throws IOException {
        String upload = bucket.begin(key.value());
        boolean known = false;
        try {
            save(growth.withUpload(upload));
            known = true;
        } finally {
            if (!known) {
                bucket.abort(key.value(), upload);
            }
        }
        return upload;
    }

    private Growth addTail(Growth now, Spool spool) throws IOException {
        if (spool.length() > now.tailBytes()) {
            bucket.put(tail(key, now.bytesInParts()), spool);
        }
        return now.withTail(spool.length());
    }

    /** Goes back to where a part ends, and to the tail behind it if that is still there. */
    private Growth cutWithinParts(long length) throws IOException {
        int parts = 0;
        long bytes = 0;
        for (Part part : countedParts()) {
            if (bytes + part.size() > length) {
                break;
            }
            parts++;
            bytes += part.size();
        }
        Long spare = growth.spareTail();
        boolean hasTail = spare != null
                && spare == bytes
                && bucket.length(tail(key, bytes)).orElse(0L) >= length - bytes;
        return new Growth(growth.uploadId(), parts, bytes, hasTail ? length - bytes : 0, null);
    }

    private List<Part> countedParts() throws IOException {
        String upload = growth.uploadId();
        return upload == null
                ? List.of()
                : bucket.parts(key.value(), upload).stream()
                        .limit(growth.parts())
                        .toList();
    }

    private void saveIfOther(Growth next) throws IOException {
        if (!next.equals(growth)) {
            save(next);
        }
    }

    /** @throws BlobLockedException when the blob is not ours any more */
    private void save(Growth next) throws IOException {
        leases.save(key, next);
        growth = next;
    }
}
