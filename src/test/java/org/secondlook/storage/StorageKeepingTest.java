package org.secondlook.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.foundation.Times;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept about blobs beside their bytes, and what is cleared away. */
@SecondLookTest
class StorageKeepingTest {

    private static final BlobKey KEY = new BlobKey("recordings/kept/original");

    @Autowired
    BlobStore blobs;

    @Autowired
    GrowthStore growths;

    @Autowired
    ChecksumStore checksums;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @TempDir
    Path directory;

    @BeforeEach
    void open() {
        clock.set(Instant.now());
        growths.remove(KEY);
    }

    @Test
    void whatIsFinishedGetsAChecksumThatGoesWithIt() throws IOException {
        blobs.adopt(KEY, Files.write(directory.resolve("made"), new byte[] {1, 2, 3}));
        jobs.run();
        assertThat(checksums.find(KEY)).as("in the hurry").isEmpty();

        clock.advance(Duration.ofMinutes(11));
        jobs.run();
        assertThat(checksums.find(KEY))
                .contains(new Checksum(3, "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"));

        blobs.deleteBelow(new BlobKey("recordings/kept"));
        assertThat(checksums.find(KEY)).isEmpty();
    }

    @Test
    void whatCountsOfABlobIsReadAsItWasWritten() {
        var growth = new Growth("upload", 3, 15_000_000, 77, 5_000_000L);
        UUID node = UUID.randomUUID();
        Instant now = Times.now(clock);

        assertThat(growths.hold(KEY, node, now, now.plusSeconds(9))).isTrue();
        assertThat(growths.hold(KEY, UUID.randomUUID(), now, now.plusSeconds(9)))
                .isFalse();
        assertThat(growths.save(KEY, node, growth, now)).isTrue();
        assertThat(growths.save(KEY, UUID.randomUUID(), Growth.NONE, now)).isFalse();

        assertThat(growths.find(KEY)).contains(growth);
        assertThat(growths.below(new BlobKey("recordings"))).containsEntry(KEY, now);
        assertThat(growths.knows("upload")).isTrue();
    }

    @Test
    void uploadsThatNobodyKnowsOfAreAborted() throws IOException {
        try (var s3 = new TestS3Store(
                S3Server.shared(),
                S3Server.shared().endpoint(),
                "sweep-" + UUID.randomUUID(),
                directory,
                growths,
                clock)) {
            s3.bucket().begin("recordings/orphan/original");
            try (var known = s3.blobs().grow(KEY)) {
                TestBlobs.write(known, 0, new byte[6 << 20]);
            }
            var sweep = new MultipartSweep(new Stores(StorageKind.S3, false, null, s3.node()), growths, clock);

            sweep.sweep();
            assertThat(s3.unfinished()).as("too young").hasSize(2);
            clock.advance(Duration.ofDays(2));
            sweep.sweep();

            assertThat(s3.unfinished()).containsExactly(KEY.value());
        }
    }
}
