package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stores keep comes back as it was, on both databases. */
@SecondLookTest
class RecordingStoreTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123456Z");

    @Autowired
    UploadStore uploads;

    @Autowired
    RecordingStore recordings;

    @Autowired
    RecordingPages pages;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    PersonId owner;

    @BeforeEach
    void somebody() {
        owner = viewers.open(Role.TEACHER).person();
    }

    @Test
    void anUploadComesBackAsItWas() {
        Upload upload = add(9_000_000_000L);

        assertThat(uploads.find(upload.id(), owner)).contains(upload);
        assertThat(uploads.find(upload.id(), PersonId.next())).isEmpty();
        assertThat(uploads.keptFor(owner, clock.instant())).isEqualTo(new UploadStore.KeptBytes(9_000_000_000L, 1));
    }

    @Test
    void aFailureCountsAsLongAsItsOriginalIsKept() {
        Upload upload = add(500L);
        db.sql("update recording_recording set state = 'FAILED', expires_at = :until where id = :id")
                .param("until", Times.bind(clock.instant().plus(Duration.ofDays(7))))
                .param("id", upload.id().value())
                .update();

        assertThat(uploads.keptFor(owner, clock.instant()).bytes()).isEqualTo(500);
        assertThat(uploads.keptFor(owner, clock.instant().plus(Duration.ofDays(8)))
                        .bytes())
                .isZero();
    }

    @Test
    void aRecordingComesBackAsItWas() {
        Upload upload = add(100L);
        db.sql("update recording_recording set duration_millis = 61000, failure = 'recording.failure.x' where id = :id")
                .param("id", upload.id().value())
                .update();

        assertThat(pages.find(upload.id(), owner))
                .contains(new Recording(
                        upload.id(),
                        owner,
                        "Fractions 🍕",
                        RecordingState.RECEIVING,
                        100L,
                        0,
                        Duration.ofSeconds(61),
                        "recording.failure.x",
                        AT,
                        null));
        assertThat(pages.find(upload.id(), PersonId.next())).isEmpty();
    }

    @Test
    void theOffsetMovesOnlyFromWhereItIs() {
        Upload upload = add(100L);
        Instant later = AT.plusSeconds(60);

        assertThat(uploads.advance(upload.id(), 0, 40, later)).isTrue();
        assertThat(uploads.advance(upload.id(), 0, 50, later)).isFalse();
        assertThat(uploads.complete(upload.id(), 50, later)).isFalse();
        assertThat(uploads.complete(upload.id(), 40, later)).isTrue();

        assertThat(uploads.find(upload.id(), owner))
                .contains(new Upload(upload.id(), RecordingState.RECEIVING, 100L, 100, upload.metadata(), null));
    }

    @Test
    void theSizeIsToldOnce() {
        Upload upload = add(null);

        assertThat(uploads.find(upload.id(), owner)).contains(upload);
        assertThat(pages.find(upload.id(), owner).orElseThrow().isOpenEnded()).isTrue();
        assertThat(uploads.tellSize(upload.id(), 70)).isTrue();
        assertThat(uploads.tellSize(upload.id(), 80)).isFalse();
        assertThat(uploads.find(upload.id(), owner)).contains(upload.withSize(70));
    }

    @Test
    void aStateIsLeftOnceAndOnlyForOneThatFollows() {
        Upload upload = add(100L);

        assertThat(recordings.become(upload.id(), RecordingState.RECEIVING, RecordingState.STORED))
                .isTrue();
        assertThat(recordings.become(upload.id(), RecordingState.RECEIVING, RecordingState.STORED))
                .isFalse();
        assertThatThrownBy(() -> recordings.become(upload.id(), RecordingState.STORED, RecordingState.RECEIVING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newestComesFirst() {
        Upload first = add(1L, AT.minusSeconds(1));
        Upload second = add(2L, AT);

        assertThat(pages.own(owner)).extracting(Recording::id).containsExactly(second.id(), first.id());
    }

    private Upload add(@Nullable Long size) {
        return add(size, AT);
    }

    private Upload add(@Nullable Long size, Instant at) {
        var upload = new Upload(
                RecordingId.next(),
                RecordingState.RECEIVING,
                size,
                0,
                new UploadMetadata("filename WA==,fingerprint YWJj"),
                AT.plus(Duration.ofDays(7)));
        uploads.add(upload, owner, new RecordingTitle("Fractions 🍕"), at);
        return upload;
    }
}
