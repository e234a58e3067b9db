package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.media.TestPictures.brightness;
import static org.secondlook.media.TestPictures.place;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.Media;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;

/** What somebody cuts away at beginning and end is in nothing that can be watched or heard, with the real ffmpeg. */
@SecondLookTest
@Tag("once")
class TrimTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    DropUnblurred sweep;

    @Autowired
    DropOriginal drop;

    @Autowired
    RevisionStore revisions;

    @Autowired
    ReviseRecording revise;

    @Autowired
    SoundPublication soundPublication;

    @Autowired
    Recordings lessons;

    @Autowired
    Renditions renditions;

    @Autowired
    Trims cuts;

    @Autowired
    TrimStore trims;

    @Autowired
    Blurs blurs;

    @Autowired
    SoundAlone sounds;

    @Autowired
    Media media;

    @Autowired
    BlobStore blobs;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestShares shares;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.BRIGHTENING, Duration.ofSeconds(4));
    }

    @Test
    void whatStaysIsCutToTheFrameAndNothingElseIsLeftButTheUpload() throws Exception {
        sounds.ask(lesson, teacher.viewer());
        jobs.run();
        cut("0:01.5", "0:02.7", 0);
        assertThat(page()).contains("being made anew: 0 %");
        jobs.run();

        List<Integer> whole = brightness(TestFootage.BRIGHTENING.file());
        List<Integer> rest = brightness(file(RenditionFile.LARGE));
        assertThat(rest).hasSizeBetween(29, 31);
        assertThat(place(rest.get(0), whole)).isCloseTo(37, within(1));
        assertThat(place(rest.get(rest.size() - 1), whole)).isCloseTo(67, within(1));
        assertThat(lessons.get(lesson, teacher.viewer()).duration())
                .isBetween(Duration.ofMillis(1160), Duration.ofMillis(1300));
        assertThat(media.probe(file(RenditionFile.SOUND)).duration())
                .isBetween(Duration.ofMillis(1100), Duration.ofMillis(1400));
        assertThat(text(RenditionFile.WAVEFORM).split(",")).hasSizeBetween(11, 15);
        assertThat(text(RenditionFile.SPRITES)).contains("\"count\":1,");
        assertThat(brightness(file(RenditionFile.POSTER)).get(0)).isCloseTo(rest.get(15), within(12));
        assertThat(recordings.files(lesson))
                .contains("original")
                .filteredOn(key -> !key.contains("-revised-1."))
                .containsExactly("original");
        assertThat(page()).contains("are cut away. Until");
    }

    @Test
    void whatACamcorderWroteIsCutToTheFrameToo() throws Exception {
        lesson = recordings.playable(teacher, TestFootage.BRIGHTENING_TRANSPORT, Duration.ofSeconds(4));
        cut("0:01.5", "0:02.7", 0);
        jobs.run();

        List<Integer> whole = brightness(TestFootage.BRIGHTENING.file());
        List<Integer> rest = brightness(file(RenditionFile.LARGE));
        assertThat(rest).hasSizeBetween(29, 31);
        assertThat(place(rest.get(0), whole)).isCloseTo(37, within(1));
        assertThat(place(rest.get(rest.size() - 1), whole)).isCloseTo(67, within(1));
    }

    @Test
    void forAWeekAllOfItComesBackAndThenNothing() throws Exception {
        shares.showNobody(lesson.value(), teacher);
        cut("0:01", "0:03", 0);
        jobs.run();
        cut("0:00.5", "0:01.5", 1);
        jobs.run();
        assertThat(trims.find(lesson).orElseThrow().shown().from()).isEqualTo(Duration.ofMillis(1500));
        assertThat(brightness(file(RenditionFile.LARGE))).hasSizeBetween(24, 26);

        assertThat(isSaidWhoIsSeen()).isTrue();
        bringBack(2);
        jobs.run();
        assertThat(isSaidWhoIsSeen()).as("there is more to see").isFalse();
        assertThat(trims.find(lesson)).isEmpty();
        assertThat(brightness(file(RenditionFile.LARGE))).hasSizeBetween(99, 101);
        assertThat(lessons.get(lesson, teacher.viewer()).duration())
                .isBetween(Duration.ofMillis(3960), Duration.ofMillis(4100));
        assertThat(page()).doesNotContain("are cut away");

        cut("0:02", "0:04", 3);
        jobs.run();
        drop.run(lesson);
        assertThat(recordings.files(lesson)).contains("original");
        clock.advance(Blurs.UNDO.plusMinutes(1));
        sweep.sweep();
        assertThat(recordings.files(lesson)).doesNotContain("original");
        assertThat(trims.find(lesson)).isEmpty();
        assertThat(cuts.canComeBack(lesson, teacher.viewer())).isFalse();
        cuts.keep(lesson, new Remainder(Duration.ofSeconds(1), null), 4, teacher.viewer());
        jobs.run();
        assertThat(brightness(file(RenditionFile.LARGE))).hasSizeBetween(24, 26);
        assertThat(trims.find(lesson)).as("for good").isEmpty();
    }

    @Test
    void whatIsHiddenStaysHiddenWhereItWas() throws Exception {
        cut("0:01", "0:03", 0);
        jobs.run();
        mvc.perform(post("/recordings/{id}/blurs", lesson)
                        .param("start", "0:01")
                        .param("end", "0:02")
                        .param("left", "0")
                        .param("top", "0")
                        .param("width", "100")
                        .param("height", "100")
                        .param("solid", "true")
                        .with(teacher))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/recordings/{id}/blurs/revision", lesson).with(teacher))
                .andExpect(status().is3xxRedirection());
        jobs.run();
        assertThat(brightness(file(RenditionFile.LARGE)).subList(0, 24)).allMatch(frame -> frame > 30);
        assertThat(brightness(file(RenditionFile.LARGE)).subList(26, 49)).allMatch(frame -> frame < 30);
        assertThat(blurs.of(lesson, teacher.viewer())).extracting(Blur::during).containsExactly("00:01 – 00:02");

        bringBack(2);
        jobs.run();
        assertThat(brightness(file(RenditionFile.LARGE)).subList(51, 74)).allMatch(frame -> frame < 30);
        assertThat(brightness(file(RenditionFile.LARGE)).subList(26, 49)).allMatch(frame -> frame > 30);
        assertThat(blurs.of(lesson, teacher.viewer())).extracting(Blur::during).containsExactly("00:02 – 00:03");
    }

    @Test
    void whatIsLookedAtBeforeSaysWhatStaysAndWhatGoes() throws Exception {
        preview("0:01", "0:03")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("00:02 of 00:04 stay")))
                .andExpect(content().string(containsString("Nothing that you have written")));
        preview("0:01", "0:09").andExpect(status().isUnprocessableContent());
        mvc.perform(submit("0", "0:04", 0)).andExpect(status().isUnprocessableContent());
        assertThat(revisions.find(lesson)).isEmpty();
    }

    @Test
    void whatIsSentTwiceOrFromAnOldPageIsDoneOnce() throws Exception {
        cut("0:01", "0:04", 0);
        cut("0:01", "0:04", 0);
        cut("0:02", "0:04", 1);
        jobs.run();
        cut("0:01", "0:03", 0);
        bringBack(0);

        assertThat(revisions.find(lesson).orElseThrow().number()).isEqualTo(1);
        assertThat(trims.find(lesson).orElseThrow().shown().from()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatCannotBeMadeLeavesEverythingAsItWas() throws Exception {
        lesson = recordings.playable(teacher, TestFootage.TEXT, Duration.ofSeconds(4));
        List<String> before = recordings.files(lesson);
        cut("0:01", "0:03", 0);
        jobs.run();

        assertThat(trims.find(lesson)).isEmpty();
        assertThat(lessons.get(lesson, teacher.viewer()).duration()).isEqualTo(Duration.ofSeconds(4));
        assertThat(recordings.files(lesson)).contains("original", "720p.mp4").isSubsetOf(before);
        assertThat(page()).contains("could not be made anew");
        cut("0:01", "0:03", 1);
        revise.giveUp(lesson);
        assertThat(revisions.find(lesson).orElseThrow().hasFailed()).isTrue();
        assertThat(trims.find(lesson)).isEmpty();

        clock.advance(Blurs.UNDO.plusMinutes(1));
        sweep.sweep();
        assertThat(recordings.files(lesson))
                .as("the upload does not outlive its week")
                .doesNotContain("original")
                .contains("720p.mp4");
    }

    @Test
    void soundThatWasMadeOfWhatWasSeenBeforeIsNotHeard() throws Exception {
        RenditionFile whole =
                renditions.find(lesson, RenditionFile.LARGE, teacher.viewer()).orElseThrow();
        var sound = new RenditionFile(RenditionFile.SOUND, whole.blob(), whole.bytes(), null, whole.readyAt());
        cut("0:01", "0:03", 0);

        assertThat(soundPublication.publish(lesson, Optional.empty(), sound)).isTrue();
        assertThat(sounds.isReady(lesson, teacher.viewer())).isFalse();
    }

    @Test
    void aLessonErasedWhileItIsMadeAnewLeavesNothing() throws Exception {
        cut("0:01", "0:03", 0);
        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher)).andExpect(status().is3xxRedirection());
        jobs.run();

        assertThat(recordings.files(lesson)).isEmpty();
    }

    @Test
    void aLessonOfWhichVersionsAreStillMadeIsNotCutYet() throws Exception {
        db.sql("delete from recording_analysis where recording_id = :id")
                .param("id", lesson.value())
                .update();

        assertThat(page()).contains("Wait until all versions").doesNotContain("trim-desk__stage");
        mvc.perform(submit("0:01", "0:03", 0))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("Cut the rest away"))));
        assertThat(revisions.find(lesson)).isEmpty();
    }

    private boolean isSaidWhoIsSeen() {
        return db.sql("select count(*) from appearance_lesson where recording_id = :id and answer = 'NOBODY'")
                        .param("id", lesson.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private void cut(String start, String end, int revision) throws Exception {
        mvc.perform(submit(start, end, revision)).andExpect(status().is3xxRedirection());
    }

    private RequestBuilder submit(String start, String end, int revision) {
        return post("/recordings/{id}/trim", lesson)
                .param("start", start)
                .param("end", end)
                .param("revision", String.valueOf(revision))
                .with(teacher);
    }

    private ResultActions preview(String start, String end) throws Exception {
        return mvc.perform(post("/recordings/{id}/trim/preview", lesson)
                .param("start", start)
                .param("end", end)
                .with(teacher));
    }

    private void bringBack(int revision) throws Exception {
        mvc.perform(post("/recordings/{id}/trim/removal", lesson)
                        .param("revision", String.valueOf(revision))
                        .with(teacher))
                .andExpect(status().is3xxRedirection());
    }

    private String page() throws Exception {
        return mvc.perform(get("/recordings/{id}/trim", lesson).with(teacher))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Path file(String name) throws Exception {
        RenditionFile file = renditions.find(lesson, name, teacher.viewer()).orElseThrow();
        return blobs.file(file.blob(), folder.resolve(name));
    }

    private String text(String name) throws Exception {
        return Files.readString(file(name), StandardCharsets.UTF_8);
    }
}
