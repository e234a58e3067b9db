package org.secondlook.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two write one text, and each one of their own. */
@SecondLookTest
class NotesTest {

    private static final Merge.Marks MARKS = new Merge.Marks("<<", "==", ">>");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestConversations given;

    @Autowired
    Notes notes;

    @Autowired
    NotePages pages;

    private TestViewer teacher;
    private TestViewer coach;
    private UUID conversation;
    private ConversationId id;
    private String address;

    @BeforeEach
    void plan() {
        teacher = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, teacher);
        conversation = given.plan(pairings.pair(teacher, coach), teacher);
        id = new ConversationId(conversation);
        address = "/conversations/" + conversation;
    }

    @Test
    void whoeverIsSlowerFindsBothTexts() {
        given.write(conversation, 0, "We waited.\nThey spoke.", teacher);

        Written mine = write(1, "We waited.\nThey spoke.\nTo each other.", teacher);
        Written theirs = write(1, "We waited longer.\nThey spoke.", coach);

        assertThat(mine.newest().words()).isEqualTo("We waited.\nThey spoke.\nTo each other.");
        assertThat(theirs.newest().words()).isEqualTo("We waited longer.\nThey spoke.\nTo each other.");
        assertThat(theirs.clashes()).isZero();
        assertThat(pages.versions(id)).hasSize(4);
        assertThat(pages.find(id, theirs.sent()).orElseThrow().words()).isEqualTo("We waited longer.\nThey spoke.");
    }

    @Test
    void whoeverWritesOnFromWhatTheySentMeetsThemselvesNowhere() {
        given.write(conversation, 0, "We waited", teacher);
        Written one = write(1, "We waited long", teacher);
        Written clash = write(1, "We waited too long", coach);

        Written on = write(clash.sent(), "We waited too long for them", coach);

        assertThat(clash.clashes()).isOne();
        assertThat(on.newest().words()).isEqualTo("<<\nWe waited long\n==\nWe waited too long for them\n>>");
        assertThat(one.sent()).isEqualTo(2);
    }

    @Test
    void twoWhoTypeAtOnceLoseNoWord() {
        List<String> words = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            int base = pages.newestNumber(id);
            String before = base == 0 ? "" : pages.newest(id).words() + "\n";
            String one = "teacher" + round;
            String other = "coach" + round;
            AtOnce.run(() -> write(base, before + one, teacher), () -> write(base, before + other, coach));
            words.addAll(List.of(one, other));
        }

        assertThat(pages.newest(id).words().split("\n", -1)).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void aVersionThatThereIsNotLosesNothing() {
        given.write(conversation, 0, "We waited", teacher);

        assertThat(write(77, "They spoke", coach).newest().words()).contains("We waited", "They spoke");
        assertThat(write(-1, "Nobody asked", coach).newest().words()).contains("We waited", "Nobody asked");
    }

    @Test
    void whatIsTheSameIsNotWrittenAgain() {
        write(0, "We waited", teacher);
        write(1, "We waited", teacher);
        write(0, "We waited", coach);

        assertThat(pages.versions(id)).hasSize(1);
    }

    @Test
    void theScriptIsToldWhatWasSentAndWhatHolds() throws Exception {
        send(save("0", "One"), teacher)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(1));
        send(save("0", "Two"), coach)
                .andExpect(jsonPath("$.sent").value(2))
                .andExpect(jsonPath("$.number").value(3))
                .andExpect(jsonPath("$.words").value("One\nTwo"));
        send(get(address + "/notes/newest").param("after", "1").accept(MediaType.APPLICATION_JSON), teacher)
                .andExpect(jsonPath("$.words").value("One\nTwo"));
        send(get(address + "/notes/newest").param("after", "3").accept(MediaType.APPLICATION_JSON), teacher)
                .andExpect(status().isNoContent());
    }

    @Test
    void aFormWithoutScriptMergesTooAndItsPageSaysWhereBothWrote() throws Exception {
        send(post(address + "/notes").param("base", "0").param("words", "We\r\n<i>waited</i>"), teacher)
                .andExpect(status().is3xxRedirection());
        send(post(address + "/notes").param("base", "1").param("words", "We\r\nwaited long"), teacher);
        send(post(address + "/notes").param("base", "1").param("words", "We\r\nwaited too long"), coach);

        send(get(address + "/notes"), teacher)
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "At a marked place",
                                "both are kept ↓",
                                "waited long",
                                "··· and ···",
                                "waited too long",
                                "Version 4")))
                .andExpect(content().string(containsString("We\n&lt;i&gt;waited&lt;/i&gt;")));
    }

    @Test
    void whatIsTooLongComesBackAndNothingIsWritten() throws Exception {
        for (String words : List.of("x".repeat(Note.LONGEST + 1), "\n".repeat(Note.MOST_LINES) + "x", "a\0b")) {
            send(save("0", words), teacher).andExpect(status().is(422));
        }
        send(post(address + "/notes").param("base", "0").param("words", "y".repeat(Note.LONGEST + 1)), teacher)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("y".repeat(Note.LONGEST + 1))));
        assertThat(pages.versions(id)).isEmpty();
    }

    @Test
    void textsThatShareNothingAreMergedInNoTime() {
        write(0, lines("b"), teacher);
        write(1, lines("t"), teacher);

        assertThat(write(1, lines("c"), coach).newest().words()).contains("t0\n", "c0\n");
    }

    private static String lines(String word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Note.MOST_LINES / 2 - 5; i++) {
            text.append(word).append(i).append('\n');
        }
        return text.toString();
    }

    @Test
    void whatOneNotesForThemselvesIsNeverShownToTheOther() throws Exception {
        send(post(address + "/private-note").param("base", "0").param("words", "I was nervous"), teacher)
                .andExpect(status().is3xxRedirection());
        send(post(address + "/private-note").param("base", "0").param("words", "She was nervous"), coach);

        send(get(address), teacher)
                .andExpect(content().string(containsString("I was nervous")))
                .andExpect(content().string(not(containsString("She was nervous"))));
        send(get(address), coach)
                .andExpect(content().string(containsString("She was nervous")))
                .andExpect(content().string(not(containsString("I was nervous"))));
    }

    @Test
    void aPrivateNoteWrittenInTwoWindowsIsNotLost() throws Exception {
        send(post(address + "/private-note").param("base", "0").param("words", "One"), teacher);
        send(post(address + "/private-note").param("base", "0").param("words", "Two"), teacher)
                .andExpect(status().is(409))
                .andExpect(content().string(containsString("Two")))
                .andExpect(content().string(stringContainsInOrder("name=\"base\"", "value=\"1\"", "Two")));
        assertThat(pages.ownPrivate(id, teacher.person()).words()).isEqualTo("One");
    }

    private Written write(int base, String words, TestViewer viewer) {
        return notes.write(id, base, words, MARKS, viewer.viewer());
    }

    private MockHttpServletRequestBuilder save(String base, String words) {
        return post(address + "/notes")
                .param("base", base)
                .param("words", words)
                .accept(MediaType.APPLICATION_JSON);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
