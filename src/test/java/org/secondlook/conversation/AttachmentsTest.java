package org.secondlook.conversation;

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
import org.secondlook.exemplar.TestExemplars;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An exemplar goes with feedback, and says so when it was withdrawn. */
@SecondLookTest
class AttachmentsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestConversations conversations;

    @Autowired
    TestExemplars exemplars;

    private TestViewer teacher;
    private TestViewer coach;
    private TestViewer author;
    private UUID draft;

    @BeforeEach
    void write() {
        teacher = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, teacher);
        author = viewers.open(Role.TEACHER, teacher);
        UUID pairing = pairings.pair(teacher, coach);
        draft = conversations.draft(pairing, pairings.show(pairing, teacher), coach);
    }

    @Test
    void whatGoesWithFeedbackIsSeenByBothUntilItIsWithdrawn() throws Exception {
        UUID exemplar = exemplars.released(author, coach);
        send(get("/feedback/{id}/exemplars", draft).param("sought", "WHO ANSWERS"), coach)
                .andExpect(
                        content().string(allOf(containsString("I wait"), not(containsString("Three seconds after")))));
        send(attach(exemplar), coach).andExpect(status().isFound());
        send(attach(exemplar), coach).andExpect(status().isFound());
        conversations.send(draft, coach);

        for (TestViewer viewer : List.of(teacher, coach)) {
            send(get("/feedback/{id}", draft), viewer)
                    .andExpect(content().string(containsString("/exemplars/" + exemplar)));
        }
        send(post("/exemplars/{id}/withdrawal", exemplar), author).andExpect(status().isFound());
        for (TestViewer viewer : List.of(teacher, coach)) {
            send(get("/feedback/{id}", draft), viewer)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("This exemplar was withdrawn."),
                                    not(containsString("/exemplars/" + exemplar)))));
        }
    }

    @Test
    void threeAreEnoughAndWhatNobodySeesDoesNotGo() throws Exception {
        send(attach(exemplars.waiting(author, coach)), coach).andExpect(status().isNotFound());
        for (int number = 1; number <= 3; number++) {
            send(attach(first(number)), coach).andExpect(status().isFound());
        }
        send(attach(first(4)), coach).andExpect(status().isConflict());
        send(post("/feedback/{id}/exemplars/{exemplar}/removal", draft, first(1)), coach)
                .andExpect(status().isFound());
        send(attach(first(4)), coach).andExpect(status().isFound());
    }

    private static UUID first(int number) {
        return UUID.fromString(TestExemplars.FIRST.substring(0, 35) + number);
    }

    private MockHttpServletRequestBuilder attach(UUID exemplar) {
        return post("/feedback/{id}/exemplars", draft).param("exemplar", exemplar.toString());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer who) throws Exception {
        return mvc.perform(request.with(who));
    }
}
