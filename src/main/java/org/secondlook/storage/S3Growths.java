package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.foundation.BlobKey;
import software.amazon.awssdk.services.s3.model.Part;

/** The blobs of an S3 store that are not finished yet: continued, measured, finished, given up. */
final class S3Growths {

    private final S3Bucket bucket;
    private final GrowthStore growths;
    private final GrowthLeases leases;
    private final Spools spools;
    private final PartAddresses addresses;

    S3Growths(S3Bucket bucket, GrowthStore growths, GrowthLeases leases, Spools spools, PartAddresses addresses) {
        this.addresses = addresses;
        this.bucket = bucket;
        this.growths = growths;
        this.leases = leases;
        this.spools = spools;
    }

    GrowingObject open(BlobKey key) throws IOException {
        leases.take(key);
        return new GrowingObject(key, growths.find(key).orElse(Growth.NONE), bucket, leases, spools, addresses);
    }

    /** How many bytes of a growing blob are there; empty when none grows under this key. */
    Optional<Long> length(BlobKey key) throws IOException {
        Optional<Growth> growth = growths.find(key);
        return growth.isEmpty() ? Optional.empty() : Optional.of(length(key, growth.get()));
    }

    /** Makes one object of a growing blob; false when none grows under this key. */
    boolean finish(BlobKey key) throws IOException {
        Optional<Growth> found = growths.find(key);
        if (found.isEmpty()) {
            return false;
        }
        Growth growth = found.get();
        if (!bucket.length(key.value()).equals(Optional.of(growth.length()))) {
            putTogether(key, growth);
        }
        dropTails(key, growth);
        growths.remove(key);
        return true;
    }

    void giveUp(BlobKey key) throws IOException {
        Optional<Growth> found = growths.find(key);
        if (found.isPresent()) {
            String upload = found.get().uploadId();
            if (upload != null) {
                bucket.abort(key.value(), upload);
            }
            dropTails(key, found.get());
            growths.remove(key);
        }
    }

    /** The names of all blobs that grow. */
    List<String> keys() {
        return growths.keys();
    }

    /** The blobs that grow below a prefix, and when somebody last touched each. */
    Map<BlobKey, Instant> below(BlobKey prefix) {
        return growths.below(prefix);
    }

    /** What counts, as far as the store still has it. */
    private long length(BlobKey key, Growth growth) throws IOException {
        long inParts = countedParts(key, growth).stream().mapToLong(Part::size).sum();
        if (inParts < growth.bytesInParts() || growth.tailBytes() == 0) {
            return inParts;
        }
        long tail = bucket.length(GrowingObject.tail(key, inParts)).orElse(0L);
        return tail < growth.tailBytes() ? inParts : growth.length();
    }

    private List<Part> countedParts(BlobKey key, Growth growth) throws IOException {
        String upload = growth.uploadId();
        return upload == null
                ? List.of()
                : bucket.parts(key.value(), upload).stream()
                        .limit(growth.parts())
                        .toList();
    }

    private void putTogether(BlobKey key, Growth growth) throws IOException {
        try (Spool rest = spools.open()) {
            loadTail(key, growth, rest);
            String upload = growth.uploadId();
            if (upload == null) {
                bucket.put(key.value(), rest);
            } else {
                int last = growth.parts() + (rest.length() > 0 ? 1 : 0);
                if (rest.length() > 0) {
                    bucket.putPart(key.value(), upload, last, rest);
                }
                bucket.complete(
                        key.value(),
                        upload,
                        bucket.parts(key.value(), upload).stream().limit(last).toList());
            }
        }
        requireWhole(key, growth);
    }

    private void loadTail(BlobKey key, Growth growth, Spool rest) throws IOException {
        long count = growth.tailBytes();
        if (count > 0) {
            String tail = GrowingObject.tail(key, growth.bytesInParts());
            try (InputStream bytes = bucket.get(tail, "bytes=0-" + (count - 1))) {
                rest.fill(Channels.newChannel(bytes), count);
            }
        }
    }

    private void requireWhole(BlobKey key, Growth growth) throws IOException {
        if (!bucket.length(key.value()).equals(Optional.of(growth.length()))) {
            throw new NoSuchFileException(key.value(), null, "not the " + growth.length() + " bytes that had come");
        }
    }

    private void dropTails(BlobKey key, Growth growth) throws IOException {
        List<Long> starts = Stream.of(Optional.of(growth.bytesInParts()), Optional.ofNullable(growth.spareTail()))
                .flatMap(Optional::stream)
                .toList();
        for (Long start : starts) {
            bucket.delete(GrowingObject.tail(key, start));
        }
    }
}
