package org.secondlook.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.BlobStore;
import org.secondlook.testing.S3Server;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** One node's view of a bucket of a test's own. */
final class TestS3Store implements AutoCloseable {

    private final S3Client client;
    private final S3Presigner presigner;
    private final GrowthLeases leases;
    private final S3Bucket bucket;
    private final BlobStore blobs;

    TestS3Store(S3Server server, URI endpoint, String name, Path directory, GrowthStore growths, Clock clock)
            throws IOException {
        S3Properties settings = settings(server, endpoint, name);
        this.client = S3Connection.client(settings);
        this.presigner = S3Connection.presigner(settings);
        this.leases = new GrowthLeases(growths, settings.timeout(), clock);
        this.bucket = new S3Bucket(client, name);
        long part = settings.partSize().toBytes();
        this.blobs = new S3BlobStore(
                bucket,
                new S3Growths(bucket, growths, leases, new Spools(directory.resolve("spool"), part)),
                new FileUpload(bucket, part),
                new S3Delivery(bucket, presigner, settings));
        if (endpoint.equals(server.endpoint())) {
            bucket.make();
        }
    }

    BlobStore blobs() {
        return blobs;
    }

    S3Bucket bucket() {
        return bucket;
    }

    /** The names of all objects. */
    List<String> objects() throws IOException {
        return bucket.list("").stream().map(S3Object::key).toList();
    }

    /** The objects that somebody began to put together and never did. */
    List<String> unfinished() throws IOException {
        return bucket.uploads(Instant.MAX).stream().map(upload -> upload.key()).toList();
    }

    @Override
    public void close() {
        leases.close();
        presigner.close();
        client.close();
    }

    private static S3Properties settings(S3Server server, URI endpoint, String name) {
        return new S3Properties(
                name,
                endpoint,
                null,
                "us-east-1",
                true,
                server.accessKey(),
                server.secretKey(),
                DataSize.ofMegabytes(5),
                Duration.ofSeconds(20),
                S3Properties.Way.THROUGH,
                Duration.ofSeconds(10));
    }
}
