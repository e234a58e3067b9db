package org.secondlook.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.StorageUnavailableException;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Objects of a bucket on a real S3 server, which nodes keep from each other through the database. */
@SecondLookTest
@Tag("once")
class S3BlobStoreTest extends BlobStoreContract {

    private static final int PART = 5 << 20;

    @Autowired
    GrowthStore growths;

    @Autowired
    SettableClock clock;

    final List<TestS3Store> stores = new ArrayList<>();
    final String bucket = "contract-" + UUID.randomUUID();

    @Override
    BlobStore store() throws IOException {
        return open(S3Server.shared().endpoint()).blobs();
    }

    @BeforeEach
    void begin() {
        growths.below(new BlobKey("recordings")).keySet().forEach(growths::remove);
    }

    @AfterEach
    void close() {
        stores.forEach(TestS3Store::close);
    }

    @Test
    void piecesOfAnySizeBecomeOneObjectWithoutLeftovers() throws IOException {
        byte[] bytes = bytes(2 * PART + 2_000_000);
        int at = 0;
        for (int piece : new int[] {1, PART - 1, 3, 100, PART, 1_999_897}) {
            try (GrowingBlob blob = blobs.grow(KEY)) {
                at += piece;
                assertThat(TestBlobs.write(blob, at - piece, Arrays.copyOfRange(bytes, at - piece, at)))
                        .isEqualTo(at);
            }
            assertThat(blobs.length(KEY)).contains((long) at);
        }

        assertThat(TestBlobs.bytes(blobs, KEY)).isEqualTo(bytes);
        assertThat(blobs.length(KEY)).contains((long) bytes.length);
        assertThat(stores.get(0).objects()).containsExactly(KEY.value());
        assertThat(stores.get(0).unfinished()).isEmpty();
        blobs.finish(KEY);
    }

    @Test
    void itGoesBackToWhereTheLastWriteBegan() throws IOException {
        byte[] bytes = bytes(3 * PART);
        try (GrowingBlob blob = blobs.grow(KEY)) {
            TestBlobs.write(blob, 0, Arrays.copyOf(bytes, PART + 1000));
            TestBlobs.write(blob, PART + 1000, new byte[PART + 10]);
        }

        try (GrowingBlob blob = blobs.grow(KEY)) {
            assertThat(blob.length()).isEqualTo(2 * PART + 1010);
            blob.cut(PART + 1000);
            assertThat(blob.length()).isEqualTo(PART + 1000);
            TestBlobs.write(blob, PART + 1000, Arrays.copyOfRange(bytes, PART + 1000, bytes.length));
        }

        assertThat(TestBlobs.bytes(blobs, KEY)).isEqualTo(bytes);
    }

    @Test
    void whatTheStoreLostIsNotThere() throws IOException {
        try (GrowingBlob blob = blobs.grow(KEY)) {
            TestBlobs.write(blob, 0, bytes(PART + 1000));
        }
        stores.get(0).bucket().delete(GrowingObject.tail(KEY, PART));

        assertThat(blobs.length(KEY)).contains((long) PART);
    }

    @Test
    void aWriterKeepsOtherNodesOutUntilItIsDoneOrDead() throws IOException {
        BlobStore other = store();
        try (GrowingBlob dead = blobs.grow(KEY)) {
            TestBlobs.write(dead, 0, bytes(10));
            assertThatThrownBy(() -> other.grow(KEY)).isInstanceOf(BlobLockedException.class);

            clock.advance(Duration.ofMinutes(1));
            try (GrowingBlob blob = other.grow(KEY)) {
                assertThat(blob.length()).isEqualTo(10);
                assertThatThrownBy(() -> TestBlobs.write(dead, 10, bytes(10))).isInstanceOf(BlobLockedException.class);
            }
        }
        other.grow(KEY).close();
    }

    @Test
    void whatIsGivenUpLeavesNothing() throws IOException {
        try (GrowingBlob blob = blobs.grow(KEY)) {
            TestBlobs.write(blob, 0, bytes(PART + 10));
            blobs.deleteBelow(new BlobKey("recordings/one"));
            assertThatThrownBy(() -> TestBlobs.write(blob, PART + 10, bytes(PART)))
                    .isInstanceOf(IOException.class);
        }

        assertThat(blobs.length(KEY)).isEmpty();
        assertThat(stores.get(0).objects()).isEmpty();
        assertThat(stores.get(0).unfinished()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayIsSaidToBe() throws IOException {
        BlobStore away = open(URI.create("http://127.0.0.1:9")).blobs();

        assertThatThrownBy(() -> away.length(KEY)).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> away.read(KEY)).isInstanceOf(StorageUnavailableException.class);
    }

    private TestS3Store open(URI endpoint) throws IOException {
        var store = new TestS3Store(S3Server.shared(), endpoint, bucket, directory, growths, clock);
        stores.add(store);
        return store;
    }
}
