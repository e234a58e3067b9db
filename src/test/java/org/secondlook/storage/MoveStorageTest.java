package org.secondlook.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything gets from one store to the other, whatever happens meanwhile. */
@SecondLookTest
class MoveStorageTest {

    private static final BlobKey LESSON = new BlobKey("recordings/one/original");
    private static final BlobKey POSTER = new BlobKey("recordings/one/poster.jpg");
    private static final BlobKey OTHER = new BlobKey("recordings/two/original");

    @Autowired
    GrowthStore growths;

    @Autowired
    ChecksumStore checksums;

    @Autowired
    SettableClock clock;

    @Autowired
    SecondLookProperties house;

    @TempDir
    Path directory;

    final Set<BlobKey> arriving = new HashSet<>();

    LocalBlobStore local;
    TestS3Store s3;
    BlobStore inUse;

    @BeforeEach
    void open() throws IOException {
        clock.set(Instant.now());
        growths.keys().forEach(key -> growths.remove(new BlobKey(key)));
        checksums.removeBelow(new BlobKey("recordings"));
        local = new LocalBlobStore(directory.resolve("blobs"), 0);
        s3 = new TestS3Store(
                S3Server.shared(),
                S3Server.shared().endpoint(),
                "move-" + UUID.randomUUID(),
                directory,
                growths,
                clock);
        inUse = toS3().inUse();
    }

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void allOfItIsInTheNewStoreThenWithItsChecksum() throws IOException {
        keep(local, LESSON, bytes(12_000_000));
        keep(local, POSTER, bytes(10));

        MoveReport report = move(toS3());

        assertThat(report.isComplete()).isTrue();
        assertThat(report).hasToString("moved 2 of 2 blobs, 11 MB; 0 still arriving, 0 damaged, 0 erased meanwhile");
        assertThat(TestBlobs.bytes(s3.blobs(), LESSON)).isEqualTo(bytes(12_000_000));
        assertThat(TestBlobs.bytes(inUse, POSTER)).isEqualTo(bytes(10));
        assertThat(local.keys()).isEmpty();
        assertThat(checksums.find(POSTER))
                .contains(new Checksum(10, "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882"));
    }

    @Test
    void itMovesBackAsWell() throws IOException {
        keep(s3.blobs(), LESSON, bytes(6_000_000));

        assertThat(move(new Stores(StorageKind.LOCAL, true, local, s3.node())).isComplete())
                .isTrue();

        assertThat(TestBlobs.bytes(local, LESSON)).isEqualTo(bytes(6_000_000));
        assertThat(s3.objects()).isEmpty();
    }

    @Test
    void whileItMovesEachIsFoundWhereItIs() throws IOException {
        keep(local, LESSON, bytes(100));
        keep(inUse, POSTER, bytes(10));

        assertThat(s3.objects()).containsExactly(POSTER.value());
        assertThat(TestBlobs.bytes(inUse, LESSON)).isEqualTo(bytes(100));
        assertThat(inUse.below(new BlobKey("recordings/one"), Instant.now().plusSeconds(60)))
                .containsExactlyInAnyOrder(LESSON, POSTER);
        Path file = inUse.file(LESSON, directory.resolve("copy"));
        move(toS3());
        assertThat(file).hasBinaryContent(bytes(100));

        inUse.deleteBelow(new BlobKey("recordings/one"));
        assertThat(s3.objects()).isEmpty();
    }

    @Test
    void whatIsStillArrivingStaysUntilItHasArrived() throws IOException {
        try (GrowingBlob blob = local.grow(OTHER)) {
            TestBlobs.write(blob, 0, bytes(50));
        }
        arriving.add(OTHER);
        assertThat(move(toS3()).isComplete()).isFalse();

        try (GrowingBlob blob = inUse.grow(OTHER)) {
            assertThat(blob.length()).isEqualTo(50);
            TestBlobs.write(blob, 50, bytes(50));
        }
        arriving.clear();

        assertThat(move(toS3()).isComplete()).isTrue();
        assertThat(s3.blobs().length(OTHER)).contains(100L);
    }

    @Test
    void halfAMoveIsGoneOnWith() throws IOException {
        keep(local, LESSON, bytes(100));
        keep(s3.blobs(), LESSON, bytes(60));
        keep(local, POSTER, bytes(10));
        keep(s3.blobs(), POSTER, bytes(10));

        assertThat(move(toS3()).isComplete()).isTrue();

        assertThat(TestBlobs.bytes(s3.blobs(), LESSON)).isEqualTo(bytes(100));
        assertThat(TestBlobs.bytes(s3.blobs(), POSTER)).isEqualTo(bytes(10));
        assertThat(local.keys()).isEmpty();
    }

    @Test
    void whatIsDamagedStaysAndIsTold() throws IOException {
        keep(local, LESSON, bytes(100));
        checksums.keep(LESSON, new Checksum(100, "0".repeat(64)), clock.instant());

        MoveReport report = move(toS3());

        assertThat(report.isComplete()).isFalse();
        assertThat(report.toString()).contains("1 damaged");
        assertThat(local.keys()).containsExactly(LESSON);
        assertThat(s3.objects()).isEmpty();
    }

    private Stores toS3() {
        return new Stores(StorageKind.S3, true, local, s3.node());
    }

    private MoveReport move(Stores stores) throws IOException {
        var move = new MoveStorage(stores, checksums, List.of(arriving::contains), house, clock);
        return move.run(stores.from().orElseThrow());
    }

    private void keep(BlobStore store, BlobKey key, byte[] bytes) throws IOException {
        store.adopt(key, Files.write(directory.resolve("made"), bytes));
    }

    private static byte[] bytes(int count) {
        return "0123456789".repeat(count / 10).getBytes(StandardCharsets.US_ASCII);
    }
}
