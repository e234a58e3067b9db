package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** All that one node needs of an S3 store, from its connections up. */
final class S3Node implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(S3Node.class);

    /** What a request may take longer than its limit until nothing of it is on its way any more. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final S3Client client;
    private final S3Presigner presigner;
    private final S3Bucket bucket;
    private final GrowthLeases leases;
    private final S3Delivery delivery;
    private final S3BlobStore blobs;

    S3Node(S3Properties settings, Path spool, GrowthStore growths, Clock clock) {
        this.client = S3Connection.client(settings);
        this.presigner = S3Connection.presigner(settings);
        this.bucket = new S3Bucket(client, settings.requiredBucket(), checksums(settings));
        this.leases = new GrowthLeases(growths, settings.timeout().plus(SLACK), clock);
        this.delivery = new S3Delivery(bucket, presigner, settings);
        long partSize = settings.partSize().toBytes();
        this.blobs = new S3BlobStore(
                bucket,
                new S3Growths(
                        bucket, growths, leases, new Spools(spool, partSize), new PartAddresses(presigner, settings)),
                new FileUpload(bucket, partSize),
                delivery);
    }

    /** Makes the bucket if it is not there; a store that is away now may be there later. */
    S3Node makeBucket() throws IOException {
        try {
            bucket.make();
        } catch (StorageUnavailableException away) {
            log.warn("nothing can be uploaded or watched until it does: {}", away.getMessage());
        }
        return this;
    }

    /** Browsers send parts without checksums, and all parts of an upload must be alike. */
    private static @Nullable ChecksumAlgorithm checksums(S3Properties settings) {
        return settings.directUpload() ? null : ChecksumAlgorithm.CRC32;
    }

    S3Bucket bucket() {
        return bucket;
    }

    S3Delivery delivery() {
        return delivery;
    }

    S3BlobStore blobs() {
        return blobs;
    }

    @Override
    public void close() {
        leases.close();
        presigner.close();
        client.close();
    }
}
