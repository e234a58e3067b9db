package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** A recording that rests is there, and nothing comes of it: it goes on as it was, or is erased. */
@SecondLookTest
class RestTest {

    private static final String WHY = "conversation.recording.resting";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings lessons;

    @Autowired
    TestShares shares;

    @Autowired
    Recordings recordings;

    @Autowired
    Renditions renditions;

    @Autowired
    MakeSound sounds;

    @Autowired
    ReviseRecording revising;

    @Autowired
    RenderRecording rendering;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private RecordingId lesson;
    private Instant until;

    @BeforeEach
    void bring() {
        teacher = viewers.open(Role.TEACHER);
        lesson = lessons.playable(teacher);
        until = Times.now(clock).plus(Duration.ofDays(14));
    }

    @Test
    void itIsKeptUntilWhenAndWhyAndGoesOnAsItWas() {
        assertThat(resume()).isFalse();
        assertThat(rest()).isTrue();
        assertThat(rest()).as("twice is once").isFalse();

        Recording resting = recordings.get(lesson, teacher.viewer());
        assertThat(resting.isPlayable()).isFalse();
        assertThat(resting.state()).isEqualTo(RecordingState.PLAYABLE);
        assertThat(resting.rest().until()).isEqualTo(until);
        assertThat(resting.rest().reason()).isEqualTo(WHY);
        assertThat(renditions.best(lesson, teacher.viewer())).isEmpty();

        assertThat(resume()).isTrue();
        assertThat(recordings.get(lesson, teacher.viewer()).isPlayable()).isTrue();
        assertThat(renditions.best(lesson, teacher.viewer())).isPresent();
    }

    @Test
    void itsOwnerErasesItAndDoesNothingElseWithIt() throws Exception {
        rest();
        mvc.perform(get("/recordings").with(teacher))
                .andExpect(content().string(containsString("rests: nobody can watch it")));
        mvc.perform(get("/home").with(teacher))
                .andExpect(content().string(containsString("Rests: nobody can watch it")));
        for (String act : new String[] {"/sound", "/revisions", "/extension"}) {
            int answer = mvc.perform(post("/recordings/" + lesson + act).with(teacher))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).as(act).isIn(404, 405, 409);
        }
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> recordings.hold(lesson, teacher.viewer())))
                .isInstanceOf(StaleException.class);

        mvc.perform(post("/recordings/" + lesson + "/erasure").with(teacher)).andExpect(status().isFound());
        assertThat(recordings.find(lesson, teacher.viewer())).isEmpty();
    }

    @Test
    void itIsErasedByItselfOnceItsDaysAreOver() {
        rest();
        lessons.restToTheEnd(lesson);

        assertThat(recordings.find(lesson, teacher.viewer())).isEmpty();
    }

    @Test
    void jobsEndInsteadOfWaiting() throws Exception {
        db.sql("insert into recording_sound (recording_id, asked_at, failed) values (:id, :now, false)")
                .param("id", lesson.value())
                .param("now", Times.bind(until.minus(Duration.ofDays(20))))
                .update();
        rest();

        assertThat(sounds.run(lesson)).isTrue();
        assertThat(revising.run(lesson)).isTrue();
        assertThat(rendering.run(lesson)).isTrue();
        assertThat(renditions.watchable(lesson, teacher.viewer()).files()).isEmpty();
    }

    @Test
    void nothingIsCutOrWrittenDownOfItMeanwhile() {
        UUID clip = shares.clipOf(lesson.value(), teacher);
        db.sql("update clip_clip set state = 'CUTTING' where id = :id")
                .param("id", clip)
                .update();
        db.sql("""
                insert into caption_transcription (id, recording_id, person_id, language, failure, asked_at)
                values (:id, :recording, :person, 'en', null, :now)
                """)
                .param("id", clip)
                .param("recording", lesson.value())
                .param("person", teacher.person().value())
                .param("now", Times.bind(until))
                .update();
        rest();

        assertThat(staged("clip-cut", clip)).isZero();
        assertThat(db.sql("select count(*) from caption_transcription where recording_id = :id")
                        .param("id", lesson.value())
                        .query(Long.class)
                        .single())
                .isZero();
        resume();
        assertThat(staged("clip-cut", clip)).isOne();
    }

    private long staged(String job, UUID id) {
        return db.sql("select count(*) from scheduled_tasks where task_name = :job and task_instance = :id")
                .param("job", job)
                .param("id", id.toString())
                .query(Long.class)
                .single();
    }

    private boolean rest() {
        return transaction.execute(status -> recordings.rest(lesson, until, WHY));
    }

    private boolean resume() {
        return transaction.execute(status -> recordings.resume(lesson));
    }
}
