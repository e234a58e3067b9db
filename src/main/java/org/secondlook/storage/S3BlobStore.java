package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.GrowingBlob;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps blobs as objects of a bucket, each under its key, in a store that all nodes reach by the S3 protocol. */
final class S3BlobStore implements ListedStore {

    private final S3Bucket bucket;
    private final S3Growths growths;
    private final FileUpload uploads;
    private final S3Delivery delivery;

    S3BlobStore(S3Bucket bucket, S3Growths growths, FileUpload uploads, S3Delivery delivery) {
        this.bucket = bucket;
        this.growths = growths;
        this.uploads = uploads;
        this.delivery = delivery;
    }

    @Override
    public GrowingBlob grow(BlobKey key) throws IOException {
        return growths.open(key);
    }

    @Override
    public void finish(BlobKey key) throws IOException {
        if (!growths.finish(key) && bucket.length(key.value()).isEmpty()) {
            throw new NoSuchFileException(key.value());
        }
    }

    @Override
    public Optional<Long> length(BlobKey key) throws IOException {
        Optional<Long> growing = growths.length(key);
        return growing.isPresent() ? growing : bucket.length(key.value());
    }

    @Override
    public void adopt(BlobKey key, Path file) throws IOException {
        uploads.upload(key, file);
        Files.delete(file);
    }

    @Override
    public Path file(BlobKey key, Path copy) throws IOException {
        try (InputStream bytes = read(key)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    @Override
    public InputStream read(BlobKey key) throws IOException {
        return new AbortedWhenLeft(bucket.get(key.value(), null));
    }

    @Override
    public BlobDelivery deliver(BlobKey key, String contentType) {
        return delivery.of(key, contentType);
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        growths.giveUp(key);
        bucket.delete(key.value());
    }

    @Override
    public void deleteBelow(BlobKey prefix) throws IOException {
        for (BlobKey key : growths.below(prefix).keySet()) {
            growths.giveUp(key);
        }
        bucket.delete(bucket.list(prefix + "/").stream().map(S3Object::key).toList());
    }

    @Override
    public List<BlobKey> below(BlobKey prefix, Instant before) throws IOException {
        Map<String, Instant> touched = new TreeMap<>();
        for (S3Object object : bucket.list(prefix + "/")) {
            touched.merge(child(prefix, object.key()), object.lastModified(), S3BlobStore::later);
        }
        growths.below(prefix).forEach((key, at) -> touched.merge(child(prefix, key.value()), at, S3BlobStore::later));
        return touched.entrySet().stream()
                .filter(child -> child.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .filter(BlobKey::isOne)
                .map(BlobKey::new)
                .toList();
    }

    @Override
    public List<BlobKey> keys() throws IOException {
        return Stream.concat(growths.keys().stream(), bucket.list("").stream().map(S3Object::key))
                .distinct()
                .filter(BlobKey::isOne)
                .map(BlobKey::new)
                .toList();
    }

    /** A store that grows with what it keeps has room for anything; one that is full says so when it is. */
    @Override
    public long room() {
        return Long.MAX_VALUE;
    }

    /** The key one step below a prefix, on the way to an object. */
    private static String child(BlobKey prefix, String object) {
        int end = object.indexOf('/', prefix.value().length() + 1);
        return end < 0 ? object : object.substring(0, end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
