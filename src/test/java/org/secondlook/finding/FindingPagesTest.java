package org.secondlook.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.Uuids;
import org.secondlook.observation.TestObservations;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.practice.TestSteps;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people see when they seek something, keep it, and put it together. */
@SecondLookTest
@Tag("once")
class FindingPagesTest {

    private static final String WAIT = "Wait after the question, and after the answer";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestShelf shelf;

    @Autowired
    TestSteps steps;

    @Autowired
    TestObservations looks;

    @Autowired
    TestRecordings recordings;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    BookCollections collections;

    private TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        shelf.library(shelf.schoolOf(teacher));
    }

    @ParameterizedTest
    @CsvSource({
        "wait time, ''",
        "questoin, ''",
        "thinking time for student, ''",
        "wait quest, ''",
        "wait, kind=STRATEGY&minutes=20&area=questioning-and-dialogue&phase=primary&subject=art",
    })
    void itIsFoundAsTeachersTypeIt(String words, String filters) throws Exception {
        search(words, filters).andExpect(text(WAIT)).andExpect(text("minutes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=EXEMPLAR", "minutes=1", "area=climate-and-participation", "evidence=none"})
    void aFilterLeavesOut(String filter) throws Exception {
        search("wait after the question", filter).andExpect(content().string(not(containsString(WAIT))));
    }

    @Test
    void whatIsNotFoundSaysWhatToTry() throws Exception {
        search("zzzzqqq", "kind=STRATEGY")
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing here has these words."),
                                containsString("Try fewer words"),
                                containsString("Look again without the filters"))));
        mvc.perform(get("/library/search").with(viewers.open(Role.GUEST))).andExpect(status().isOk());
    }

    @Test
    void whatIsSaidIsFoundWithItsPassageAndAsText() throws Exception {
        String key = Uuids.next().toString();
        shelf.exemplar(
                key, "In the lab", "Now <b>look</b> at the xylophone before you speak.", shelf.schoolOf(teacher));

        search("xylophones", "")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Exemplar",
                                "Said in it:",
                                "&lt;b&gt;look&lt;/b&gt; at the xylophone before you speak")));
        mvc.perform(get("/library/search?q=xylophones").with(viewers.open(Role.TEACHER)))
                .andExpect(content().string(not(containsString("In the lab"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "%_\\'\"",
                "' or 1=1 --",
                "a:* & !b | (c",
                "<script>alert(1)</script>",
                "${7*7} __${1}__::.x",
                "\uD83D",
                "=wait-time"
            })
    void whateverIsTypedIsAQuestion(String typed) throws Exception {
        for (String field : List.of("q", "kind", "area", "phase", "subject", "minutes", "evidence", "page")) {
            mvc.perform(get("/library/search")
                            .param("q", "wait")
                            .param(field, typed)
                            .with(teacher))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))));
        }
        mvc.perform(get("/library/search")
                        .param("q", (typed + " wait ").repeat(2000))
                        .with(teacher))
                .andExpect(status().isOk());
    }

    @Test
    void thereIsAPageAfterTwenty() throws Exception {
        search("", "kind=STRATEGY").andExpect(text("24 things found")).andExpect(text("page=2"));
        search("", "kind=STRATEGY&page=2")
                .andExpect(text("The page before"))
                .andExpect(content().string(not(containsString("page=3"))));
        search("", "page=9999").andExpect(text("There is no such page any more."));
        mvc.perform(get("/library/search?q=wait").header("HX-Request", "true").with(teacher))
                .andExpect(content()
                        .string(allOf(
                                containsString("hx-swap-oob"),
                                containsString("things found"),
                                not(containsString("<html")))));
    }

    @Test
    void onePressKeepsItAndAnotherLetsGoAndTakesBack() throws Exception {
        String address = "/library/bookmarks/STRATEGY/wait-time";
        send(get("/library/bookmarks")).andExpect(text("None yet."));
        send(get(address + "/button").header("HX-Request", "true"))
                .andExpect(text("aria-pressed=\"false\""))
                .andExpect(content().string(not(containsString("<html"))));

        for (int i = 0; i < 2; i++) {
            send(post(address).header("HX-Request", "true"))
                    .andExpect(text("aria-pressed=\"true\""))
                    .andExpect(text("It is among your bookmarks."));
        }
        send(get("/library/bookmarks")).andExpect(text(WAIT));
        assertThat(bookmarks.own(viewers.open(Role.TEACHER, teacher).viewer())).isEmpty();

        send(post(address + "/removal"))
                .andExpect(redirectedUrlPattern("/library/bookmarks?removed=STRATEGY/wait-time*"));
        send(get("/library/bookmarks?removed=STRATEGY/wait-time"))
                .andExpect(text("is no longer among your bookmarks"))
                .andExpect(text("Take that back"));
        assertThat(bookmarks.own(teacher.viewer())).isEmpty();

        send(post(address));
        send(get("/library/bookmarks?removed=STRATEGY/wait-time"))
                .andExpect(content().string(not(containsString("Take that back"))));
    }

    @Test
    void aCollectionHasAnOrderAndKeepsWhatTwoPutInAtOnce() {
        CollectionId id = collection("For Monday");
        AtOnce.run(
                () -> collections.put(id, strategy("wait-time"), teacher.viewer()),
                () -> collections.put(id, strategy("think-then-pair"), teacher.viewer()),
                () -> collections.put(id, strategy("wait-time"), teacher.viewer()));
        assertThat(keys(id)).containsExactlyInAnyOrder("wait-time", "think-then-pair");

        collections.put(id, strategy("small-steps"), teacher.viewer());
        collections.moveUp(id, strategy("small-steps"), teacher.viewer());
        collections.moveUp(id, strategy("small-steps"), teacher.viewer());
        collections.moveUp(id, strategy("small-steps"), teacher.viewer());
        assertThat(keys(id)).startsWith("small-steps").hasSize(3);

        collections.takeOut(id, strategy("small-steps"), teacher.viewer());
        collections.takeOut(id, strategy("small-steps"), teacher.viewer());
        assertThat(keys(id)).hasSize(2).doesNotContain("small-steps");
    }

    @Test
    void aNameThatIsTakenMeanwhileIsNotOverwritten() throws Exception {
        CollectionId id = collection("For Monday");
        name(id, "For Tuesday", 1).andExpect(status().is3xxRedirection());
        name(id, "For Friday", 1)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder("For Tuesday", "name=\"version\" value=\"2\"", "For Friday")));
        name(id, " \u200B ", 2).andExpect(status().is(422));
        name(id, "😀".repeat(121), 2).andExpect(status().is(422));
        assertThat(collections.get(id, teacher.viewer()).title()).isEqualTo("For Tuesday");
    }

    @Test
    void aLeadShowsACollectionToTheirSchoolAndToNobodyElse() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        String page = shelf.collect("For our department", lead);
        send(get(page)).andExpect(status().isNotFound());

        mvc.perform(post(page + "/showing").with(lead)).andExpect(redirectedUrlPattern(page + "*"));
        send(get("/library/collections")).andExpect(text("For our department"));
        send(get(page)).andExpect(text(WAIT)).andExpect(content().string(not(containsString("Delete it"))));
        mvc.perform(get(page).with(viewers.open(Role.TEACHER))).andExpect(status().isNotFound());

        mvc.perform(post(page + "/showing/removal").with(lead)).andExpect(redirectedUrlPattern(page + "*"));
        send(get(page)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsSuggestedSaysWhyAndIsSeenByOneAlone() throws Exception {
        send(get("/library/suggestions")).andExpect(text("Nothing yet."));
        steps.active("Wait three seconds after a question", teacher);

        send(get("/library/suggestions").header("HX-Request", "true"))
                .andExpect(content().string(stringContainsInOrder("Because of your action step", WAIT)));
        mvc.perform(get("/library/suggestions").with(viewers.open(Role.TEACHER, teacher)))
                .andExpect(text("Nothing yet."));
    }

    @Test
    void aLookThatShowedSomethingElseIsAReasonAndItsFiguresStayWhereTheyAre() throws Exception {
        looks.look(recordings.playable(teacher), teacher);

        send(get("/library/suggestions").header("HX-Request", "true"))
                .andExpect(text("Because your last look showed something other than you expected"))
                .andExpect(content().string(not(containsString("18"))));
    }

    @Test
    void thereIsAnEndToWhatIsKept() {
        List<CollectionId> all = IntStream.range(0, BookCollection.MOST)
                .mapToObj(i -> collection("Number " + i))
                .collect(Collectors.toList());

        assertThat(collections.make(new CollectionId(Uuids.next()), "More", Optional.empty(), teacher.viewer()))
                .isFalse();
        assertThat(collections.make(all.get(0), "Again", Optional.empty(), teacher.viewer()))
                .isTrue();
    }

    private CollectionId collection(String title) {
        var id = new CollectionId(Uuids.next());
        collections.make(id, title, Optional.empty(), teacher.viewer());
        return id;
    }

    private List<String> keys(CollectionId id) {
        return collections.get(id, teacher.viewer()).books().stream()
                .map(Found::key)
                .toList();
    }

    private static BookKey strategy(String key) {
        return new BookKey(Book.Kind.STRATEGY, key);
    }

    private ResultActions name(CollectionId id, String title, int version) throws Exception {
        return send(post("/library/collections/" + id + "/name")
                .param("title", title)
                .param("version", String.valueOf(version)));
    }

    private ResultActions search(String words, String filters) throws Exception {
        return send(get("/library/search?" + filters).param("q", words)).andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }

    private static ResultMatcher text(String text) {
        return content().string(containsString(text));
    }
}
