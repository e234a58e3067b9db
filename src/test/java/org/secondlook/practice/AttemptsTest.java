package org.secondlook.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One tap for having tried it: it counts once, is taken back, and what happened is its owner's to tell. */
@SecondLookTest
class AttemptsTest {

    private static final String OFFER = "Would you like to see how it looks by now?";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestSteps given;

    @Autowired
    TestShares shares;

    @Autowired
    AttemptStore store;

    @Autowired
    Stints stints;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private UUID step;
    private String page;

    @BeforeEach
    void begin() {
        teacher = viewers.open(Role.TEACHER);
        step = given.active("Breathe first", teacher);
        page = "/action-steps/" + step;
    }

    @Test
    void aTapCountsOnceHoweverOftenItArrives() throws Exception {
        UUID key = UUID.randomUUID();
        AtOnce.run(() -> tap(key, 0), () -> tap(key, 0), () -> tap(UUID.randomUUID(), 0));
        assertThat(tried()).hasSize(1);

        clock.advance(Duration.ofMinutes(20));
        tap(key, 1_200).andExpect(status().is3xxRedirection());
        assertThat(tried()).as("sent again when the line was back").hasSize(1);

        tap(UUID.randomUUID(), 3_600);
        Instant expected = clock.instant().minus(Duration.ofHours(1));
        assertThat(tried()).extracting(Attempt::triedAt).last().isEqualTo(expected);
    }

    @Test
    void anothersKeyIsNotThere() throws Exception {
        TestViewer other = viewers.open(Role.TEACHER, teacher);
        UUID foreign = given.tried(given.active("Theirs", other), "Mine", false, Duration.ZERO, other);

        tap(foreign, 0).andExpect(status().isNotFound());
        send(get(page + "/attempts/" + foreign + "/note")).andExpect(status().isNotFound());
        send(post(page + "/attempts/" + foreign + "/removal")).andExpect(status().is3xxRedirection());
        assertThat(tried()).isEmpty();
        mvc.perform(get("/action-steps").with(other)).andExpect(status().isOk());
    }

    @Test
    void aClockThatIsWrongIsNotBelievedForLong() throws Exception {
        tap(UUID.randomUUID(), Integer.MAX_VALUE);
        assertThat(tried())
                .extracting(Attempt::triedAt)
                .containsExactly(clock.instant().minus(Attempt.LATEST));
        tap(UUID.randomUUID(), Integer.MIN_VALUE);
        assertThat(tried()).extracting(Attempt::triedAt).contains(clock.instant());
    }

    @Test
    void itIsTakenBackRightAwayOrLater() throws Exception {
        UUID key = UUID.randomUUID();
        tap(key, 0);
        send(get(page + "/today")).andExpect(content().string(stringContainsInOrder("Noted.", "Take it back")));
        clock.advance(Attempt.UNDO.plusSeconds(1));
        send(get(page + "/today")).andExpect(content().string(not(containsString("Take it back"))));

        for (int twice = 0; twice < 2; twice++) {
            send(post(page + "/attempts/" + key + "/removal")).andExpect(status().is3xxRedirection());
        }
        assertThat(tried()).isEmpty();
    }

    @Test
    void whatHappenedIsWrittenAfterwardsAndNeverLost() throws Exception {
        UUID key = UUID.randomUUID();
        tap(key, 0);
        note(key, "They <i>waited</i>", 1).andExpect(status().is3xxRedirection());
        note(key, "They <i>waited</i>", 1).andExpect(status().is3xxRedirection());
        send(get(page)).andExpect(content().string(containsString("They &lt;i&gt;waited&lt;/i&gt;")));

        note(key, "They talked", 1)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder("waited", "name=\"version\" value=\"2\"", "They talked")));
        note(key, "x".repeat(1001), 2)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("x".repeat(1001))));
    }

    @Test
    void aFollowUpIsOfferedAfterThreeAndOnlyWhileItIsWorkedOn() throws Exception {
        for (int times = 0; times < 3; times++) {
            send(get(page)).andExpect(content().string(not(containsString(OFFER))));
            clock.advance(Duration.ofMinutes(1));
            tap(UUID.randomUUID(), 0);
        }
        for (String each : List.of(page, page + "/today")) {
            send(get(each)).andExpect(content().string(containsString(OFFER)));
        }

        stints.end(new StepId(step), Ending.ASIDE, teacher.viewer());
        send(get(page)).andExpect(content().string(not(containsString(OFFER))));
        clock.advance(Duration.ofMinutes(1));
        stints.begin(new StepId(step), null, teacher.viewer());
        send(get(page)).andExpect(content().string(not(containsString(OFFER))));
    }

    @Test
    void whomItIsSharedWithReadsTheDaysAndTheNotesThatAreForThem() throws Exception {
        TestViewer coach = viewers.open(Role.COACH, teacher);
        given.plan(step, "2", "10:40", "Europe/London", teacher);
        given.tried(step, "A note of mine", false, Duration.ofDays(2), teacher);
        given.tried(step, "A note for both", true, Duration.ZERO, teacher);
        send(post(page + "/rehearsals").param("script", "Hands down"));
        UUID share = shares.share(new Subject(Subject.Kind.ACTION_STEP, step), teacher, coach, Duration.ofDays(30));

        mvc.perform(get(page + "/reading").with(coach))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "I say nothing for a breath",
                                "I will breathe in and out.",
                                "Hands down",
                                "A note for both")))
                .andExpect(content().string(not(containsString("A note of mine"))))
                .andExpect(content().string(not(containsString("<form"))));
        send(get("/shares/new").param("kind", "ACTION_STEP").param("subject", step.toString()))
                .andExpect(content().string(containsString("Of your notes those alone")));
        for (String own : List.of("", "/today", "/words", "/plans/new", "/rehearsals/new")) {
            mvc.perform(get(page + own).with(coach)).andExpect(status().isNotFound());
        }

        send(post("/shares/" + share + "/revocation"));
        mvc.perform(get(page + "/reading").with(coach)).andExpect(status().isNotFound());
        send(get(page)).andExpect(content().string(containsString("A note for both")));
    }

    private ResultActions tap(UUID key, int ago) throws Exception {
        return send(post(page + "/attempts").param("attempt", key.toString()).param("ago", String.valueOf(ago)));
    }

    private ResultActions note(UUID key, String words, int version) throws Exception {
        return send(post(page + "/attempts/" + key + "/note")
                .param("note", words)
                .param("version", String.valueOf(version)));
    }

    private List<Attempt> tried() {
        return store.of(new StepId(step));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }
}
