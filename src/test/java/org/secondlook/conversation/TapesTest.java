package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.exemplar.TestExemplars;
import org.secondlook.notice.TestNotices;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two agree on a recording of their conversation, or do not, and take it back. */
@SecondLookTest
class TapesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestConversations given;

    @Autowired
    TestRecordings lessons;

    @Autowired
    TestShares shares;

    @Autowired
    TestNotices told;

    @Autowired
    Conversations conversations;

    @Autowired
    TestExemplars exemplars;

    @Autowired
    Tapes tapes;

    @Autowired
    Recordings recordings;

    private TestViewer teacher;
    private TestViewer coach;
    private UUID pairing;
    private UUID conversation;
    private UUID clip;
    private RecordingId recording;

    @BeforeEach
    void plan() {
        teacher = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, teacher);
        pairing = pairings.pair(teacher, coach);
        conversation = given.plan(pairing, coach);
        clip = shares.clip(coach);
        recording = shares.lessonOf(clip);
    }

    @Test
    void theTeacherIsAskedAndTheCoachReadsTheAnswer() throws Exception {
        send(get(page()), teacher).andExpect(content().string(not(containsString("Yes, you may"))));
        send(post(page() + "/consent"), teacher).andExpect(status().is(409));
        send(post(page() + "/consent"), coach).andExpect(status().is(302));
        send(post(page() + "/consent"), coach).andExpect(status().is(302));
        assertThat(news(teacher)).containsExactly("CONVERSATION_RECORDING " + page());
        send(get(page()), teacher)
                .andExpect(content().string(containsString("May I record our conversation, to look at how I coach?")))
                .andExpect(content().string(containsString("Yes, you may")));

        send(post(page() + "/refusal"), coach).andExpect(status().is(409));
        send(post(page() + "/refusal"), teacher).andExpect(status().is(302));
        send(get(page()), coach).andExpect(content().string(containsString("Not this time")));
        assertThat(news(coach)).isEmpty();

        send(post(page() + "/consent"), teacher).andExpect(status().is(302));
        assertThat(news(coach)).containsExactly("CONVERSATION_RECORDING " + page());
        send(get(page()), coach)
                .andExpect(content().string(containsString("<option dir=\"auto\" value=\"" + recording + "\"")));
    }

    @Test
    void whoHasSaidNotThisTimeIsNotToldAgain() {
        given.consent(conversation, coach);
        given.decline(conversation, teacher);
        told.read(page(), teacher);

        given.takeBack(conversation, coach);
        given.consent(conversation, coach);

        assertThat(news(teacher)).isEmpty();
        assertThat(now().consents().state()).isEqualTo(Consents.State.DECLINED);
    }

    @Test
    void theCoachSaysWhichOneItIsOnceAndForAll() throws Exception {
        RecordingId another = lessons.playable(coach);
        send(name(recording), coach).andExpect(status().is(409));
        given.consent(conversation, coach);
        given.consent(conversation, teacher);
        send(name(recording), teacher).andExpect(status().is(422));
        send(name(lessons.playable(teacher)), coach).andExpect(status().is(422));
        send(post(page()), coach).andExpect(status().is(422));
        send(name(recording), coach).andExpect(status().is(302));
        send(name(recording), coach).andExpect(status().is(302));
        send(name(another), coach).andExpect(status().is(409));
        assertThat(now().named().recording()).isEqualTo(recording);

        UUID next = given.plan(pairing, coach);
        given.tape(next, recording, teacher, coach);
        assertThat(tapes.of(conversations.get(new ConversationId(next), coach.viewer()))
                        .named())
                .as("it is of one conversation")
                .isNull();

        send(post("/recordings/" + recording + "/erasure"), coach).andExpect(status().is(302));
        assertThat(now().state()).isEqualTo("ERASED");
        send(name(another), coach).andExpect(status().is(302));
        assertThat(now().state()).isEqualTo("NAMED");
    }

    @Test
    void whoeverTookItBackCanGiveItAgainAndNobodyElse() throws Exception {
        given.tape(conversation, recording, teacher, coach);
        told.read(page(), teacher);
        told.read(page(), coach);
        send(post(page() + "/consent/withdrawal"), teacher).andExpect(status().is(302));
        assertThat(news(coach)).containsExactly("RECORDING_RESTS /recordings/" + recording);
        send(get("/recordings/" + recording), coach)
                .andExpect(content().string(containsString("recorded in a conversation of two")))
                .andExpect(content().string(containsString("/recordings/" + recording + "/erasure")));
        send(get("/lessons/" + recording), coach).andExpect(status().is(302));
        send(get(page()), teacher).andExpect(content().string(containsString("It can no longer be played")));
        send(
                        post("/lessons/" + recording + "/clips")
                                .param("title", "x")
                                .param("start", "0:00")
                                .param("end", "0:02"),
                        coach)
                .andExpect(status().is(422));
        send(post("/recordings/" + recording + "/sound"), coach).andExpect(status().is(409));
        send(post("/recordings/" + recording + "/extension"), coach).andExpect(status().is(409));

        send(post(page() + "/consent"), coach).andExpect(status().is(302));
        assertThat(rests()).isTrue();
        send(post(page() + "/consent"), teacher).andExpect(status().is(302));
        assertThat(rests()).isFalse();
        assertThat(now().state()).isEqualTo("NAMED");
    }

    @Test
    void itIsSharedWithTheOtherOfTheTwoAlone() throws Exception {
        TestViewer third = viewers.open(Role.TEACHER, teacher);
        UUID before = shares.share(clip, coach, third);
        given.tape(conversation, recording, teacher, coach);
        send(get("/shares/" + before), third).andExpect(status().is(404));

        for (String kind : List.of("RECORDING", "CLIP")) {
            share(kind, third.person().toString()).andExpect(status().is(422));
            share(kind, "PAIRING:" + pairing).andExpect(status().is(302));
            share(kind, teacher.person().toString()).andExpect(status().is(302));
        }
        assertThat(seen(teacher)).isTrue();

        given.takeBack(conversation, coach);
        assertThat(seen(teacher)).isFalse();
        for (String kind : List.of("RECORDING", "CLIP")) {
            share(kind, "PAIRING:" + pairing).andExpect(status().is(422));
        }
        given.consent(conversation, coach);
        assertThat(seen(teacher)).as("what was taken back stays so").isFalse();
        share("RECORDING", "PAIRING:" + pairing).andExpect(status().is(302));
    }

    @Test
    void itIsLookedAtAsLessonsAreThroughALensOfItsOwn() throws Exception {
        given.tape(conversation, recording, teacher, coach);
        String looks = "/lessons/" + recording + "/observations";
        send(get(page()), coach).andExpect(content().string(containsString(looks + "?first=coaching-talk")));
        String page = send(get(looks).param("first", "coaching-talk"), coach)
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("Talk in a coaching conversation")).isLessThan(page.indexOf("Talk and quiet"));
        String lens = page.replaceFirst("(?s).*?name=\"framework\" value=\"([^\"]+)\".*", "$1");

        String begun = send(post(looks).param("framework", lens), coach)
                .andExpect(status().is(302))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send(get(begun), coach).andExpect(content().string(containsString("For how much of the time do you speak?")));
        given.takeBack(conversation, teacher);
        send(post(looks).param("framework", lens), coach).andExpect(status().is(409));
    }

    @Test
    void whatEachSaidIsTakenAlongAndTold() throws Exception {
        given.tape(conversation, recording, teacher, coach);
        given.takeBack(conversation, teacher);

        send(get("/people/kept"), teacher)
                .andExpect(content().string(containsString("What you said to a recording of a conversation")));
    }

    /** Whoever is first: in the end it rests unless both agree, and is shared with nobody then. */
    @ParameterizedTest
    @ValueSource(strings = {"naming", "sharing", "giving again", "erasing", "parting"})
    void whatHappensWhileItIsTakenBackComesBeforeOrAfter(String act) throws Exception {
        for (int i = 0; i < 4; i++) {
            plan();
            if (act.equals("naming")) {
                given.consent(conversation, coach);
                given.consent(conversation, teacher);
            } else {
                given.tape(conversation, recording, teacher, coach);
            }
            AtOnce.run(() -> send(post(page() + "/consent/withdrawal"), teacher), () -> {
                switch (act) {
                    case "naming" -> send(name(recording), coach);
                    case "sharing" -> share("RECORDING", "PAIRING:" + pairing);
                    case "giving again" -> send(post(page() + "/consent"), teacher);
                    case "erasing" -> send(post("/recordings/" + recording + "/erasure"), coach);
                    default -> pairings.end(pairing, coach);
                }
            });

            Optional<Boolean> rests = recordings.find(recording, coach.viewer()).map(each -> each.isResting());
            boolean isNamed = now().named() != null && now().named().recording() != null;
            assertThat(rests.isPresent()).isEqualTo(!act.equals("erasing"));
            rests.ifPresent(resting ->
                    assertThat(resting).isEqualTo(isNamed && !now().consents().areBoth()));
            assertThat(seen(teacher)).isFalse();
        }
    }

    @Test
    void whatIsSharedWhileTheTwoPartIsSeenByNobody() throws Exception {
        for (int i = 0; i < 4; i++) {
            plan();
            given.tape(conversation, recording, teacher, coach);
            AtOnce.run(() -> share("RECORDING", "PAIRING:" + pairing), () -> pairings.end(pairing, teacher));
            assertThat(rests()).isTrue();
            assertThat(seen(teacher)).isFalse();
        }
    }

    @Test
    void whatIsSharedWithOthersWhileItIsNamedIsTheirsNoMore() throws Exception {
        for (int i = 0; i < 4; i++) {
            plan();
            TestViewer other = viewers.open(Role.TEACHER, coach);
            given.consent(conversation, coach);
            given.consent(conversation, teacher);
            AtOnce.run(() -> share("CLIP", other.person().toString()), () -> send(name(recording), coach));
            assertThat(now().state()).isEqualTo("NAMED");
            send(get("/clips/" + clip + "/media/best"), other).andExpect(status().is(404));
        }
    }

    @Test
    void itIsNeverShownToASchool() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD, coach);
        UUID released = exemplars.released(coach, lead);
        UUID passage = exemplars.clipOf(released);
        recording = shares.lessonOf(passage);
        given.consent(conversation, coach);
        given.consent(conversation, teacher);
        send(get("/exemplars/" + released), teacher).andExpect(status().isOk());

        send(name(recording), coach).andExpect(status().is(302));

        send(get("/exemplars/" + released), teacher).andExpect(status().isNotFound());
        assertThat(exemplars.refusal(passage, coach, lead)).hasToString("BOUND");
    }

    private ResultActions share(String kind, String with) throws Exception {
        return send(
                post("/shares")
                        .param("kind", kind)
                        .param("subject", kind.equals("CLIP") ? clip.toString() : recording.toString())
                        .param("audience", with)
                        .param("rights", "VIEW")
                        .param("purpose", "To talk about how I ask")
                        .param("days", "30"),
                coach);
    }

    private List<String> news(TestViewer viewer) {
        return told.unread(viewer).stream()
                .filter(each -> each.contains("RECORDING"))
                .toList();
    }

    private boolean seen(TestViewer viewer) throws Exception {
        int status = send(get("/recordings/" + recording + "/media/best"), viewer)
                .andReturn()
                .getResponse()
                .getStatus();
        return status == 302;
    }

    private boolean rests() {
        return recordings.get(recording, coach.viewer()).isResting();
    }

    private Taped now() {
        return tapes.of(conversations.get(new ConversationId(conversation), coach.viewer()));
    }

    private MockHttpServletRequestBuilder name(RecordingId id) {
        return post(page()).param("recording", id.toString());
    }

    private String page() {
        return "/conversations/" + conversation + "/recording";
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        ResultActions answer = mvc.perform(request.with(viewer));
        assertThat(answer.andReturn().getResponse().getStatus()).isLessThan(500);
        return answer;
    }
}
