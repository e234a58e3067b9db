package org.secondlook.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.media.Media;
import org.secondlook.media.RenderSlot;
import org.secondlook.media.TestFootage;
import org.secondlook.media.UnusableMediaException.Reason;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the files that people send. */
@SecondLookTest
@Tag("once")
class PreparationTest {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    RenditionPages pages;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    RecordingFiles files;

    @Autowired
    RecordingStore store;

    @Autowired
    PreparationStore preparations;

    @Autowired
    Publication publication;

    @Autowired
    PrepareRecording prepare;

    @Autowired
    RenderRecording render;

    @Autowired
    Task<Void> prepareRecordingJob;

    @Autowired
    Media media;

    @Autowired
    Renditions renditions;

    @Autowired
    Backfill backfill;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE             | source.mp4 1280x720, poster.jpg 854x480, 720p.mp4 1280x720, 360p.mp4 640x360, waveform.json, quiet.json, sprites.json, sprites-1.jpg 1600x900",
                "BROWSER           | source.webm 640x360, poster.jpg 640x360, 720p.mp4 640x360, waveform.json, quiet.json, sprites.json, sprites-1.jpg 1600x900",
                "PHONE_ON_ITS_SIDE | poster.jpg 480x854, 720p.mp4 720x1280, 360p.mp4 360x640, waveform.json, quiet.json, sprites.json, sprites-1.jpg 900x1600",
                "OLD_CAMERA        | poster.jpg 322x242, 720p.mp4 322x242, waveform.json, quiet.json, sprites.json, sprites-1.jpg 1600x1200",
                "SOUND_ONLY        | audio.m4a, waveform.json, quiet.json",
                "DICTAPHONE        | audio.m4a, waveform.json, quiet.json",
            })
    void aGoodFileIsPlayable(TestFootage footage, String expected) {
        RecordingId id = recordings.stored(teacher, footage);

        jobs.run();

        assertThat(described(id)).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, not-a-video",
        "HTML, not-a-video",
        "HLS, not-a-video",
        "CUT_PHONE, incomplete",
        "CUT_INDEX_FIRST, incomplete",
        "PROTECTED, protected",
        "EIGHT_K, picture-too-large",
        "SUBTITLES_ONLY, nothing-to-play"
    })
    void aBadFileFailsAtOnceInPlainWords(TestFootage footage, String reason) {
        RecordingId id = recordings.stored(teacher, footage);

        jobs.run();

        assertThat(preparations.state(id)).contains(RecordingState.FAILED);
        assertThat(failureOf(id)).isEqualTo("recording.failure." + reason);
        assertThat(described(id)).isEmpty();
    }

    @Test
    void everyReasonHasItsWords() {
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(
                                messages.getMessage("recording.failure." + reason.word(), null, Locale.ENGLISH))
                        .isNotBlank());
    }

    @Test
    void theOriginalOfABadFileIsKeptForAWeek() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.CUT_PHONE);
        jobs.run();
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        jobs.run();
        assertThat(blobs.length(RecordingBlobs.original(id))).isPresent();

        clock.advance(Duration.ofSeconds(2));
        jobs.run();

        assertThat(blobs.length(RecordingBlobs.original(id))).isEmpty();
        assertThat(preparations.state(id)).contains(RecordingState.FAILED);
    }

    @Test
    void whatBrowsersPlayCanBeWatchedBeforeItIsRendered() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);

        prepare.run(id);

        assertThat(preparations.state(id)).contains(RecordingState.PLAYABLE);
        assertThat(durationOf(id)).isBetween(1900L, 2100L);
        assertThat(described(id)).containsExactlyInAnyOrder("source.mp4 1280x720", "poster.jpg 854x480");
    }

    @Test
    void nothingThatIsServedTellsTitleOrPlace() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);

        jobs.run();

        assertThat(tells(RecordingBlobs.original(id), "alert(1)")).isTrue();
        assertThat(tells(RecordingBlobs.original(id), "+52.52")).isTrue();
        for (RenditionFile file : pages.visible(id, teacher.person())) {
            assertThat(tells(file.blob(), "alert(1)")).isFalse();
            assertThat(tells(file.blob(), "+52.52")).isFalse();
        }
    }

    private boolean tells(BlobKey blob, String text) throws IOException {
        return new String(TestBlobs.bytes(blobs, blob), ISO_8859_1).contains(text);
    }

    @Test
    void aJobThatIsDoneTwiceChangesNothing() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        jobs.run();
        List<RenditionFile> before = pages.visible(id, teacher.person());

        prepare.run(id);
        clock.advance(Duration.ofSeconds(1));
        assertThat(render.run(id)).isTrue();

        assertThat(pages.visible(id, teacher.person())).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatIsGivenUpMeanwhileKeepsItsOriginal() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        publication.refuse(id, "incomplete");

        prepare.run(id);
        render.run(id);

        assertThat(publication.publish(id, Duration.ofSeconds(2), List.of())).isFalse();
        assertThat(blobs.length(RecordingBlobs.original(id))).isPresent();
    }

    @Test
    void aJobThatBreaksOffIsRepeated() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        Path aside = takeAside(RecordingBlobs.original(id));
        jobs.run();
        assertThat(preparations.state(id)).contains(RecordingState.STORED);

        blobs.adopt(RecordingBlobs.original(id), aside);
        clock.advance(Duration.ofMinutes(1));
        jobs.run();

        assertThat(preparations.state(id)).contains(RecordingState.PLAYABLE);
    }

    private Path takeAside(BlobKey blob) throws IOException {
        Path aside = Files.write(Files.createTempFile(Path.of("target"), "aside", ""), TestBlobs.bytes(blobs, blob));
        blobs.delete(blob);
        return aside;
    }

    @Test
    void aMachineThatIsMendedWithinADayGoesOn() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        Path aside = takeAside(RecordingBlobs.original(id));
        tryFor(Duration.ofHours(22));
        assertThat(preparations.state(id)).contains(RecordingState.STORED);

        blobs.adopt(RecordingBlobs.original(id), aside);
        tryFor(Duration.ofHours(1));

        assertThat(preparations.state(id)).contains(RecordingState.PLAYABLE);
    }

    @Test
    void aJobThatBreaksOffForADayIsGivenUp() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        files.dropOriginal(id);

        tryFor(Duration.ofHours(32));

        assertThat(preparations.state(id)).contains(RecordingState.FAILED);
        assertThat(failureOf(id)).isEqualTo("recording.failure.gave-up");
    }

    private void tryFor(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            jobs.run();
            clock.advance(Duration.ofMinutes(30));
        }
    }

    @Test
    void whatBreaksWhileTheApplicationStopsIsNoFailure() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        files.dropOriginal(id);

        assertThatThrownBy(() -> attempt(id, false)).isInstanceOf(UncheckedIOException.class);
        assertThat(attempt(id, true)).isNotInstanceOf(CompletionHandler.OnCompleteRemove.class);
    }

    private CompletionHandler<Void> attempt(RecordingId id, boolean stopping) {
        var state = new SchedulerState.SettableSchedulerState();
        if (stopping) {
            state.setIsShuttingDown();
        }
        var instance = PrepareRecording.JOB.instance(id.toString()).build();
        var execution = new Execution(clock.instant(), instance);
        return prepareRecordingJob.execute(instance, new ExecutionContext(state, execution, null, null));
    }

    @Test
    void whileTheMachineIsBusyARecordingWaitsToBeRendered() {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        try (RenderSlot busy = media.slot().orElseThrow()) {
            jobs.run();
            assertThat(busy).isNotNull();
        }
        assertThat(described(id)).containsExactlyInAnyOrder("source.mp4 1280x720", "poster.jpg 854x480");

        clock.advance(Duration.ofMinutes(1));
        jobs.run();

        assertThat(described(id)).contains("720p.mp4 1280x720");
    }

    @Test
    void aRecordingErasedBeforeTheJobLeavesNothing() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        store.delete(id);

        jobs.run();

        assertThat(blobs.below(RecordingBlobs.of(id), Instant.parse("2100-01-01T00:00:00Z")))
                .containsExactly(RecordingBlobs.original(id));
    }

    @Test
    void anErasedRecordingIsNeverPublished() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.PHONE);
        List<RenditionFile> made = files.keep(id, List.of());
        store.delete(id);

        assertThat(publication.publish(id, Duration.ofSeconds(2), made)).isFalse();
    }

    @Test
    void theOwnerSeesHowFarTheRenderingHasCome() {
        RecordingId id = recordings.playable(teacher);
        TestViewer other = viewers.open(Role.TEACHER, teacher);
        assertThat(renditions.percent(id, teacher.viewer())).isEmpty();

        preparations.beginRendering(id);
        var progress = new KeptProgress(preparations, id, Duration.ofSeconds(10));
        assertThat(progress.reached(Duration.ofSeconds(4))).isTrue();

        assertThat(renditions.percent(id, teacher.viewer())).hasValue(40);
        assertThat(renditions.percent(id, other.viewer())).isEmpty();
    }

    @Test
    void aRenderingLearnsThatItsRecordingHasBeenErased() {
        RecordingId id = recordings.playable(teacher);
        preparations.beginRendering(id);
        var progress = new KeptProgress(preparations, id, null);

        store.delete(id);

        assertThat(progress.reached(Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void thePageLearnsWhetherThereIsAPictureToBeginWith() {
        RecordingId film = recordings.stored(teacher, TestFootage.PHONE);
        RecordingId sound = recordings.stored(teacher, TestFootage.SOUND_ONLY);
        jobs.run();

        assertThat(renditions.hasPoster(film, teacher.viewer())).isTrue();
        assertThat(renditions.hasPoster(sound, teacher.viewer())).isFalse();
        assertThat(renditions.hasPoster(
                        film, viewers.open(Role.PD_LEAD, teacher).viewer()))
                .isFalse();
    }

    @Test
    void whatWasPreparedBeforeIsFinishedWhenItIsWatchedAgain() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.CLASSROOM_WITH_PICTURE);
        jobs.run();
        List<String> before = described(id);
        RenditionFile large = renditions.find(id, "720p", teacher.viewer()).orElseThrow();
        db.sql("delete from recording_analysis").update();
        db.sql("delete from recording_rendition where name in ('waveform', 'quiet', 'sprites', 'sprites-1')")
                .update();

        backfill.complete(id);
        jobs.run();

        assertThat(described(id)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(renditions.find(id, "720p", teacher.viewer())).contains(large);
        assertThat(preparations.isAnalysed(id)).isTrue();
    }

    @Test
    void aPlayerLearnsWhereItIsQuietAndWhatIsWhere() throws Exception {
        RecordingId id = recordings.stored(teacher, TestFootage.CLASSROOM_WITH_PICTURE);

        jobs.run();

        assertThat(content(id, "quiet"))
                .contains("\"least\":3.0")
                .containsPattern("\"stretches\":\\[\\[(4.9|5.0)\\d*,(8.9|9.0)\\d*]]");
        assertThat(content(id, "waveform")).startsWith("{\"step\":0.1,\"peaks\":[");
        assertThat(content(id, "sprites"))
                .isEqualTo("{\"interval\":1.0,\"count\":15,\"width\":160,\"height\":90,"
                        + "\"columns\":10,\"rows\":10,\"sheets\":[\"sprites-1\"]}");
    }

    private String content(RecordingId id, String name) throws IOException {
        BlobKey blob = renditions.find(id, name, teacher.viewer()).orElseThrow().blob();
        return new String(TestBlobs.bytes(blobs, blob), UTF_8);
    }

    private String failureOf(RecordingId id) {
        return db.sql("select failure from recording_recording where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long durationOf(RecordingId id) {
        return db.sql("select duration_millis from recording_recording where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private List<String> described(RecordingId id) {
        return pages.visible(id, teacher.person()).stream()
                .map(file -> file.blob().value().replaceAll(".*/", "")
                        + (file.size() == null
                                ? ""
                                : " " + file.size().width() + "x" + file.size().height()))
                .toList();
    }
}
