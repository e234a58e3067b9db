package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Jobs;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** How much one person may store, and what happens when the store is full. */
@SecondLookTest
class UploadLimitsTest {

    private static final int MEGABYTE = 1 << 20;
    private static final UploadMetadata NONE = new UploadMetadata("");

    @Autowired
    TestViewers viewers;

    @Autowired
    Uploads uploads;

    @Autowired
    People people;

    @Autowired
    UploadStore store;

    @Autowired
    RecordingStore recordings;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    Viewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER).viewer();
    }

    @Test
    void unfinishedUploadsAreCounted() throws Exception {
        for (int i = 0; i < 20; i++) {
            uploads.begin(teacher, 10, NONE);
        }

        assertThatThrownBy(() -> uploads.begin(teacher, 10, NONE))
                .extracting("why")
                .isEqualTo(UploadRefusal.TOO_MANY);
        assertThatCode(() -> uploads.begin(viewers.open(Role.TEACHER).viewer(), 10, NONE))
                .doesNotThrowAnyException();
    }

    @Test
    void onePersonsLessonsFitIntoTheirQuota() throws Exception {
        UploadLimits limits = limits(new FullStore(Long.MAX_VALUE), DataSize.ofBytes(100));
        uploads.begin(teacher, 60, NONE);

        assertThatCode(() -> check(limits, 40)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(limits, 41)).extracting("why").isEqualTo(UploadRefusal.QUOTA);
    }

    @Test
    void whatWouldNotFitTheStoreIsRefusedBeforeItsFirstByte() {
        UploadLimits limits = limits(new FullStore(1000), DataSize.ofGigabytes(1));

        assertThatCode(() -> check(limits, 1000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(limits, 1001)).extracting("why").isEqualTo(UploadRefusal.NO_ROOM);
    }

    @Test
    void aFullStoreKeepsWhatItHasAndSaysSo() throws Exception {
        var full = new FullStore(1000);
        var limits = limits(full, DataSize.ofGigabytes(1));
        var receiver = new UploadReceiver(
                uploads, limits, new UploadProgress(store, recordings, limits, jobs, transaction, clock), full);
        Upload upload = uploads.begin(teacher, 5000, NONE);
        receiver.receive(upload.id(), teacher, 0, body(800));

        assertThatThrownBy(() -> receiver.receive(upload.id(), teacher, 800, body(800)))
                .extracting("why")
                .isEqualTo(UploadRefusal.NO_ROOM);
        assertThat(receiver.durable(upload.id(), teacher).received()).isEqualTo(800);

        full.makeRoom(4200);
        receiver.receive(upload.id(), teacher, 800, body(4200));
        assertThat(uploads.get(upload.id(), teacher).isFinished()).isTrue();
    }

    @Test
    void aStoreThatFillsUpMeanwhileSaysSoAtTheNextStretch() throws Exception {
        var filling = new FullStore(100 * MEGABYTE);
        filling.reserve(60 * MEGABYTE);
        var limits = limits(filling, DataSize.ofGigabytes(1));
        var receiver = new UploadReceiver(
                uploads, limits, new UploadProgress(store, recordings, limits, jobs, transaction, clock), filling);
        Upload upload = uploads.begin(teacher, 48 * MEGABYTE, NONE);

        assertThatThrownBy(() -> receiver.receive(upload.id(), teacher, 0, body(48 * MEGABYTE)))
                .extracting("why")
                .isEqualTo(UploadRefusal.NO_ROOM);

        assertThat(receiver.durable(upload.id(), teacher).received()).isEqualTo(32 * MEGABYTE);
    }

    @Test
    void uploadsThatBeginAtOnceAreCountedOneAfterTheOther() throws Exception {
        for (int i = 0; i < 18; i++) {
            uploads.begin(teacher, 10, NONE);
        }

        AtOnce.run(this::beginIfAllowed, this::beginIfAllowed, this::beginIfAllowed, this::beginIfAllowed);

        assertThat(uploads.unfinished(teacher)).hasSize(20);
    }

    private void beginIfAllowed() throws IOException {
        try {
            uploads.begin(teacher, 10, NONE);
        } catch (UploadRefused refused) {
            assertThat(refused.why()).isEqualTo(UploadRefusal.TOO_MANY);
        }
    }

    private void check(UploadLimits limits, long size) {
        transaction.executeWithoutResult(status -> {
            try {
                limits.check(teacher, size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private UploadLimits limits(FullStore blobs, DataSize quota) {
        var properties = new RecordingProperties(quota, quota, 20, Duration.ofDays(7));
        return new UploadLimits(properties, store, blobs, people, clock);
    }

    private static UploadBody body(int count) {
        return new UploadBody(new DelegatingServletInputStream(new ByteArrayInputStream(new byte[count])), count, null);
    }
}
