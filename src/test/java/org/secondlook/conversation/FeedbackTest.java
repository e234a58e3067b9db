package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A coach writes about what they are shown: a strength first, a question, at most three moments, and once. */
@SecondLookTest
class FeedbackTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestConversations given;

    @Autowired
    FeedbackPages pages;

    private TestViewer teacher;
    private TestViewer coach;
    private UUID pairing;
    private UUID share;
    private UUID id;
    private String address;

    @BeforeEach
    void pair() {
        teacher = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, teacher);
        pairing = pairings.pair(teacher, coach);
        share = pairings.show(pairing, teacher);
        id = UUID.randomUUID();
        address = "/feedback/" + id;
    }

    @Test
    void aDraftIsKeptAndSeenByItsCoachAlone() throws Exception {
        send(get("/pairings/" + pairing + "/feedback/new"), coach)
                .andExpect(content().string(stringContainsInOrder("A strength", "I wait", "One question")));
        send(draft("0", "00:01", "They <b>thought</b>", ""), coach).andExpect(status().is3xxRedirection());

        send(get(address), coach)
                .andExpect(content().string(stringContainsInOrder("00:01", "They &lt;b&gt;thought&lt;/b&gt;")));
        send(get(address), teacher).andExpect(status().isNotFound());
        send(get("/pairings/" + pairing + "/conversations"), teacher)
                .andExpect(content().string(not(containsString(id.toString()))));
    }

    @Test
    void theScriptKeepsItWhileItIsWrittenAndIsToldItsVersion() throws Exception {
        send(draft("0", "", "They", "").header("HX-Request", "true"), coach)
                .andExpect(content().string(stringContainsInOrder("name=\"version\" value=\"1\"", "Kept")));
        send(draft("1", "", "They thought", "").header("HX-Request", "true"), coach)
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
        send(draft("1", "", "Another window", "").header("HX-Request", "true"), coach)
                .andExpect(status().is(409));
    }

    @Test
    void itIsNotSentWithoutAStrengthAndAQuestionButKept() throws Exception {
        send(sending("0", "", "", "Why?"), coach)
                .andExpect(status().is(422))
                .andExpect(content().string(stringContainsInOrder("begin with a strength", "Why?")));
        send(sending("1", "", "They thought", ""), coach)
                .andExpect(status().is(422))
                .andExpect(content().string(stringContainsInOrder("please ask one question", "They thought")));
        send(get(address), teacher).andExpect(status().isNotFound());
        send(sending("2", "", "They thought", "Why?"), coach).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatIsSentIsReadByBothAndChangedByNobody() throws Exception {
        send(sending("0", "00:01", "They thought", "What were they thinking?"), coach);

        for (TestViewer viewer : new TestViewer[] {teacher, coach}) {
            send(get(address), viewer)
                    .andExpect(content()
                            .string(stringContainsInOrder(
                                    "A strength",
                                    "They thought",
                                    "I wait, 00:01",
                                    "/shares/" + share,
                                    "#t=1.0",
                                    "What were they")));
        }
        send(draft("1", "", "They slept", "Why?"), coach).andExpect(status().is(409));
        send(post(address + "/removal"), coach).andExpect(status().isNotFound());
        send(draft("1", "", "They slept", "Why?"), teacher).andExpect(status().isNotFound());
    }

    @Test
    void whatIsSentAnswersWhatItIsAbout() throws Exception {
        send(draft("0", "00:01", "They thought", ""), coach);
        send(get("/pairings/inbox"), coach).andExpect(content().string(containsString("/shares/" + share)));

        send(sending("1", "00:01", "They thought", "Why?"), coach).andExpect(status().is3xxRedirection());

        send(get("/pairings/inbox"), coach).andExpect(content().string(not(containsString("/shares/" + share))));
    }

    @Test
    void theTeacherAnswersOnceAndNobodyReadsTheAnswerBefore() throws Exception {
        send(sending("0", "", "They thought", "Why?"), coach);
        send(post(address + "/answer").param("version", "0").param("words", "I had counted"), teacher)
                .andExpect(status().is3xxRedirection());
        send(get(address), coach).andExpect(content().string(not(containsString("I had counted"))));
        send(get(address), teacher).andExpect(content().string(containsString("I had counted")));

        send(post(address + "/answer/sending").param("version", "1").param("words", "I had counted to three"), teacher)
                .andExpect(status().is3xxRedirection());
        send(get(address), coach).andExpect(content().string(containsString("I had counted to three")));
        send(post(address + "/answer").param("version", "2").param("words", "No"), teacher)
                .andExpect(status().is(409));
        send(post(address + "/answer").param("version", "2").param("words", "No"), coach)
                .andExpect(status().isNotFound());
    }

    @Test
    void itIsAboutWhatIsSharedWithTheTwoOfThemAlone() throws Exception {
        TestViewer other = viewers.open(Role.TEACHER, teacher);
        UUID elsewhere = pairings.show(pairings.pair(other, coach), other);

        send(draft("0", "", "They thought", "").param("share", ""), coach).andExpect(status().is3xxRedirection());
        send(form("1", elsewhere.toString(), "", "They thought", "", address), coach)
                .andExpect(status().isNotFound());
        send(form("1", UUID.randomUUID().toString(), "", "They", "", address), coach)
                .andExpect(status().isNotFound());
    }

    @Test
    void whenItIsNotSharedAnyMoreTheWordsStay() throws Exception {
        send(sending("0", "00:01", "They thought", "Why?"), coach);
        send(post("/shares/" + share + "/revocation"), teacher);

        send(get(address), coach)
                .andExpect(content().string(stringContainsInOrder("They thought", "Not shown any more")))
                .andExpect(content().string(not(containsString("/shares/" + share))));
    }

    @Test
    void whatCannotBeKeptComesBack() throws Exception {
        send(draft("0", "soon", "They thought", "Why?"), coach)
                .andExpect(status().is(422))
                .andExpect(content().string(stringContainsInOrder("as in 12:41", "value=\"soon\"", "They thought")));
        send(draft("0", "", "x".repeat(2001), ""), coach).andExpect(status().is(422));
        assertThat(pages.find(new FeedbackId(id), coach.viewer())).isEmpty();
    }

    @Test
    void aDraftIsThrownAwayByItsCoach() throws Exception {
        send(draft("0", "", "They thought", ""), coach);
        send(post(address + "/removal"), teacher).andExpect(status().isNotFound());
        send(post(address + "/removal"), coach).andExpect(status().is3xxRedirection());
        send(get(address), coach).andExpect(status().isNotFound());
    }

    @Test
    void sentTwiceAtOnceItIsSentOnce() throws Exception {
        UUID draft = given.draft(pairing, share, coach);

        AtOnce.run(() -> given.send(draft, coach), () -> given.send(draft, coach));

        send(get("/feedback/" + draft), teacher).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder draft(String version, String at, String words, String question) {
        return form(version, share.toString(), at, words, question, address);
    }

    private MockHttpServletRequestBuilder sending(String version, String at, String words, String question) {
        String where = words.isEmpty() ? "" : share.toString();
        return form(version, where, at, words, question, address + "/sending");
    }

    private MockHttpServletRequestBuilder form(
            String version, String share, String at, String words, String question, String action) {
        return post(action)
                .param("version", version)
                .param("pairing", pairing.toString())
                .param("share", share, "", "")
                .param("at", at, "", "")
                .param("words", words, "", "")
                .param("question", question)
                .param("suggestion", "");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
