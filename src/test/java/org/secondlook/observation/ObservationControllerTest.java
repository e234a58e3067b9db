package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.observation.TestObservations.event;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What pages ask for and send, wrong things included. */
@SecondLookTest
@Tag("once")
class ObservationControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Observations observations;

    @Autowired
    Codings codings;

    @Autowired
    TestObservations looks;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofMinutes(20));
    }

    @Test
    void theLensesAreOfferedWithLicenceAndSource() throws Exception {
        send(get("/lessons/" + lesson + "/observations"))
                .andExpect(content().string(containsString("You have not looked at this lesson through a lens yet.")))
                .andExpect(content().string(containsString("Flanders, N. A. (1970)")))
                .andExpect(content().string(containsString("CC BY 4.0 IGO")))
                .andExpect(content().string(containsString("COPUS")));
    }

    @Test
    void beginningLeadsToTheEstimatesAndThenToTheLesson() throws Exception {
        send(post("/lessons/" + lesson + "/observations")
                        .param(
                                "framework",
                                looks.framework("talk-and-quiet").id().toString()))
                .andExpect(redirectedUrlPattern("/observations/*/estimates*"));
        Observation look = observations.of(lesson, teacher.viewer()).get(0);

        send(estimate(look, "30", "40", "50")).andExpect(redirectedUrlPattern("/observations/" + look.id() + "*"));
        send(get("/observations/" + look.id()))
                .andExpect(redirectedUrlPattern("/lessons/" + lesson + "?observation=" + look.id() + "*#observation"));
        send(get("/lessons/" + lesson).param("observation", look.id().toString()))
                .andExpect(content().string(containsString("/observations/" + look.id())));
        assertThat(observations.estimates(look)).isEqualTo(Map.of("pupil-share", new Estimate(30, 40, 50)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talk-and-quiet",
                "questions",
                "flanders",
                "copus",
                "teach-primary",
                "rosenshine",
                "coaching-talk"
            })
    void everyLensHasAButtonForEachOfItsCodes(String slug) throws Exception {
        Observation look = looks.begun(slug, lesson, teacher);

        String page = send(get("/observations/" + look.id()).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        for (Code code : look.framework().definition().codes()) {
            assertThat(page).contains("data-code=\"" + code.key() + "\"");
        }
        send(get("/observations/" + look.id() + "/estimates")).andExpect(status().isOk());
    }

    @Test
    void whatCannotBeAnEstimateComesBackAsItWasTyped() throws Exception {
        Observation look = looks.begun("talk-and-quiet", lesson, teacher);

        send(estimate(look, "30", "fourty", "50"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("fourty")))
                .andExpect(content().string(containsString("Give three numbers between 0 and 100")));
        assertThat(observations.estimates(look)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50,40,60",
        "30,40,35",
        "'',40,60",
        "-1,40,60",
        "30,40,101",
        "30,NaN,60",
        "30,1e1,60",
        "30,4O,60",
        "30,40,Infinity"
    })
    void aRangeHoldsItsValueWithinTheScale(String low, String expected, String high) throws Exception {
        Observation look = looks.begun("talk-and-quiet", lesson, teacher);

        send(estimate(look, low, expected, high)).andExpect(status().is(422));
    }

    @Test
    void aCommaIsADecimalPoint() throws Exception {
        Observation look = looks.begun("questions", lesson, teacher);
        send(post("/observations/" + look.id() + "/estimates")
                        .param("low-wait-before-mean", "0,5")
                        .param("expected-wait-before-mean", "1.5")
                        .param("high-wait-before-mean", "3"))
                .andExpect(status().is3xxRedirection());

        assertThat(observations.estimates(look)).isEqualTo(Map.of("wait-before-mean", new Estimate(0.5, 1.5, 3)));
    }

    @Test
    void whoComesTooLateSeesWhatIsLocked() throws Exception {
        Observation look = looks.expected(lesson, teacher);

        send(estimate(look, "10", "20", "30"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Your estimates were locked meanwhile")))
                .andExpect(content().string(containsString("about 40, between 30 and 50")));
        assertThat(observations.estimates(look)).isEqualTo(Map.of("pupil-share", new Estimate(30, 40, 50)));
    }

    @Test
    void whatIsCodedIsToldToTheNextPage() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        UUID id = UUID.randomUUID();
        send(coding(look).param("event", id + " pupil 2000 - 0 false").param("played", "0-4000", "3000-9000"))
                .andExpect(status().isNoContent());

        send(get("/observations/" + look.id() + "/coding"))
                .andExpect(jsonPath("$.events.length()").value(1))
                .andExpect(jsonPath("$.events[0].id").value(id.toString()))
                .andExpect(jsonPath("$.events[0].code").value("pupil"))
                .andExpect(jsonPath("$.events[0].start").value(2000))
                .andExpect(jsonPath("$.events[0].end").isEmpty())
                .andExpect(jsonPath("$.played[0][1]").value(9000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pupil -1 - 0 false",
                "pupil 9999999 - 0 false",
                "pupil 2000 2000 0 false",
                "pupil 2000 1000 0 false",
                "pupil 2000 99999999 0 false",
                "nobody 2000 - 0 false",
                "pupil NaN - 0 false",
                "pupil 12:99 - 0 false",
                "pupil 1e308 - 0 false",
                "pupil 99999999999999999999 - 0 false",
                "pupil 2000 - -1 false",
                "pupil 2000 - 0 maybe",
                "pupil 2000 - 0",
                "pupil"
            })
    void whatFitsNeitherTheLessonNorTheLensIsRefused(String sent) throws Exception {
        Observation look = looks.expected(lesson, teacher);

        send(coding(look).param("event", UUID.randomUUID() + " " + sent)).andExpect(status().isBadRequest());
        assertThat(codings.of(look).events()).isEmpty();
    }

    @Test
    void oneWrongEventAmongManyKeepsAllOut() throws Exception {
        Observation look = looks.expected(lesson, teacher);

        send(coding(look).param("event", UUID.randomUUID() + " pupil 0 - 0 false", "not-an-id pupil 0 - 0 false"))
                .andExpect(status().isBadRequest());
        assertThat(codings.of(look).events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-4", "4-4", "-1-4", "0-99999999", "0", "a-b", "0-4,5-6-7", "99999999999999999999-1"})
    void whatIsNoStretchIsRefused(String played) throws Exception {
        Observation look = looks.expected(lesson, teacher);

        send(coding(look).param("played", played)).andExpect(status().isBadRequest());
        assertThat(codings.of(look).coverage().length()).isZero();
    }

    @Test
    void anotherVersionOfTheSameEventIsAConflict() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        Event event = event("pupil", 2000, null);
        looks.coded(look, teacher, List.of(event));

        send(coding(look).param("event", event.id() + " group 2000 - 0 false")).andExpect(status().isConflict());
    }

    @Test
    void whatWasCodedIsCorrectedByItsTime() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        Event event = event("pupil", 2000, null);
        looks.coded(look, teacher, List.of(event));

        send(correction(look, event, "group", "1:05.5", "01:10", 0)).andExpect(status().is3xxRedirection());
        assertThat(codings.of(look).events())
                .containsExactly(new Event(event.id(), "group", 65_500, 70_000L, 1, false));
        send(get("/observations/" + look.id() + "/events"))
                .andExpect(content().string(containsString("value=\"01:05.5\"")));
    }

    @Test
    void aCorrectionThatCannotBeStaysInItsField() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        Event event = event("pupil", 2000, null);
        looks.coded(look, teacher, List.of(event));

        for (String wrong : List.of("soon", "99:99:99", "-1", "30:00", "")) {
            send(correction(look, event, "group", wrong, "", 0))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("These times are not within the lesson")))
                    .andExpect(content().string(containsString("value=\"" + wrong + "\"")));
        }
        assertThat(codings.of(look).events()).containsExactly(event);
    }

    @Test
    void aCorrectionOfAnOlderVersionOverwritesNothing() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        Event event = event("pupil", 2000, null);
        looks.coded(look, teacher, List.of(event));
        send(correction(look, event, "group", "00:03", "", 0)).andExpect(status().is3xxRedirection());

        send(correction(look, event, "quiet", "00:04", "", 0))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You changed this one in another window")));
        assertThat(codings.of(look).events()).extracting(Event::code).containsExactly("group");
    }

    @Test
    void noGapIsSeenBeforeTheLock() throws Exception {
        Observation look = looks.begun("talk-and-quiet", lesson, teacher);

        send(get("/observations/" + look.id() + "/gap"))
                .andExpect(redirectedUrlPattern("/observations/" + look.id() + "/estimates*"));
    }

    @Test
    void belowFiveMinutesThePageSaysHowMuchIsMissing() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        looks.coded(look, teacher, List.of(event("pupil", 0, null)), new Stretch(0, 170_500));

        send(get("/observations/" + look.id() + "/gap"))
                .andExpect(content().string(containsString("Code 2 min 10 s more to see this fairly.")))
                .andExpect(content().string(not(containsString("gap__picture"))));
    }

    /** Pupils talk from 0 to 1:48 of ten minutes: 18 % where 40 were expected. */
    @Test
    void theGapIsToldInWordsAndInATable() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        looks.coded(
                look,
                teacher,
                List.of(event("pupil", 0, null), event("teacher", 108_000, null)),
                new Stretch(0, 600_000));

        send(get("/observations/" + look.id() + "/gap"))
                .andExpect(content().string(containsString("Talk and quiet, 10.0 minutes coded by you")))
                .andExpect(content()
                        .string(containsString("You expected 40 %, between 30 % and 50 %."
                                + " The part you coded shows 18 %, outside your range.")))
                .andExpect(content().string(containsString("gap +22 points")))
                .andExpect(content().string(containsString("x=\"18.00%\"")))
                .andExpect(content()
                        .string(containsString("The part you coded shows 82 %. You left out what you expect.")));
    }

    @Test
    void whatWasSeenOverSeveralLessonsIsToldToo() throws Exception {
        Observation first = looks.expected(lesson, teacher);
        looks.coded(first, teacher, List.of(event("pupil", 0, 60_000L)), new Stretch(0, 600_000));
        Observation second = looks.expected(lesson, teacher);
        looks.coded(second, teacher, List.of(event("pupil", 0, 270_000L)), new Stretch(0, 600_000));

        send(get("/observations/" + second.id() + "/gap"))
                .andExpect(content().string(containsString("inside your range")))
                .andExpect(content().string(containsString("12.5 points more than there is")))
                .andExpect(content().string(containsString("17.5 points")))
                .andExpect(content().string(containsString("1 of 2")));
    }

    @Test
    void whatIsRatedLeadsToTheGap() throws Exception {
        Observation look = looks.begun("teach-primary", lesson, teacher);
        observations.expect(look.id(), Map.of("culture", new Estimate(3, 4, 5)), true, teacher.viewer());
        looks.coded(look, teacher, List.of(), new Stretch(0, 600_000));

        send(post("/observations/" + look.id() + "/ratings")
                        .param("supportive-environment", "3")
                        .param("behavioural-expectations", "4")
                        .param("feedback", "6")
                        .param("autonomy", "<b>"))
                .andExpect(redirectedUrlPattern("/observations/" + look.id() + "/gap*"));
        assertThat(observations.ratings(look))
                .isEqualTo(Map.of("supportive-environment", 3, "behavioural-expectations", 4));
        send(get("/observations/" + look.id() + "/gap"))
                .andExpect(content().string(containsString("The part you coded shows 3.5, inside your range")))
                .andExpect(content().string(containsString("Not all of it is rated yet.")));
        send(get("/observations/" + look.id() + "/ratings")).andExpect(status().isOk());
    }

    @Test
    void whatWasExpectedAndCodedGoesWithItsLesson() throws Exception {
        Observation look = looks.expected(lesson, teacher);
        looks.coded(look, teacher, List.of(event("pupil", 0, null)), new Stretch(0, 4000));
        observations.rate(look.id(), Map.of("feedback", 3), teacher.viewer());

        send(post("/recordings/" + lesson + "/erasure")).andExpect(status().is3xxRedirection());
        send(get("/observations/" + look.id() + "/gap")).andExpect(status().isNotFound());
        assertThat(codings.of(look).events()).isEmpty();
        assertThat(observations.estimates(look)).isEmpty();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }

    private static MockHttpServletRequestBuilder estimate(Observation look, String low, String expected, String high) {
        return post("/observations/" + look.id() + "/estimates")
                .param("low-pupil-share", low)
                .param("expected-pupil-share", expected)
                .param("high-pupil-share", high);
    }

    private static MockHttpServletRequestBuilder coding(Observation look) {
        return post("/observations/" + look.id() + "/coding");
    }

    private static MockHttpServletRequestBuilder correction(
            Observation look, Event event, String code, String start, String end, int version) {
        return post("/observations/" + look.id() + "/events/" + event.id())
                .param("code", code)
                .param("start", start)
                .param("end", end)
                .param("version", String.valueOf(version));
    }
}
