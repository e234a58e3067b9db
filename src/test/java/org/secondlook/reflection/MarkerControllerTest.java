package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.Times;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** A lesson's page and the forms of its markers, with the page's script and without. */
@SecondLookTest
class MarkerControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Markers markers;

    @Autowired
    MarkerStore store;

    @Autowired
    OwnPages own;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
    }

    @Test
    void aFormMakesAMarkerAndLeadsBackToIt() throws Exception {
        ResultActions answer = mvc.perform(form("Who answered?")).andExpect(status().is3xxRedirection());

        Marker marker = only();
        assertThat(marker)
                .isEqualTo(new Marker(
                        marker.id(),
                        lesson,
                        MarkerKind.QUESTION,
                        new Span(new Timecode(741), new Timecode(1200)),
                        "Who answered?",
                        0));
        answer.andExpect(header().string("Location", startsWith("/lessons/" + lesson)))
                .andExpect(header().string("Location", endsWith("#marker-" + marker.id())));
        page().andExpect(content().string(containsString("Who answered?")));
    }

    @Test
    void thePagesScriptGetsTheOneRow() throws Exception {
        mvc.perform(form("before").header("HX-Request", "true"));
        String row = body(
                mvc.perform(form("Who answered?").header("HX-Request", "true")).andExpect(status().isOk()));

        assertThat(row).containsOnlyOnce("<li").contains("Who answered?").doesNotContain("<html", "before");
    }

    @Test
    void aChangeLeadsBackToTheMarker() throws Exception {
        mvc.perform(form("before"));
        MarkerId id = only().id();

        mvc.perform(change(id, "after", 0))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", endsWith("#marker-" + id)));
        mvc.perform(change(id, "later", 1).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("later")));
        mvc.perform(change(id, "too late", 1)).andExpect(status().isConflict());
        assertThat(only().note()).isEqualTo("later");
    }

    @Test
    void theOlderOfTwoWindowsSeesBothVersionsOfAMarker() throws Exception {
        mvc.perform(form("before"));
        MarkerId id = only().id();
        mvc.perform(change(id, "first window", 0));

        String page = body(mvc.perform(change(id, "second window", 0)).andExpect(status().isConflict()));
        assertThat(page)
                .contains("<html", ">first window</p>", ">second window</textarea>")
                .contains("You changed this marker in another window meanwhile.")
                .contains("<details class=\"marker__edit\" open")
                .contains("id=\"version-" + id + "\" value=\"1\"");
        mvc.perform(change(id, "second window", 1)).andExpect(status().is3xxRedirection());
        assertThat(only().note()).isEqualTo("second window");
    }

    @Test
    void theScriptGetsTheOtherVersionOfAMarkerToo() throws Exception {
        mvc.perform(form("before"));
        MarkerId id = only().id();
        mvc.perform(change(id, "first window", 0));

        String words = body(mvc.perform(change(id, "second window", 0).header("HX-Request", "true"))
                .andExpect(status().isConflict()));
        assertThat(words).contains("You changed this marker", "Question, 00:00 – 00:01", "first window");
        assertThat(words).contains("hx-swap-oob=\"true\" id=\"version-" + id + "\" value=\"1\"");
        assertThat(words).doesNotContain("<html", "<li");
    }

    @Test
    void aChangeOfAMarkerThatWasRemovedMeanwhileIsNotLost() throws Exception {
        mvc.perform(form("before"));
        MarkerId id = only().id();
        markers.remove(id, teacher.viewer());

        assertThat(body(mvc.perform(change(id, "second window", 0)).andExpect(status().isConflict())))
                .contains("You removed this marker in another window meanwhile.", ">second window</textarea>");
        assertThat(body(mvc.perform(change(id, "second window", 0).header("HX-Request", "true"))
                        .andExpect(status().isConflict())))
                .contains("You removed this marker in another window meanwhile.")
                .doesNotContain("<html");
        assertThat(markers.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .isEmpty();
    }

    @Test
    void aRemovedMarkerOffersItsReturn() throws Exception {
        mvc.perform(form("Who answered?"));
        MarkerId id = only().id();

        mvc.perform(post("/markers/{id}/removal", id).with(teacher).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/markers/" + id + "/restoration")))
                .andExpect(content().string(not(containsString("Who answered?"))));
        assertThat(markers.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .isEmpty();

        mvc.perform(post("/markers/{id}/restoration", id).with(teacher).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Who answered?")));
        assertThat(only().id()).isEqualTo(id);

        mvc.perform(post("/markers/{id}/removal", id).with(teacher)).andExpect(status().is3xxRedirection());
        assertThat(markers.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"start, NaN", "start, 4001", "end, 740", "kind, PRAISE"})
    void whatIsWrongComesBackWithWhatWasTyped(String field, String value) throws Exception {
        mvc.perform(form("seen before"));
        ResultActions answer = mvc.perform(sending("My long thought", field, value))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("seen before")));

        assertThat(body(answer)).contains("My long thought</textarea>").contains("class=\"field__error\"");
        assertThat(markers.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .hasSize(1);
    }

    @Test
    void theScriptGetsTheWordsAloneAboutWhatIsWrong() throws Exception {
        String answer =
                body(mvc.perform(sending("My long thought", "start", "12:99").header("HX-Request", "true"))
                        .andExpect(status().isUnprocessableContent()));

        assertThat(answer).contains("not within the lesson").doesNotContain("<html", "My long thought");
    }

    @Test
    void aChangeThatIsWrongComesBackWithWhatWasTyped() throws Exception {
        mvc.perform(form("before"));

        mvc.perform(change(only().id(), "x".repeat(2001), 0))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(2001) + "</textarea>")))
                .andExpect(content().string(containsString("<details class=\"marker__edit\" open")));
        assertThat(only().note()).isEqualTo("before");
    }

    @ParameterizedTest
    @CsvSource({"id, 7", "version, many"})
    void whatNoPageSendsIsABadRequest(String field, String value) throws Exception {
        mvc.perform(sending("note", field, value)).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7}",
                "__${T(java.lang.Runtime).getRuntime()}__",
                "[[${7*7}]] {0} #{reflection.done} it's"
            })
    void whatPeopleWriteIsShownLetterForLetter(String words) throws Exception {
        String escaped = HtmlUtils.htmlEscape(words);

        String row = body(mvc.perform(form(words).header("HX-Request", "true")).andExpect(status().isOk()));
        assertThat(row).contains(">" + escaped + "</p>");
        assertThat(body(page()).replace(escaped, "")).doesNotContain(words).isNotEqualTo(body(page()));

        String wrong = body(mvc.perform(sending(words + "!", "kind", "PRAISE")));
        assertThat(wrong).contains(">" + escaped + "!</textarea>");
    }

    @Test
    void nobodyElseFindsAnythingOfIt() throws Exception {
        mvc.perform(form("mine"));
        MarkerId id = only().id();
        List<TestViewer> others = List.of(
                viewers.open(Role.TEACHER, teacher),
                viewers.open(Role.PD_LEAD, teacher),
                viewers.open(Role.ADMINISTRATOR, teacher),
                viewers.open(Role.TEACHER));

        for (TestViewer other : others) {
            for (MockHttpServletRequestBuilder request : List.of(
                    get("/lessons/{id}", lesson),
                    typing(post("/lessons/{id}/markers", lesson), Map.of()),
                    typing(post("/lessons/{id}/markers", lesson), Map.of("kind", "PRAISE")),
                    typing(post("/markers/{id}", id), Map.of()),
                    typing(post("/markers/{id}", id), Map.of("kind", "PRAISE")),
                    post("/markers/{id}/removal", id),
                    post("/markers/{id}/restoration", id),
                    post("/lessons/{id}/reflection", lesson),
                    post("/lessons/{id}/reflection/submission", lesson))) {
                mvc.perform(request.with(other)).andExpect(status().isNotFound());
            }
        }
        assertThat(only().note()).isEqualTo("mine");
    }

    @Test
    void aLessonThatCannotBeWatchedYetLeadsToHowFarItIs() throws Exception {
        RecordingId fresh = recordings.stored(teacher, TestFootage.INDEX_FIRST);

        mvc.perform(get("/lessons/{id}", fresh).with(teacher))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/recordings/" + fresh)));
        mvc.perform(typing(post("/lessons/{id}/markers", fresh), Map.of()).with(teacher))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void ofALessonThatIsErasedMeanwhileNoMarkerIsLeft() throws Exception {
        for (int time = 0; time < 5; time++) {
            RecordingId erased = recordings.playable(teacher);
            AtOnce.run(
                    () -> mvc.perform(post("/recordings/{id}/erasure", erased).with(teacher))
                            .andExpect(status().is3xxRedirection()),
                    () -> mvc.perform(typing(post("/lessons/{id}/markers", erased), Map.of())
                                    .with(teacher))
                            .andExpect(status().is(is(oneOf(200, 302, 404)))));
            assertThat(own.markers(erased, teacher.person())).isEmpty();
        }
    }

    @Test
    void ofThreeThousandMarkersAPageShowsAWindow() throws Exception {
        lesson = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofMinutes(5));
        addMarkers(3000);

        String first = body(page());
        assertThat(rows(first)).isEqualTo(50);
        assertThat(first)
                .contains(">Note 0</p>", ">Note 49</p>", "near=4900")
                .doesNotContain(">Note 50</p>", "data-act=\"earlier\"");
        String middle = body(list(150_000));
        assertThat(rows(middle)).isEqualTo(75);
        assertThat(middle)
                .contains(">Note 1475</p>", ">Note 1549</p>", "near=147500", "near=154900")
                .doesNotContain(">Note 1474</p>", ">Note 1550</p>");
        String last = body(list(299_900));
        assertThat(rows(last)).isEqualTo(26);
        assertThat(last).contains(">Note 2999</p>").doesNotContain("data-act=\"later\"");
    }

    @Test
    void aWindowThatIsAskedForBadlyBreaksNothing() throws Exception {
        addMarkers(1);

        assertThat(rows(body(list(-1)))).isOne();
        assertThat(rows(body(list(Long.MAX_VALUE)))).isOne();
        mvc.perform(get("/lessons/{id}/markers", lesson).param("near", "now").with(teacher))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theTimesOfAllAreSentAgainWhenOneHasChanged() throws Exception {
        addMarkers(2);
        String tag = tag("");

        assertThat(tag(tag)).as("nothing new").isEqualTo("304");
        Marker first = only();
        markers.change(
                new Marker(first.id(), lesson, MarkerKind.QUESTION, first.span(), first.note(), 0), teacher.viewer());
        String changed = tag(tag);
        markers.remove(first.id(), teacher.viewer());
        String removed = tag(changed);
        markers.restore(first.id(), teacher.viewer());

        assertThat(List.of(tag, changed, removed)).doesNotHaveDuplicates().doesNotContain("304");
        assertThat(tag(changed)).as("what was brought back is known").isEqualTo("304");
        mvc.perform(get("/lessons/{id}/markers/times", lesson).with(teacher))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0]").value(contains(first.id().toString(), "Q", 0, 0)))
                .andExpect(jsonPath("$[1][3]").value(101));
    }

    /** The tag of the times that are sent, or the status when what is known is still right. */
    private String tag(String known) throws Exception {
        var answer = mvc.perform(get("/lessons/{id}/markers/times", lesson)
                        .header("If-None-Match", known)
                        .with(teacher))
                .andReturn()
                .getResponse();
        return answer.getStatus() == 200
                ? Objects.requireNonNull(answer.getHeader("ETag"))
                : Integer.toString(answer.getStatus());
    }

    private void addMarkers(int count) {
        for (int i = 0; i < count; i++) {
            var span = new Span(new Timecode(i * 100L), i % 2 == 0 ? null : new Timecode(i * 100L + 1));
            var marker = new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, span, "Note " + i, 0);
            store.add(marker, teacher.person(), Times.now(clock));
        }
    }

    private ResultActions list(long near) throws Exception {
        return mvc.perform(get("/lessons/{id}/markers", lesson)
                        .param("near", Long.toString(near))
                        .with(teacher))
                .andExpect(status().isOk());
    }

    private static int rows(String page) {
        return page.split("<li class=\"marker ", -1).length - 1;
    }

    private Marker only() {
        return markers.near(lesson, Timecode.BEGINNING, teacher.viewer())
                .markers()
                .get(0);
    }

    private ResultActions page() throws Exception {
        return mvc.perform(get("/lessons/{id}", lesson).with(teacher)).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder form(String note) {
        return typing(post("/lessons/{id}/markers", lesson).with(teacher), Map.of("note", note));
    }

    private MockHttpServletRequestBuilder sending(String note, String field, String value) {
        return typing(post("/lessons/{id}/markers", lesson).with(teacher), Map.of("note", note, field, value));
    }

    private MockHttpServletRequestBuilder change(MarkerId id, String note, int version) {
        return typing(
                post("/markers/{id}", id).with(teacher), Map.of("note", note, "version", Integer.toString(version)));
    }

    private static MockHttpServletRequestBuilder typing(
            MockHttpServletRequestBuilder request, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", "QUESTION", "start", "741", "end", "1200"));
        fields.putAll(typed);
        fields.forEach(request::param);
        return request;
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
