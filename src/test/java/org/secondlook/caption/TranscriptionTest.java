package org.secondlook.caption;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.caption.TranscriptionRefused.Reason;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A machine that writes captions, asked by the owner of a lesson, in good and in bad weather. */
@SecondLookTest
@Tag("once")
class TranscriptionTest {

    private static final WireMockServer MACHINE = new WireMockServer(options().dynamicPort());
    private static final String PATH = "/v1/audio/transcriptions";
    private static final String HEARD = "WEBVTT\n\n00:00.000 --> 00:01.000\nWhy does ice float?\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    Captions captions;

    @Autowired
    Transcriptions transcriptions;

    @Autowired
    Transcription machine;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private RecordingId lesson;

    @DynamicPropertySource
    static void machine(DynamicPropertyRegistry registry) {
        MACHINE.start();
        registry.add("secondlook.transcription.base-url", () -> "http://localhost:" + MACHINE.port());
        registry.add("secondlook.transcription.api-key", () -> "secret-key");
        registry.add("secondlook.transcription.timeout", () -> "3s");
    }

    @AfterAll
    static void stop() {
        MACHINE.stop();
    }

    @BeforeEach
    void lesson() {
        MACHINE.resetAll();
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.SHORT_LESSON, Duration.ofSeconds(8));
    }

    @Test
    void whatIsHeardIsShownAndMarkedUntilSomebodyHasReadIt() throws Exception {
        answer(ok(HEARD));
        ask();

        assertThat(only().origin()).isEqualTo(Origin.MACHINE);
        assertThat(only().read()).isFalse();
        assertThat(transcriptions.of(lesson, teacher.viewer())).isEmpty();
        page().andExpect(content().string(containsString("Made by a machine, not yet read")));

        mvc.perform(post("/captions/{id}/reading", only().id()).with(teacher));
        page().andExpect(content().string(not(containsString("Made by a machine, not yet read"))));
    }

    @Test
    void theSoundGoesOutAndNothingElse() throws Exception {
        answer(ok(HEARD));
        ask();

        MACHINE.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer secret-key"))
                        .withHeader("Content-Length", matching("\\d+"))
                        .withRequestBodyPart(aMultipart("response_format")
                                .withBody(equalTo("vtt"))
                                .build())
                        .withRequestBodyPart(
                                aMultipart("language").withBody(equalTo("en")).build())
                        .withRequestBodyPart(aMultipart("model")
                                .withBody(equalTo("whisper-1"))
                                .build())
                        .withRequestBodyPart(aMultipart("file")
                                .withHeader("Content-Disposition", containing("lesson.m4a"))
                                .build()));
        String sent = MACHINE.getAllServeEvents().get(0).getRequest().getBodyAsString();
        assertThat(sent).contains("mp4a").doesNotContain("avc1", "Fractions", "Okafor");
    }

    @Test
    void nothingIsSentUnasked() throws Exception {
        answer(ok(HEARD));
        page().andExpect(content().string(containsString("is sent to localhost")));
        jobs.run();

        assertThat(MACHINE.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"413,TOO_LONG", "401,REFUSED", "404,REFUSED", "302,REFUSED"})
    void whatTheMachineRefusesIsOverAtOnce(int status, Reason reason) throws Exception {
        answer(status(status).withHeader("Location", "http://localhost:1/"));
        ask();

        assertThat(failure()).isEqualTo(reason);
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();
        page().andExpect(content().string(containsString("notice--problem")));
    }

    @Test
    void garbageAndFloodsAreNoCaptions() throws Exception {
        answer(ok("<html>Welcome</html>"));
        ask();
        assertThat(failure()).isEqualTo(Reason.UNREADABLE);

        answer(ok(HEARD.repeat(CaptionText.MOST_BYTES / HEARD.length() + 1)));
        ask();
        assertThat(failure()).isEqualTo(Reason.UNREADABLE);
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();
    }

    @Test
    void aMachineThatIsBrokenForAWhileIsAskedAgain() throws Exception {
        answer(status(500));
        ask();
        assertThat(failure()).isNull();

        answer(ok(HEARD));
        clock.advance(Duration.ofMinutes(2));
        jobs.run();
        assertThat(only().size()).isEqualTo(1);
    }

    @Test
    void aMachineThatAsksForTimeGetsIt() throws Exception {
        answer(status(429).withHeader("Retry-After", "600"));
        ask();
        answer(ok(HEARD));
        clock.advance(Duration.ofMinutes(9));
        jobs.run();
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        jobs.run();
        assertThat(only().size()).isEqualTo(1);
    }

    @Test
    void aMachineThatNeverAnswersIsGivenUp() throws Exception {
        answer(status(503));
        ask();
        for (int attempt = 0; attempt < 10; attempt++) {
            clock.advance(Duration.ofHours(7));
            jobs.run();
        }

        assertThat(failure()).isEqualTo(Reason.GAVE_UP);
        assertThat(MACHINE.getAllServeEvents()).hasSize(9);
    }

    @Test
    void aMachineThatIsTooSlowIsAskedAgain() throws Exception {
        answer(ok(HEARD).withFixedDelay(6000));
        ask();
        assertThat(failure()).isNull();
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();
    }

    @Test
    void aPersonsOwnCaptionsAreNotReplaced() throws Exception {
        captions.keep(
                lesson,
                new Language("en"),
                Origin.FILE,
                CaptionReader.read(HEARD.getBytes(StandardCharsets.UTF_8)).cues(),
                teacher.viewer());
        answer(ok(HEARD));
        ask();

        assertThat(failure()).isEqualTo(Reason.EXISTS);
        assertThat(only().origin()).isEqualTo(Origin.FILE);
        assertThat(MACHINE.getAllServeEvents()).isEmpty();
    }

    @Test
    void whatIsWithdrawnOrErasedIsNotSent() throws Exception {
        answer(ok(HEARD));
        send("en");
        mvc.perform(
                post("/lessons/{id}/captions/transcription/withdrawal", lesson).with(teacher));
        jobs.run();
        send("en");
        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher));
        jobs.run();

        assertThat(MACHINE.getAllServeEvents()).isEmpty();
    }

    @Test
    void aCallThatNobodyWantsAnyMoreIsBrokenOff(@TempDir Path folder) throws Exception {
        answer(ok(HEARD).withFixedDelay(2800));
        Path sound = Files.writeString(folder.resolve("sound"), "sound");

        assertThatThrownBy(() -> machine.transcribe(sound, new Language("en"), () -> false))
                .isInstanceOf(IOException.class);
        assertThat(machine.transcribe(sound, new Language("en"), () -> true))
                .asString()
                .isEqualTo(HEARD);
    }

    @Test
    void whatComesTooLateIsNotKept() throws Exception {
        ReadCaptions heard = CaptionReader.read(HEARD.getBytes(StandardCharsets.UTF_8));
        send("en");
        AskedTranscription asked = transcriptions.of(lesson, teacher.viewer()).orElseThrow();
        mvc.perform(
                post("/lessons/{id}/captions/transcription/withdrawal", lesson).with(teacher));
        transcriptions.complete(asked, heard);
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();

        send("en");
        AskedTranscription again = transcriptions.of(lesson, teacher.viewer()).orElseThrow();
        mvc.perform(post("/recordings/{id}/erasure", lesson).with(teacher));
        transcriptions.complete(again, heard);
        assertThat(captions.of(lesson, teacher.viewer())).isEmpty();
    }

    private void ask() throws Exception {
        send("en");
        jobs.run();
    }

    private void send(String language) throws Exception {
        mvc.perform(post("/lessons/{id}/captions/transcription", lesson)
                .param("language", language)
                .with(teacher));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        MACHINE.stubFor(WireMock.post(PATH).willReturn(response));
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/lessons/{id}/captions", lesson).with(teacher));
    }

    private Reason failure() {
        return transcriptions.of(lesson, teacher.viewer()).orElseThrow().failure();
    }

    private CaptionTrack only() {
        List<CaptionTrack> tracks = captions.of(lesson, teacher.viewer());
        assertThat(tracks).hasSize(1);
        return tracks.get(0);
    }
}
