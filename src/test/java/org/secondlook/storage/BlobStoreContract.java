package org.secondlook.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.testing.AtOnce;

/** What every store promises: bytes that were written come back, whole blocks or not, and one writer at a time writes them. */
abstract class BlobStoreContract {

    static final BlobKey KEY = new BlobKey("recordings/one/original");

    @TempDir
    Path directory;

    BlobStore blobs;

    /** Another node's view of the same empty store. */
    abstract BlobStore store() throws IOException;

    @BeforeEach
    void open() throws IOException {
        blobs = store();
    }

    @Test
    void twoNodesMayBeginOneFileAtOnce() throws IOException {
        BlobStore other = store();
        for (int i = 0; i < 200; i++) {
            var key = new BlobKey("recordings/file-" + i + "/original");
            AtOnce.run(() -> growIfFree(blobs, key), () -> growIfFree(other, key));
            assertThat(blobs.length(key)).contains(0L);
        }
    }

    /** Within one process the system has a word of its own for a file that the other store has locked. */
    private static void growIfFree(BlobStore store, BlobKey key) throws IOException {
        try (GrowingBlob blob = store.grow(key)) {
            assertThat(blob.length()).isZero();
        } catch (BlobLockedException | OverlappingFileLockException taken) {
            assertThat(store.length(key)).contains(0L);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4096, 4096", "4095, 4097", "1048576, 1048576", "100, 3000000", "3000001, 2000000", "0, 7"})
    void whatIsWrittenInPiecesIsWhole(int first, int second) throws IOException {
        byte[] bytes = bytes(first + second);

        try (GrowingBlob blob = blobs.grow(KEY)) {
            assertThat(TestBlobs.write(blob, 0, Arrays.copyOf(bytes, first))).isEqualTo(first);
        }
        try (GrowingBlob blob = blobs.grow(KEY)) {
            assertThat(TestBlobs.write(blob, first, Arrays.copyOfRange(bytes, first, first + second)))
                    .isEqualTo(first + second);
        }

        assertThat(TestBlobs.bytes(blobs, KEY)).isEqualTo(bytes);
        assertThat(blobs.length(KEY)).contains((long) first + second);
    }

    @Test
    void noMoreIsTakenThanTheLimit() throws IOException {
        var bytes = Channels.newChannel(new ByteArrayInputStream(bytes(5000)));

        try (GrowingBlob blob = blobs.grow(KEY)) {
            assertThat(blob.write(0, bytes, 4500)).isEqualTo(4500);
            assertThat(blob.write(4500, bytes, 5000)).isEqualTo(5000);
        }

        assertThat(TestBlobs.bytes(blobs, KEY)).isEqualTo(bytes(5000));
    }

    @Test
    void writingWithinDropsWhatLayBeyond() throws IOException {
        try (GrowingBlob blob = blobs.grow(KEY)) {
            TestBlobs.write(blob, 0, bytes(9000));
            TestBlobs.write(blob, 5000, new byte[10]);
            assertThat(blob.length()).isEqualTo(5010);
            blob.cut(100);
        }

        assertThat(blobs.length(KEY)).contains(100L);
    }

    @Test
    void nothingIsWrittenBeyondTheEnd() throws IOException {
        try (GrowingBlob blob = blobs.grow(KEY)) {
            assertThatThrownBy(() -> TestBlobs.write(blob, 1, new byte[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void bytesThatFailLeaveWhatWasThere() throws IOException {
        var failing = new InputStream() {
            private int left = 3_000_000;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                left -= length;
                if (left < 0) {
                    throw new IOException("broken");
                }
                return length;
            }
        };

        try (GrowingBlob blob = blobs.grow(KEY)) {
            TestBlobs.write(blob, 0, bytes(10));
            assertThatThrownBy(() -> blob.write(10, Channels.newChannel(failing), Long.MAX_VALUE - 10))
                    .hasMessage("broken");
        }

        assertThat(TestBlobs.bytes(blobs, KEY)).isEqualTo(bytes(10));
    }

    @Test
    void oneWriterKeepsOthersOutUntilItIsDone() throws IOException {
        try (GrowingBlob blob = blobs.grow(KEY)) {
            assertThatThrownBy(() -> blobs.grow(KEY)).isInstanceOf(BlobLockedException.class);
            TestBlobs.write(blob, 0, bytes(1));
        }

        blobs.grow(KEY).close();
    }

    @Test
    void aFinishedFileIsTakenIn() throws IOException {
        Path made = Files.write(directory.resolve("made"), bytes(10));
        Path again = Files.write(directory.resolve("again"), bytes(20));

        blobs.adopt(KEY, made);
        assertThat(TestBlobs.bytes(blobs, KEY)).isEqualTo(bytes(10));
        blobs.adopt(KEY, again);

        assertThat(TestBlobs.bytes(blobs, KEY)).isEqualTo(bytes(20));
        assertThat(made).doesNotExist();
    }

    @Test
    void deletingTakesAllThatLiesBelow() throws IOException {
        grow("recordings/one/original");
        grow("recordings/one/360p.mp4");
        grow("recordings/two/original");

        blobs.deleteBelow(new BlobKey("recordings/one"));
        blobs.deleteBelow(new BlobKey("recordings/none"));
        blobs.delete(new BlobKey("recordings/none/original"));

        assertThat(blobs.length(new BlobKey("recordings/one/360p.mp4"))).isEmpty();
        assertThat(blobs.length(new BlobKey("recordings/two/original"))).isPresent();
    }

    @Test
    void theSweepSeesWhatIsOld() throws IOException {
        grow("recordings/one/original");

        Instant now = Instant.now();

        assertThat(blobs.below(new BlobKey("recordings"), now.plusSeconds(60)))
                .containsExactly(new BlobKey("recordings/one"));
        assertThat(blobs.below(new BlobKey("recordings"), now.minusSeconds(60))).isEmpty();
        assertThat(blobs.below(new BlobKey("nothing"), now)).isEmpty();
    }

    private void grow(String key) throws IOException {
        try (GrowingBlob blob = blobs.grow(new BlobKey(key))) {
            TestBlobs.write(blob, 0, bytes(1));
        }
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(3).nextBytes(bytes);
        return bytes;
    }
}
