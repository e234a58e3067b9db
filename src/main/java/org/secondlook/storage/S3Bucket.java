package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket of a store that speaks S3: its requests, one method each. What goes wrong is an {@link IOException} in our words. */
final class S3Bucket {

    private static final String BYTES = "application/octet-stream";
    private static final int DELETED_AT_ONCE = 1000;
    private static final Duration TO_PUT_TOGETHER = Duration.ofMinutes(15);

    private final S3Client s3;
    private final String bucket;
    private final @Nullable ChecksumAlgorithm checksums;

    /** @param checksums sent with all bytes; null for none */
    S3Bucket(S3Client s3, String bucket, @Nullable ChecksumAlgorithm checksums) {
        this.checksums = checksums;
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Makes the bucket if it is not there. */
    void make() throws IOException {
        try {
            s3.headBucket(request -> request.bucket(bucket));
        } catch (NoSuchBucketException none) {
            asks(bucket, () -> s3.createBucket(request -> request.bucket(bucket)));
        } catch (SdkException failure) {
            throw S3Failure.of(bucket, failure);
        }
    }

    /** Asks for nothing but an answer. */
    void touch() throws IOException {
        asks(bucket, () -> s3.headBucket(request -> request.bucket(bucket)));
    }

    Optional<Long> length(String object) throws IOException {
        try {
            return Optional.of(asks(
                            object,
                            () -> s3.headObject(
                                    request -> request.bucket(bucket).key(object)))
                    .contentLength());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    void put(String object, Payload bytes) throws IOException {
        asks(
                object,
                () -> s3.putObject(
                        request -> request.bucket(bucket).key(object).checksumAlgorithm(checksums), body(bytes)));
    }

    /** The bytes of an object, or of a range such as {@code bytes=0-99}; whoever stops before the end aborts. */
    ResponseInputStream<GetObjectResponse> get(String object, @Nullable String range) throws IOException {
        return asks(
                object,
                () -> s3.getObject(request -> request.bucket(bucket).key(object).range(range)));
    }

    void delete(String object) throws IOException {
        asks(object, () -> s3.deleteObject(request -> request.bucket(bucket).key(object)));
    }

    void delete(List<String> objects) throws IOException {
        for (int from = 0; from < objects.size(); from += DELETED_AT_ONCE) {
            List<ObjectIdentifier> some =
                    objects.subList(from, Math.min(objects.size(), from + DELETED_AT_ONCE)).stream()
                            .map(object ->
                                    ObjectIdentifier.builder().key(object).build())
                            .toList();
            asks(
                    some.get(0).key(),
                    () -> s3.deleteObjects(request -> request.bucket(bucket)
                            .delete(those -> those.objects(some).quiet(true))));
        }
    }

    List<S3Object> list(String prefix) throws IOException {
        return asks(
                prefix,
                () -> s3
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix))
                        .contents()
                        .stream()
                        .toList());
    }

    /** Begins a multipart upload; its id. */
    String begin(String object) throws IOException {
        return asks(
                        object,
                        () -> s3.createMultipartUpload(
                                request -> request.bucket(bucket).key(object).checksumAlgorithm(checksums)))
                .uploadId();
    }

    void putPart(String object, String upload, int number, Payload bytes) throws IOException {
        asks(
                object,
                () -> s3.uploadPart(
                        request -> request.bucket(bucket)
                                .key(object)
                                .uploadId(upload)
                                .partNumber(number)
                                .checksumAlgorithm(checksums),
                        body(bytes)));
    }

    /** The parts that have come, by their numbers. */
    List<Part> parts(String object, String upload) throws IOException {
        return asks(
                object,
                () ->
                        s3
                                .listPartsPaginator(request ->
                                        request.bucket(bucket).key(object).uploadId(upload))
                                .parts()
                                .stream()
                                .toList());
    }

    /** Makes one object of parts, durably and in one step. */
    void complete(String object, String upload, List<Part> parts) throws IOException {
        List<CompletedPart> all = parts.stream().map(S3Bucket::completed).toList();
        asks(
                object,
                () -> s3.completeMultipartUpload(request -> request.bucket(bucket)
                        .key(object)
                        .uploadId(upload)
                        .multipartUpload(upTo -> upTo.parts(all))
                        .overrideConfiguration(limits ->
                                limits.apiCallTimeout(TO_PUT_TOGETHER).apiCallAttemptTimeout(TO_PUT_TOGETHER))));
    }

    void abort(String object, String upload) throws IOException {
        try {
            asks(
                    object,
                    () -> s3.abortMultipartUpload(
                            request -> request.bucket(bucket).key(object).uploadId(upload)));
        } catch (NoSuchFileException ended) {
            return;
        }
    }

    /** The multipart uploads that were begun before a time and are neither complete nor aborted. */
    List<MultipartUpload> uploads(Instant before) throws IOException {
        return asks(
                bucket,
                () -> s3.listMultipartUploadsPaginator(request -> request.bucket(bucket)).uploads().stream()
                        .filter(upload -> upload.initiated().isBefore(before))
                        .toList());
    }

    private static RequestBody body(Payload bytes) {
        return RequestBody.fromContentProvider(bytes::open, bytes.length(), BYTES);
    }

    private static CompletedPart completed(Part part) {
        return CompletedPart.builder()
                .partNumber(part.partNumber())
                .eTag(part.eTag())
                .checksumCRC32(part.checksumCRC32())
                .build();
    }

    private static <T> T asks(String object, Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException failure) {
            throw S3Failure.of(object, failure);
        }
    }
}
