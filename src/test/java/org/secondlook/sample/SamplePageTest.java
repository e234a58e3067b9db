package org.secondlook.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The way in: who sees what, somebody else's lesson, one's own; and what the sample lesson keeps of whoever watches it. */
@SecondLookTest
class SamplePageTest {

    private static final String WHO_SEES_WHAT = "Before you bring a lesson: who sees what";
    private static final String UPLOAD = "Upload a lesson";
    private static final String FILM = "/sample/media/lesson";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    OwnVisit own;

    @Autowired
    VisitPages visits;

    @Autowired
    SettableClock clock;

    TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEACHER", "COACH", "PD_LEAD"})
    void whoIsHereForTheFirstTimeIsLedPastWhoSeesWhatToSomebodyElsesLesson(Role role) throws Exception {
        assertThat(home(viewers.open(role, teacher)))
                .containsSubsequence(
                        WHO_SEES_WHAT,
                        "nobody else can open them unless you share them",
                        "ends by itself, and you can take it back",
                        "sees none of it",
                        "The course sees one thing",
                        "Watch it with one question",
                        "What does the teacher do after asking")
                .doesNotContain(UPLOAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATER", "SKIP", "WATCH"})
    void whatIsChosenIsRememberedAndNothingIsShownTwice(String choice) throws Exception {
        choose(choice)
                .andExpect(header().string("Location", startsWith(choice.equals("WATCH") ? "/sample?" : "/home?")));

        assertThat(home(teacher)).doesNotContain(WHO_SEES_WHAT).contains(UPLOAD, "href=\"/sample");
        assertThat(home(teacher).contains("You wanted to come back")).isEqualTo(choice.equals("LATER"));
        assertThat(home(viewers.open(Role.TEACHER, teacher)))
                .as("that of somebody else")
                .contains(WHO_SEES_WHAT);
    }

    @Test
    void whoAsksForItSeesItAgainAlsoWithLessonsOfTheirOwn() throws Exception {
        recordings.playable(teacher);
        assertThat(home(teacher)).as("of somebody who has lessons").doesNotContain(WHO_SEES_WHAT);

        choose("AGAIN");
        assertThat(home(teacher)).contains(WHO_SEES_WHAT, UPLOAD);
        choose("SKIP");
        assertThat(home(teacher)).doesNotContain(WHO_SEES_WHAT);
    }

    @Test
    void nobodyIsLedElsewhereByAnAddressThatIsNoPageOfTheirs() throws Exception {
        for (String next : new String[] {"//evil.example", "https://evil.example", "/lti/login", "/activities/../x"}) {
            mvc.perform(post("/sample/introduction")
                            .param("choice", "SKIP")
                            .param("next", next)
                            .with(teacher))
                    .andExpect(header().string("Location", startsWith("/home?")));
        }
        String activity = "/activities/0190a0b0-0000-7000-8000-000000000000/own";
        mvc.perform(post("/sample/introduction")
                        .param("choice", "SKIP")
                        .param("next", activity)
                        .with(teacher))
                .andExpect(header().string("Location", startsWith(activity)));
        mvc.perform(post("/sample/introduction").param("choice", "SOMETIMES").with(teacher))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyMayWatchAndWhoTakesPartMayTryAndNote(Role role) throws Exception {
        TestViewer viewer = viewers.open(role, teacher);
        boolean takesPart = role != Role.GUEST && role != Role.ADMINISTRATOR;
        String page = page(viewer, "/sample");

        assertThat(page).contains("Why does ice float?", "/sample/media/lesson", "Compare with a worked coding");
        assertThat(page.contains("/observations/trials/talk-and-quiet")).isEqualTo(takesPart);
        assertThat(page.contains("action=\"/sample/note")).isEqualTo(takesPart);
        mvc.perform(post("/sample/note").param("note", "She waits.").with(viewer))
                .andExpect(status().is(takesPart ? 302 : 403));
    }

    @Test
    void theWorkedCodingIsThereThroughBothLensesAndAskedForNothing() throws Exception {
        assertThat(page(teacher, "/sample"))
                .contains("Nobody speaks for four seconds")
                .doesNotContain("stretch of her questions");
        assertThat(page(teacher, "/sample?lens=questions"))
                .contains(
                        "It asks for a reason, and more than one idea is possible.", "/observations/trials/questions");
        assertThat(page(teacher, "/sample?lens=none")).contains("/observations/trials/talk-and-quiet");
    }

    @Test
    void aNoteIsOnesOwnAndNothingOfItIsLost() throws Exception {
        note("She waits.\r\nThen three hands go up.", 0, 302);
        assertThat(page(teacher, "/sample")).contains("She waits.\nThen three hands go up.</textarea>");
        assertThat(page(viewers.open(Role.PD_LEAD, teacher), "/sample")).doesNotContain("She waits.");

        assertThat(note("From another window", 0, 409))
                .contains("From another window</textarea>", "She waits.", "Kept so far:");
        note("From another window", 1, 302);
        assertThat(page(teacher, "/sample")).contains("From another window</textarea>");

        assertThat(note("x".repeat(4001), 2, 422)).contains("x".repeat(4001));
        note("half \uD83D", 2, 422);
        assertThat(page(teacher, "/sample")).contains("From another window</textarea>");
    }

    @Test
    void thatItWasWatchedIsNotedOnce() throws Exception {
        String asked = "so that an activity that asks you to watch this is done";
        assertThat(page(teacher, "/sample")).contains(asked);
        watch(teacher, 200);
        assertThat(page(teacher, "/sample"))
                .contains("Noted: you have watched it.")
                .doesNotContain(asked);
        Instant first = visits.watchedAt(teacher.person()).orElseThrow();

        clock.advance(Duration.ofMinutes(9));
        watch(teacher, 200);
        assertThat(visits.watchedAt(teacher.person())).contains(first);
        TestViewer guest = viewers.open(Role.GUEST, teacher);
        watch(guest, 403);
        assertThat(page(guest, "/sample")).doesNotContain(asked);
    }

    private void watch(TestViewer viewer, int answer) throws Exception {
        mvc.perform(post("/sample/watching").header("HX-Request", "true").with(viewer))
                .andExpect(status().is(answer));
    }

    @Test
    void itIsToldOfTakenAlongAndTakenAway() throws Exception {
        assertThat(entries(own)).isEmpty();

        note("She waits.", 0, 302);
        choose("LATER");
        mvc.perform(post("/sample/watching").with(teacher)).andExpect(status().isFound());

        assertThat(own.held(teacher.person()).get(0).amount()).isOne();
        assertThat(entries(own).get(0).lines())
                .extracting(Portion.Line::text)
                .containsExactly(
                        "to come back to it later", Times.day(clock.instant()).toString(), "She waits.");

        own.erase(teacher.person());
        assertThat(own.held(teacher.person()).get(0).amount()).isZero();
        assertThat(home(teacher)).contains(WHO_SEES_WHAT);
    }

    @Test
    void theFilmComesInPartsAndOnlyToWhoHasEntered() throws Exception {
        byte[] film = SampleFile.LESSON.resource().getContentAsByteArray();
        int last = film.length - 1;

        ask("bytes=0-99")
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 0-99/" + film.length))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string("ETag", SampleFile.LESSON.entityTag()))
                .andExpect(header().string("Cache-Control", "max-age=3600, private"))
                .andExpect(content().contentType("video/mp4"))
                .andExpect(content().bytes(Arrays.copyOf(film, 100)));
        ask("bytes=" + (last - 9) + "-")
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(film, last - 9, last + 1)));
        ask("bytes=-10").andExpect(content().bytes(Arrays.copyOfRange(film, last - 9, last + 1)));
        ask("bytes=700000-700009").andExpect(content().bytes(Arrays.copyOfRange(film, 700_000, 700_010)));
        ask("bytes=" + film.length + "-")
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */" + film.length));
        mvc.perform(get(FILM).header("Range", "bytes=0-99")).andExpect(status().isUnauthorized());
    }

    @Test
    void aFilmThatIsKnownIsNotSentAgainAndOneThatIsNotIsSentWhole() throws Exception {
        String tag = SampleFile.LESSON.entityTag();
        int size = (int) SampleFile.LESSON.resource().contentLength();

        mvc.perform(get(FILM).header("If-None-Match", tag).with(teacher)).andExpect(status().isNotModified());
        mvc.perform(get(FILM)
                        .header("Range", "bytes=0-9")
                        .header("If-Range", tag)
                        .with(teacher))
                .andExpect(status().isPartialContent());
        assertThat(mvc.perform(get(FILM)
                                .header("Range", "bytes=0-9")
                                .header("If-Range", "\"old\"")
                                .with(teacher))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .hasSize(size);
        mvc.perform(head(FILM).with(teacher)).andExpect(header().longValue("Content-Length", size));
        mvc.perform(get("/sample/media/captions").with(teacher))
                .andExpect(content().contentType("text/vtt;charset=UTF-8"))
                .andExpect(content().string(startsWith("WEBVTT")));
        mvc.perform(get("/sample/media/lesson.mp4").with(teacher)).andExpect(status().isNotFound());
    }

    private ResultActions ask(String range) throws Exception {
        return mvc.perform(get(FILM).header("Range", range).with(teacher));
    }

    private ResultActions choose(String choice) throws Exception {
        return mvc.perform(post("/sample/introduction").param("choice", choice).with(teacher))
                .andExpect(status().isFound());
    }

    private String note(String note, int version, int status) throws Exception {
        return mvc.perform(post("/sample/note")
                        .param("note", note)
                        .param("version", Integer.toString(version))
                        .with(teacher))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private java.util.List<Portion.Entry> entries(PersonalData data) {
        return data.export(teacher.viewer()).get(0).entries();
    }

    private String home(TestViewer viewer) throws Exception {
        return page(viewer, "/home");
    }

    private String page(TestViewer viewer, String address) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
