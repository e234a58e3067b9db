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
import org.secondlook.people.TestViewer;
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

    TestViewer own;
    Viewer teacher;

    @BeforeEach
    void open() {
        own = viewers.open(Role.TEACHER);
        teacher = own.viewer();
    }

    @Test
    void unfinishedUploadsAreCounted() throws Exception {
        for (int i = 0; i < 20; i++) {
            uploads.begin(teacher, 10L, NONE);
        }

        assertThatThrownBy(() -> uploads.begin(teacher, 10L, NONE))
                .extracting("why")
                .isEqualTo(UploadRefusal.TOO_MANY);
        assertThatCode(() -> uploads.begin(viewers.open(Role.TEACHER).viewer(), 10L, NONE))
                .doesNotThrowAnyException();
    }

    @Test
    void onePersonsLessonsFitIntoTheirQuota() throws Exception {
        UploadLimits limits = limits(new FullStore(Long.MAX_VALUE), DataSize.ofBytes(100));
        uploads.begin(teacher, 60L, NONE);

        assertThatCode(() -> check(limits, 40)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(limits, 41)).extracting("why").isEqualTo(UploadRefusal.QUOTA);
    }

    @Test
    void whatNobodyKnowsTheSizeOfMayGrowAsLongAsItFitsTheQuota() throws Exception {
        UploadLimits limits = limits(new FullStore(Long.MAX_VALUE), DataSize.ofBytes(100));
        uploads.begin(teacher, 60L, NONE);
        Upload open = uploads.begin(teacher, null, NONE);
        var receiver = new UploadReceiver(
                uploads,
                limits,
                new UploadProgress(store, recordings, limits, jobs, transaction, clock),
                new FullStore(1000));
        receiver.receive(open.id(), teacher.person(), 0, body(30));

        assertThatThrownBy(() -> receiver.receive(open.id(), teacher.person(), 30, body(11)))
                .extracting("why")
                .isEqualTo(UploadRefusal.QUOTA);
        assertThatThrownBy(() -> receiver.receive(open.id(), teacher.person(), 30, unannounced(11)))
                .extracting("why")
                .isEqualTo(UploadRefusal.QUOTA);
        assertThatThrownBy(() -> check(limits, 11)).extracting("why").isEqualTo(UploadRefusal.QUOTA);
        receiver.receive(open.id(), teacher.person(), 30, unannounced(10));
        assertThat(uploads.get(open.id(), teacher.person()).received()).isEqualTo(40);
    }

    @Test
    void theLessonsOfASchoolFitIntoItsQuota() throws Exception {
        uploads.begin(viewers.openElsewhere(Role.TEACHER, own).viewer(), 60L, NONE);
        uploads.begin(viewers.open(Role.TEACHER).viewer(), 60L, NONE);
        UploadLimits limits = limits(new FullStore(Long.MAX_VALUE), DataSize.ofBytes(50), DataSize.ofBytes(100));

        assertThatCode(() -> check(limits, 40)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(limits, 41)).extracting("why").isEqualTo(UploadRefusal.SCHOOL_QUOTA);
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
        Upload upload = uploads.begin(teacher, 5000L, NONE);
        receiver.receive(upload.id(), teacher.person(), 0, body(800));

        assertThatThrownBy(() -> receiver.receive(upload.id(), teacher.person(), 800, body(800)))
                .extracting("why")
                .isEqualTo(UploadRefusal.NO_ROOM);
        assertThat(receiver.durable(upload.id(), teacher.person()).received()).isEqualTo(800);

        full.makeRoom(4200);
        receiver.receive(upload.id(), teacher.person(), 800, body(4200));
        assertThat(uploads.get(upload.id(), teacher.person()).isFinished()).isTrue();
    }

    @Test
    void aStoreThatFillsUpMeanwhileSaysSoAtTheNextStretch() throws Exception {
        var filling = new FullStore(100 * MEGABYTE);
        filling.reserve(60 * MEGABYTE);
        var limits = limits(filling, DataSize.ofGigabytes(1));
        var receiver = new UploadReceiver(
                uploads, limits, new UploadProgress(store, recordings, limits, jobs, transaction, clock), filling);
        Upload upload = uploads.begin(teacher, 48L * MEGABYTE, NONE);

        assertThatThrownBy(() -> receiver.receive(upload.id(), teacher.person(), 0, body(48 * MEGABYTE)))
                .extracting("why")
                .isEqualTo(UploadRefusal.NO_ROOM);

        assertThat(receiver.durable(upload.id(), teacher.person()).received()).isEqualTo(32 * MEGABYTE);
    }

    @Test
    void uploadsThatBeginAtOnceAreCountedOneAfterTheOther() throws Exception {
        for (int i = 0; i < 18; i++) {
            uploads.begin(teacher, 10L, NONE);
        }

        AtOnce.run(this::beginIfAllowed, this::beginIfAllowed, this::beginIfAllowed, this::beginIfAllowed);

        assertThat(uploads.unfinished(teacher)).hasSize(20);
    }

    private void beginIfAllowed() throws IOException {
        try {
            uploads.begin(teacher, 10L, NONE);
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
        return limits(blobs, quota, DataSize.ofTerabytes(10));
    }

    private UploadLimits limits(FullStore blobs, DataSize quota, DataSize schoolQuota) {
        var properties = new RecordingProperties(quota, quota, schoolQuota, 20, Duration.ofDays(7));
        return new UploadLimits(properties, store, blobs, people, clock);
    }

    private static UploadBody unannounced(int count) {
        return new UploadBody(
                new DelegatingServletInputStream(new ByteArrayInputStream(new byte[count])), -1, null, null);
    }

    private static UploadBody body(int count) {
        return new UploadBody(
                new DelegatingServletInputStream(new ByteArrayInputStream(new byte[count])), count, null, null);
    }
}
