package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notices;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** A lesson's time: its owner knows it, is told before it is over, may double it once, and finds a receipt when it is over. */
@SecondLookTest
class RetentionTest {

    @Autowired
    Notices notices;

    @Autowired
    TestNotices told;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings lessons;

    @Autowired
    Retention retention;

    @Autowired
    RetentionStore store;

    @Autowired
    RetentionPages pages;

    @Autowired
    Recordings recordings;

    @Autowired
    PreparationStore preparations;

    @Autowired
    Eraser eraser;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    TestViewer teacher;
    RecordingId lesson;

    @BeforeEach
    void upload() {
        teacher = viewers.open(Role.TEACHER);
        lesson = lessons.playable(teacher);
    }

    @Test
    void itsPageSaysUntilWhenALessonIsKept() throws Exception {
        clock.set(Instant.parse("2026-05-04T10:00:00Z"));
        teacher = viewers.open(Role.TEACHER);
        lesson = lessons.playable(teacher);

        mvc.perform(get("/recordings/{id}", lesson).with(teacher))
                .andExpect(content().string(containsString("Kept until May 4, 2027.")));
        mvc.perform(get("/recordings").with(teacher)).andExpect(content().string(not(containsString("nearly over"))));
    }

    @Test
    void itsOwnerIsToldForThirtyDaysAndThenItIsErased() throws Exception {
        pass(Duration.ofDays(336));
        retention.sweep();
        retention.sweep();
        assertThat(told.unread(teacher)).containsExactly("LESSON_ENDING /lessons/" + lesson);
        mvc.perform(get("/recordings").with(teacher))
                .andExpect(content().string(containsString("Lessons whose time is nearly over")));
        mvc.perform(get("/recordings/{id}", lesson).with(teacher))
                .andExpect(content().string(containsString("this lesson is erased")))
                .andExpect(content().string(containsString("Keep it as long again")));

        pass(Duration.ofDays(29));
        retention.sweep();
        mvc.perform(get("/recordings/{id}", lesson).with(teacher)).andExpect(status().isOk());

        pass(Duration.ofDays(2));
        retention.sweep();
        jobs.run();

        mvc.perform(get("/recordings/{id}", lesson).with(teacher)).andExpect(status().isNotFound());
        assertThat(bytesAreThere()).isFalse();
        mvc.perform(get("/recordings/receipts").with(teacher))
                .andExpect(content().string(containsString("because its time was over")))
                .andExpect(content().string(containsString("All files are deleted")))
                .andExpect(content().string(containsString(lesson.toString())))
                .andExpect(content().string(not(containsString("Fractions"))));
    }

    @Test
    void itsOwnerMayKeepItForAnotherYearOnce() throws Exception {
        mvc.perform(post("/recordings/{id}/extension", lesson).with(teacher)).andExpect(status().isConflict());
        pass(Duration.ofDays(340));
        retention.sweep();

        mvc.perform(post("/recordings/{id}/extension", lesson).with(teacher)).andExpect(status().is3xxRedirection());

        pass(Duration.ofDays(60));
        retention.sweep();
        Keeping kept = retention.keeping(lesson, teacher.viewer()).orElseThrow();
        assertThat(kept.noticed()).isFalse();
        assertThat(kept.extended()).isTrue();

        pass(Duration.ofDays(310));
        retention.sweep();
        assertThat(retention.keeping(lesson, teacher.viewer()).orElseThrow().noticed())
                .isTrue();
        mvc.perform(post("/recordings/{id}/extension", lesson).with(teacher)).andExpect(status().isConflict());
        assertThat(retention.keeping(lesson, teacher.viewer()).orElseThrow().noticed())
                .as("a second try takes nothing back")
                .isTrue();
    }

    @Test
    void nobodyIsToldLaterBecauseASettingHasBecomeShorter() {
        pass(Duration.ofDays(200));
        var shorter = new RetentionProperties(Duration.ofDays(100), Duration.ofDays(30), Duration.ofDays(14));

        retentionOf(shorter, clock).sweep();

        Keeping kept = retention.keeping(lesson, teacher.viewer()).orElseThrow();
        assertThat(kept.noticed()).isTrue();
        assertThat(kept.until()).isEqualTo(Times.now(clock).plus(Duration.ofDays(30)));
    }

    @Test
    void theOriginalGoesTwoWeeksAfterItsVersionsAreThere() throws Exception {
        pass(Duration.ofDays(13));
        jobs.run();
        assertThat(blobs.length(RecordingBlobs.original(lesson))).isPresent();

        pass(Duration.ofDays(2));
        jobs.run();
        assertThat(blobs.length(RecordingBlobs.original(lesson))).isEmpty();
        assertThat(bytesAreThere()).isTrue();
    }

    @Test
    void whoeverErasesALessonFindsAReceiptToo() throws Exception {
        recordings.erase(lesson, teacher.viewer());
        mvc.perform(get("/recordings/receipts").with(teacher))
                .andExpect(content().string(containsString("because you said so")))
                .andExpect(content().string(containsString("Its files are being deleted")));
        jobs.run();

        assertThat(pages.receipts(teacher.person())).hasSize(1).allMatch(RecordingReceipt::isGone);
        assertThat(pages.receipts(viewers.open(Role.TEACHER, teacher).person())).isEmpty();
    }

    private boolean bytesAreThere() throws IOException {
        return !blobs.below(RecordingBlobs.of(lesson), Instant.MAX).isEmpty();
    }

    private Retention retentionOf(RetentionProperties properties, Clock time) {
        return new Retention(store, pages, recordings, preparations, eraser, notices, properties, transaction, time);
    }

    /** Lets time pass, after which the teacher launches anew. */
    private void pass(Duration time) {
        clock.advance(time);
        teacher = viewers.openAnotherCourse(Role.TEACHER, teacher);
    }
}
