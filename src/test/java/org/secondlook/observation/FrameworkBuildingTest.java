package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** The pages on which a school makes its own frameworks, as a browser without script uses them. */
@SecondLookTest
@Tag("once")
class FrameworkBuildingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SchoolFrameworks own;

    @Autowired
    TestFrameworks made;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    private TestViewer lead;

    @BeforeEach
    void open() {
        lead = viewers.open(Role.PD_LEAD);
    }

    @Test
    void fromNothingToWhatEverybodyIsOffered() throws Exception {
        send(get("/frameworks")).andExpect(content().string(containsString("Your school has no lens of its own yet.")));
        String page = "/frameworks/" + Uuids.next();
        send(post("/frameworks").param("id", page.substring("/frameworks/".length())))
                .andExpect(redirectedUrlPattern(page + "/draft*"));
        KeptDraft begun = own.all(lead.viewer()).stream()
                .map(each -> own.draft(each.id(), lead.viewer()))
                .findAny()
                .orElseThrow();
        send(get(page + "/draft")).andExpect(content().string(containsString("This is the draft of version 1.")));
        send(get(page + "/draft/preview")).andExpect(redirectedUrlPattern(page + "/draft?checked=true*"));

        send(typed(page, begun, made.talk().called("How <b>we</b> talk")).param("act", "preview"))
                .andExpect(redirectedUrlPattern(page + "/draft/preview*"));
        send(get(page + "/draft/preview"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "How &lt;b&gt;we&lt;/b&gt; talk",
                                "nothing that you press or type here is kept",
                                "Publish version 1",
                                "For how much of the time do you talk?",
                                "data-code=\"pupil\"")));
        send(publication(page, begun.id(), 1))
                .andExpect(redirectedUrlPattern("/frameworks/versions/" + begun.id() + "*"));
        send(publication(page, begun.id(), 1)).andExpect(status().is3xxRedirection());

        TestViewer teacher = viewers.openElsewhere(Role.TEACHER, lead);
        String lesson = "/lessons/" + recordings.playable(teacher) + "/observations";
        mvc.perform(get(lesson).with(teacher))
                .andExpect(content().string(stringContainsInOrder("Rosenshine", "How &lt;b&gt;we&lt;/b&gt; talk")))
                .andExpect(content().string(not(containsString("Make a lens of your school"))));
        mvc.perform(post(lesson).with(teacher).param("framework", begun.id().toString()))
                .andExpect(redirectedUrlPattern("/observations/*/estimates*"));
    }

    private static MockHttpServletRequestBuilder typed(String page, KeptDraft read, Draft draft) {
        return post(page + "/draft")
                .param("draft", read.id().toString())
                .param("version", String.valueOf(read.version()))
                .params(DraftRulesTest.fields(draft));
    }

    private static MockHttpServletRequestBuilder publication(String page, FrameworkId draft, int version) {
        return post(page + "/publication").param("draft", draft.toString()).param("version", String.valueOf(version));
    }

    @Test
    void whatIsMissingIsToldAtItsField() throws Exception {
        KeptDraft draft = made.draft(lead, each -> each);
        String page = "/frameworks/" + draft.framework();
        MultiValueMap<String, String> typed =
                DraftRulesTest.fields(DraftAct.of("add codes").orElseThrow().on(draft.draft()));
        typed.set("name", "");
        typed.set("codes-4-name", "Laughing");

        send(typed(page, draft, new DraftForm(typed).toDraft()).param("act", "check"))
                .andExpect(redirectedUrlPattern(page + "/draft?checked=true*"));
        send(get(page + "/draft?checked=true"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "3 things are missing",
                                "href=\"#name\"",
                                "href=\"#codes-4-letter\"",
                                "id=\"flaw-name\"",
                                "This is needed.")));
        send(publication(page, draft.id(), 1))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("3 things are missing")));
    }

    @Test
    void everyButtonKeepsWhatIsTyped() throws Exception {
        KeptDraft draft = made.draft(lead, each -> each);
        String page = "/frameworks/" + draft.framework();

        send(typed(page, draft, draft.draft().called("Renamed")).param("act", "up codes 1"))
                .andExpect(redirectedUrlPattern(page + "/draft*#codes-0"));

        Draft kept = own.draft(draft.framework(), lead.viewer()).draft();
        assertThat(kept.name()).isEqualTo("Renamed");
        assertThat(kept.codes()).extracting(TypedCode::key).startsWith("pupil", "teacher");
    }

    @Test
    void whatIsTooLongIsNotKeptAndStillThere() throws Exception {
        KeptDraft draft = made.draft(lead, each -> each);

        send(typed("/frameworks/" + draft.framework(), draft, draft.draft().called("ß".repeat(81))))
                .andExpect(status().is(422))
                .andExpect(content().string(stringContainsInOrder("longer than 80 characters", "ß".repeat(81))));
        assertThat(own.draft(draft.framework(), lead.viewer())).isEqualTo(draft);
    }

    @Test
    void whoTypesInAnOldWindowIsShownBothTexts() throws Exception {
        KeptDraft draft = made.draft(lead, each -> each);
        String page = "/frameworks/" + draft.framework();
        own.change(draft, draft.draft().called("Theirs"), lead.viewer());

        send(typed(page, draft, draft.draft().called("Mine")))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Nothing was overwritten",
                                "Yours:",
                                "Mine",
                                "There now:",
                                "Theirs",
                                "value=\"Mine\"")));
        KeptDraft now = own.draft(draft.framework(), lead.viewer());
        assertThat(now.draft().name()).isEqualTo("Theirs");

        send(typed(page, now, draft.draft().called("Mine"))).andExpect(status().is3xxRedirection());
        assertThat(own.draft(draft.framework(), lead.viewer()).draft().name()).isEqualTo("Mine");
    }

    @Test
    void whatSomebodyTypesWhileAnotherPublishesIsNotLost() throws Exception {
        KeptDraft draft = made.draft(lead, each -> each);
        made.publish(draft, lead);

        send(typed("/frameworks/" + draft.framework(), draft, draft.draft().called("Mine")))
                .andExpect(status().isConflict())
                .andExpect(content().string(stringContainsInOrder("draft of version 2", "Mine", "Our talk")));
    }

    @Test
    void whoComesSecondIsToldThatItIsPublished() throws Exception {
        KeptDraft draft = made.draft(lead, each -> each);
        made.publish(draft, viewers.open(Role.LIBRARY_EDITOR, lead));

        send(publication("/frameworks/" + draft.framework(), draft.id(), 0))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("nothing was published twice")));
    }

    @Test
    void whatIsTakenAlongIsBroughtToAnotherSchool() throws Exception {
        String version = made.newest(made.published(lead), lead).toString();
        String file = send(get("/frameworks/versions/" + version + "/file"))
                .andExpect(header().string("Content-Disposition", containsString("Our%20talk.v1.json")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        TestViewer elsewhere = viewers.open(Role.LIBRARY_EDITOR);
        mvc.perform(post("/frameworks/files")
                        .with(elsewhere)
                        .param("id", Uuids.next().toString())
                        .param("text", file))
                .andExpect(redirectedUrlPattern("/frameworks/*/draft*"));
        assertThat(own.all(elsewhere.viewer()))
                .singleElement()
                .satisfies(brought -> assertThat(
                                own.draft(brought.id(), elsewhere.viewer()).flaws())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{\"codes\": 7}",
                "{\"a\":{\"b\":{}}}",
                "{\"name\":\"<img src=x onerror=alert(1)>\",\"x\":1}"
            })
    void aFileThatIsNoneIsRefusedInWordsAndStillThere(String text) throws Exception {
        String page = send(post("/frameworks/files")
                        .param("id", Uuids.next().toString())
                        .param("text", text))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Nothing was begun.")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).doesNotContain("<img").contains(HtmlUtils.htmlEscape(text));
        assertThat(own.all(lead.viewer())).isEmpty();
    }

    @Test
    void whatTheProductBringsIsCopiedAndNotChanged() throws Exception {
        String product = made.ofProduct().toString();
        send(get("/frameworks/versions/" + product))
                .andExpect(content().string(stringContainsInOrder("Talk and quiet", "Begin with a copy")))
                .andExpect(content().string(not(containsString("Publish version"))));
        send(post("/frameworks")
                        .param("id", Uuids.next().toString())
                        .param("of", product)
                        .param("name", "Ours"))
                .andExpect(redirectedUrlPattern("/frameworks/*/draft*"));
        for (String act : new String[] {"revision", "retirement", "publication"}) {
            send(post("/frameworks/" + product + "/" + act)
                            .param("draft", product)
                            .param("version", "0"))
                    .andExpect(status().isNotFound());
        }
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(lead));
    }
}
