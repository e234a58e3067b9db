package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.DelegatingServletInputStream;

/** What is kept of uploads, for how long, and what goes with them. */
@SecondLookTest
class UploadKeepingTest {

    @Autowired
    TestViewers viewers;

    @Autowired
    Uploads uploads;

    @Autowired
    UploadReceiver receiver;

    @Autowired
    UploadSweep sweep;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    Viewer teacher;

    @BeforeEach
    void open() {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER).viewer();
    }

    @Test
    void whatCameBeforeTheConnectionFellSilentCounts() throws Exception {
        Upload upload = begin(100);

        Upload received = receiver.receive(upload.id(), teacher.person(), 0, body(new FallsSilentAfter(40)));

        assertThat(received.received()).isEqualTo(40);
        assertThat(receiver.durable(upload.id(), teacher.person()).received()).isEqualTo(40);
    }

    @Test
    void theLastByteStagesThePreparationOnce() throws Exception {
        Upload upload = begin(100);

        receive(upload, 0, 60);
        assertThat(preparations(upload)).isZero();
        receive(upload, 60, 40);

        assertThat(preparations(upload)).isOne();
        assertThat(uploads.get(upload.id(), teacher.person()).state()).isEqualTo(RecordingState.STORED);
    }

    @Test
    void bytesBeyondTheOffsetOfTheDatabaseNeverCounted() throws Exception {
        Upload upload = begin(100);
        receive(upload, 0, 10);
        try (GrowingBlob blob = blobs.grow(original(upload))) {
            TestBlobs.write(blob, 10, new byte[40]);
        }

        assertThat(receiver.durable(upload.id(), teacher.person()).received()).isEqualTo(10);
        receive(upload, 10, 20);

        assertThat(blobs.length(original(upload))).contains(30L);
    }

    @Test
    void aStoreThatLostBytesTakesTheOffsetBack() throws Exception {
        Upload upload = begin(100);
        receive(upload, 0, 50);
        try (GrowingBlob blob = blobs.grow(original(upload))) {
            blob.cut(20);
        }

        assertThat(receiver.durable(upload.id(), teacher.person()).received()).isEqualTo(20);
        receive(upload, 20, 80);

        assertThat(uploads.get(upload.id(), teacher.person()).isFinished()).isTrue();
        assertThat(blobs.length(original(upload))).contains(100L);
    }

    @Test
    void everyPieceLetsTheUploadRestAgain() throws Exception {
        Upload upload = begin(100);

        clock.advance(Duration.ofDays(6));
        receive(upload, 0, 10);
        clock.advance(Duration.ofDays(6));

        assertThat(receiver.durable(upload.id(), teacher.person()).received()).isEqualTo(10);
    }

    @Test
    void whatRestedForTooLongIsExpired() throws Exception {
        Upload upload = begin(100);

        clock.advance(Duration.ofDays(7));

        assertThatThrownBy(() -> receive(upload, 0, 10)).extracting("why").isEqualTo(UploadRefusal.EXPIRED);
        assertThat(uploads.unfinished(teacher)).isEmpty();
    }

    @Test
    void theSweepDeletesWhatIsExpiredAndNothingElse() throws Exception {
        Upload finished = begin(10);
        receive(finished, 0, 10);
        Upload expired = begin(100);
        receive(expired, 0, 10);
        clock.advance(Duration.ofDays(7));
        Upload fresh = begin(100);
        receive(fresh, 0, 10);

        sweep.sweep();
        jobs.run();

        assertThat(recordings.own(teacher)).extracting(Recording::id).containsExactly(fresh.id(), finished.id());
        assertThat(blobs.length(original(expired))).isEmpty();
        assertThat(blobs.length(original(finished))).contains(10L);
    }

    @Test
    void theSweepDeletesBytesWithoutARecording() throws Exception {
        Upload orphan = begin(100);
        receive(orphan, 0, 10);
        db.sql("delete from recording_recording where id = :id")
                .param("id", orphan.id().value())
                .update();

        sweep.sweep();
        assertThat(blobs.length(original(orphan))).as("too young").contains(10L);
        clock.advance(Duration.ofDays(2));
        sweep.sweep();

        assertThat(blobs.length(original(orphan))).isEmpty();
    }

    @Test
    void anUploadListsWhatItNeedsToGoOn() throws Exception {
        Upload upload = uploads.begin(teacher, 200L, new UploadMetadata("filename YS5tcDQ=,fingerprint YWJj"));
        receive(upload, 0, 150);

        assertThat(uploads.unfinished(teacher)).singleElement().satisfies(unfinished -> {
            assertThat(unfinished.title()).isEqualTo("a");
            assertThat(unfinished.fingerprint()).isEqualTo("abc");
            assertThat(unfinished.percent()).isEqualTo(75);
        });
    }

    private Upload begin(long size) throws IOException {
        return uploads.begin(teacher, size, new UploadMetadata(""));
    }

    private void receive(Upload upload, long offset, int count) throws IOException {
        receiver.receive(upload.id(), teacher.person(), offset, body(new ByteArrayInputStream(new byte[count])));
    }

    private static UploadBody body(InputStream stream) {
        return new UploadBody(new DelegatingServletInputStream(stream), -1, null, null);
    }

    private static BlobKey original(Upload upload) {
        return RecordingBlobs.original(upload.id());
    }

    private long preparations(Upload upload) {
        return db.sql("select count(*) from scheduled_tasks where task_name = :job and task_instance = :id")
                .param("job", PrepareRecording.JOB.getTaskName())
                .param("id", upload.id().toString())
                .query(Long.class)
                .single();
    }

    /** A connection on which nothing comes any more after some bytes. */
    private static final class FallsSilentAfter extends InputStream {

        private int left;

        FallsSilentAfter(int count) {
            this.left = count;
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1) < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                throw new SocketTimeoutException();
            }
            int count = Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
