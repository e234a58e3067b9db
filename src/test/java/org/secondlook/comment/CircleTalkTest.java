package org.secondlook.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.circle.TestCircles;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is said where several see a thing is read by all of them, means one of them at most, and stays with whoever showed it. */
@SecondLookTest
class CircleTalkTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Comments comments;

    @Autowired
    KeptComments kept;

    @Autowired
    TestCircles circles;

    @Autowired
    TestShares shares;

    @Autowired
    TestNotices notices;

    @Autowired
    TestViewers viewers;

    private TestViewer owner;
    private TestViewer maria;
    private TestViewer yuki;
    private UUID circle;
    private UUID clip;
    private ShareId share;
    private String page;

    @BeforeEach
    void show() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, owner);
        yuki = viewers.open(Role.PD_LEAD, owner);
        circle = circles.start(owner, maria, yuki);
        circles.join(circle, maria, yuki);
        clip = shares.clip(owner);
        share = new ShareId(circles.show(circle, clip, owner));
        page = "/shares/" + share + "/comments";
    }

    @Test
    void allReadAndReplyToWhatEachSays() throws Exception {
        UUID said = say(maria, "STRENGTH", "You waited");
        send(post(page + "/" + said + "/replies").param("words", "So did the pupils"), yuki)
                .andExpect(status().isFound());

        for (TestViewer reader : List.of(owner, maria, yuki)) {
            send(get(page), reader)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Only those of the circle read this"),
                                    containsString("You waited"),
                                    containsString("So did the pupils"))));
        }
        send(get(page), owner)
                .andExpect(content().string(allOf(containsString("Maria Lindqvist"), containsString("Tomás Herrera"))));
    }

    @Test
    void eachNamesAStrengthBeforeTheirFirstQuestionOrSuggestion() throws Exception {
        say(maria, "STRENGTH", "You waited");
        for (String kind : List.of("QUESTION", "SUGGESTION")) {
            send(words(kind, "Longer?"), maria).andExpect(status().isFound());
            send(words(kind, "Longer?"), yuki)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Longer?")));
        }
        say(yuki, "STRENGTH", "They thought");
        send(words("QUESTION", "Why?"), yuki).andExpect(status().isFound());
    }

    @Test
    void whoIsMeantFindsAMarkUntilTheyHaveReadIt() throws Exception {
        send(words("STRENGTH", "You waited").param("mentioned", id(yuki)), maria)
                .andExpect(status().isFound());

        for (TestViewer other : List.of(owner, maria)) {
            assertThat(comments.mentions(other.viewer())).isEmpty();
        }
        assertThat(notices.unread(yuki)).contains("MENTION /shares/" + share);
        assertThat(notices.unread(owner)).containsExactly("COMMENT /shares/" + share);
        send(get("/comments/mentions").header("HX-Request", "true"), yuki)
                .andExpect(content().string(containsString("Maria Lindqvist, in “Questions that open”")));
        send(get(page), owner).andExpect(content().string(containsString("@ Tomás Herrera")));
        assertThat(comments.mentions(yuki.viewer())).hasSize(1);
        send(get(page), yuki).andExpect(content().string(containsString("@ You")));
        assertThat(comments.mentions(yuki.viewer())).isEmpty();
    }

    /** Whoever is not of the circle cannot be meant, is told nothing, and nobody learns whether they are there. */
    @Test
    void aMentionOfSomebodyOutsideTellsNothingOfThemAndNothingToThem() throws Exception {
        TestViewer outside = viewers.open(Role.TEACHER, owner);
        TestViewer asked = viewers.open(Role.TEACHER, owner);
        String nobody = UUID.randomUUID().toString();
        send(post("/circles/" + circle + "/members").param("person", id(asked)), owner)
                .andExpect(status().isFound());

        String ofNobody = refusal(nobody);
        for (TestViewer person : List.of(outside, asked)) {
            assertThat(refusal(id(person))).isEqualTo(ofNobody);
            assertThat(comments.mentions(person.viewer())).isEmpty();
        }
        assertThat(ofNobody).doesNotContain("value=\"" + id(asked)).doesNotContain(id(outside));
        assertThat(comments.conversation(share, owner.viewer()).comments()).isEmpty();
    }

    /** The page as it is then, but for what is new in each: the numbers of its forms. */
    private String refusal(String mentioned) throws Exception {
        return send(words("STRENGTH", "You waited").param("mentioned", mentioned), maria)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"id\" value=\"[^\"]*\"", "");
    }

    @Test
    void whatIsSaidInACircleIsNotSaidBetweenTwo() throws Exception {
        say(maria, "STRENGTH", "In the circle");
        UUID between = shares.shareToTalk(clip, owner, maria);

        send(get("/shares/" + between + "/comments"), maria)
                .andExpect(content().string(not(containsString("In the circle"))));
        send(post("/shares/" + between + "/comments").param("kind", "STRENGTH").param("words", "Between us"), maria)
                .andExpect(status().isFound());
        send(get(page), yuki).andExpect(content().string(not(containsString("Between us"))));
    }

    @Test
    void itStaysWithWhoeverShowedItWhenTheCircleCloses() throws Exception {
        say(maria, "STRENGTH", "You waited");
        send(post("/circles/" + circle + "/closing").param("words", "We wait."), owner)
                .andExpect(status().isFound());

        send(get(page), maria).andExpect(status().isNotFound());
        assertThat(kept.about(new Subject(Subject.Kind.CLIP, clip), owner.viewer()))
                .extracting(KeptTalk::other)
                .containsExactly("Questions that open");
        send(get("/comments").param("kind", "CLIP").param("subject", clip.toString()), owner)
                .andExpect(content().string(allOf(containsString("You waited"), containsString("Maria Lindqvist"))));
    }

    private UUID say(TestViewer author, String kind, String words) throws Exception {
        UUID id = UUID.randomUUID();
        send(words(kind, words).param("id", id.toString()), author).andExpect(status().isFound());
        return id;
    }

    private MockHttpServletRequestBuilder words(String kind, String words) {
        return post(page).param("kind", kind).param("words", words);
    }

    private static String id(TestViewer viewer) {
        return viewer.person().toString();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
