package org.secondlook.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.secondlook.testing.S3Server;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One node's view of a bucket of a test's own. */
final class TestS3Store implements AutoCloseable {

    private final S3Node node;

    TestS3Store(S3Server server, URI endpoint, String name, Path directory, GrowthStore growths, Clock clock)
            throws IOException {
        this.node =
                new S3Node(settings(server, endpoint, name), directory.resolve("spool"), growths, clock).makeBucket();
    }

    S3BlobStore blobs() {
        return node.blobs();
    }

    S3Node node() {
        return node;
    }

    S3Bucket bucket() {
        return node.bucket();
    }

    /** The names of all objects. */
    List<String> objects() throws IOException {
        return bucket().list("").stream().map(S3Object::key).toList();
    }

    /** The objects that somebody began to put together and never did. */
    List<String> unfinished() throws IOException {
        return bucket().uploads(Instant.MAX).stream()
                .map(upload -> upload.key())
                .toList();
    }

    @Override
    public void close() {
        node.close();
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
                Duration.ofSeconds(10),
                false,
                Duration.ofMinutes(1));
    }
}
