package org.secondlook.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.PersonId;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A circle is started, joined, gone round, and closed. */
@SecondLookTest
class CirclesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Circles circles;

    @Autowired
    Rounds rounds;

    @Autowired
    OwnCircles own;

    @Autowired
    TestCircles given;

    @Autowired
    TestShares shares;

    @Autowired
    TestNotices notices;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    @Autowired
    DueJobs jobs;

    private TestViewer leila;
    private TestViewer maria;
    private TestViewer yuki;
    private CircleId circle;
    private String page;

    @BeforeEach
    void start() {
        leila = viewers.open(Role.COACH);
        maria = viewers.open(Role.TEACHER, leila);
        yuki = viewers.open(Role.PD_LEAD, leila);
        circle = new CircleId(given.start(leila, maria, yuki));
        page = "/circles/" + circle;
    }

    @Test
    void whatIsStartedIsReadAsItWasMeant() {
        Circle read = circles.get(circle, maria.viewer());

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("members")
                .isEqualTo(new Circle(
                        circle,
                        "Questions that open",
                        "What happens after an answer?",
                        leila.person(),
                        new Norms(1, "We begin with what went well."),
                        Times.now(clock),
                        null,
                        null,
                        List.of()));
        assertThat(read.members().get(0))
                .isEqualTo(new Member(
                        leila.person(), leila.viewer().name(), Times.now(clock), Times.now(clock), 1, null, null));
        assertThat(read.members()).filteredOn(member -> !member.hasJoined()).hasSize(2);
        assertThat(circles.index(maria.viewer())).containsExactly(read);
        assertThat(circles.index(viewers.open(Role.PD_LEAD, leila).viewer())).isEmpty();
    }

    @Test
    void whoIsAskedSeesWhoElseIsAndWhatHoldsBeforeTheyAccept() throws Exception {
        send(get(page), maria)
                .andExpect(content()
                        .string(allOf(
                                containsString("Tomás Herrera"),
                                containsString("We begin with what went well."),
                                containsString("I accept this and join"))));
        clock.advance(Duration.ofMinutes(10));
        send(post(page + "/acceptance").param("norms", "1"), maria).andExpect(status().isFound());

        assertThat(circles.get(circle, yuki.viewer()).member(maria.person()).joinedOn())
                .isEqualTo(Times.day(clock.instant()));
        send(get(page), maria).andExpect(content().string(containsString("What do you take along?")));
    }

    @Test
    void whoIsAskedIsToldAndWhoHasJoinedIsToldOfTurnsAndOfTheEnd() {
        assertThat(notices.unread(maria)).containsExactly("CIRCLE_INVITATION " + page);
        given.join(circle.value(), maria);
        clock.advance(Duration.ofMinutes(1));
        rounds.turn(circle, leila.person(), leila.viewer());
        clock.advance(Duration.ofMinutes(1));
        rounds.close(circle, "", leila.viewer());
        assertThat(notices.unread(maria))
                .containsExactly("CIRCLE_CLOSED " + page, "CIRCLE_ROUND_OPENED " + page, "CIRCLE_INVITATION " + page);
        assertThat(notices.unread(yuki)).containsExactly("CIRCLE_INVITATION " + page);
        assertThat(notices.unread(leila)).isEmpty();
    }

    @Test
    void onlyPeopleOfTheCourseAreAsked() {
        for (TestViewer nobody : List.of(
                viewers.openElsewhere(Role.TEACHER, leila),
                viewers.open(Role.TEACHER),
                viewers.open(Role.GUEST, leila),
                viewers.open(Role.ADMINISTRATOR, leila))) {
            assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> given.start(leila, nobody));
            assertThatExceptionOfType(NotVisibleException.class)
                    .isThrownBy(() -> circles.ask(circle, nobody.person(), leila.viewer()));
        }
        assertThatExceptionOfType(NotPermittedException.class)
                .isThrownBy(() -> given.start(viewers.open(Role.GUEST, leila), maria));
        assertThat(circles.index(leila.viewer())).hasSize(1);
    }

    @Test
    void whoDeclinesIsNotThereAnyMoreAndMayBeAskedAgain() throws Exception {
        send(post(page + "/departure"), maria).andExpect(status().isFound());
        assertThat(circles.get(circle, leila.viewer()).find(maria.person())).isEmpty();

        send(post(page + "/members").param("person", maria.person().toString()), leila)
                .andExpect(status().isFound());
        circles.ask(circle, maria.person(), leila.viewer());
        assertThat(circles.get(circle, maria.viewer()).member(maria.person()).hasJoined())
                .isFalse();
        assertThat(circles.get(circle, leila.viewer()).members()).hasSize(3);
    }

    @Test
    void normsThatNobodyAcceptedAreChangedAndOthersGetASuccessor() throws Exception {
        rounds.rewrite(circle, new Norms(1, "We ask first."), leila.viewer());
        assertThat(circles.get(circle, maria.viewer()).norms()).isEqualTo(new Norms(1, "We ask first."));
        given.join(circle.value(), maria);

        rounds.rewrite(circle, new Norms(1, "We ask first."), leila.viewer());
        assertThat(circles.joined(circle, maria.viewer()).norms().number()).isEqualTo(1);
        rounds.rewrite(circle, new Norms(1, "We ask, and we wait."), leila.viewer());

        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> circles.joined(circle, maria.viewer()));
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> circles.accept(circle, 1, maria.viewer()));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> rounds.rewrite(circle, new Norms(1, "Late."), leila.viewer()));
        send(get(page), maria).andExpect(content().string(containsString("What holds in this circle has changed")));
        circles.accept(circle, 2, maria.viewer());
        assertThat(circles.joined(circle, maria.viewer()).norms()).isEqualTo(new Norms(2, "We ask, and we wait."));
    }

    @Test
    void whoeverFacilitatesShowsSomethingFirst() throws Exception {
        given.join(circle.value(), maria);
        UUID clip = shares.clip(maria);
        send(offer("/shares/preview", clip), maria)
                .andExpect(content()
                        .string(allOf(
                                containsString("Whoever facilitates the circle shows something first"),
                                not(containsString("Share it now")))));
        send(offer("/shares", clip), maria).andExpect(status().isUnprocessableContent());

        send(offer("/shares", shares.clip(leila)), leila).andExpect(status().isFound());

        send(offer("/shares/preview", clip), maria)
                .andExpect(content()
                        .string(allOf(
                                containsString("This is what Questions that open will see"),
                                containsString("Share it now"),
                                containsString(page + "/question"))));
        send(offer("/shares", clip), maria).andExpect(status().isFound());
        send(get(page), leila).andExpect(content().string(containsString("I wait")));
        send(get("/shares"), leila).andExpect(content().string(containsString("to the circle “Questions that open”")));
    }

    @Test
    void nobodySharesWithACircleInWhichTheyAreNot() throws Exception {
        given.show(circle.value(), leila);
        for (TestViewer outside : List.of(maria, viewers.open(Role.TEACHER, leila))) {
            UUID clip = shares.clip(outside);
            send(get("/shares/new").param("kind", "CLIP").param("subject", clip.toString()), outside)
                    .andExpect(content().string(not(containsString("Questions that open"))));
            send(offer("/shares", clip), outside).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatIsWatchedIsToldToTheOwnerOneByOne() throws Exception {
        given.join(circle.value(), maria, yuki);
        UUID share = given.show(circle.value(), leila);
        send(post("/shares/" + share + "/receipts").param("piece", "0"), maria).andExpect(status().isNoContent());
        send(post("/shares/" + share + "/receipts").param("piece", "7"), yuki).andExpect(status().isNoContent());

        send(get("/shares"), leila)
                .andExpect(content().string(allOf(containsString("00:00 – 00:10"), containsString("01:10 – 01:20"))));
        send(get("/shares"), maria)
                .andExpect(
                        content().string(allOf(containsString("00:00 – 00:10"), not(containsString("01:10 – 01:20")))));
    }

    @Test
    void aRightToPlayIsDeadForEverybodyWhenTheCircleCloses() throws Exception {
        given.join(circle.value(), maria, yuki);
        UUID clip = shares.clip(leila);
        UUID share = given.show(circle.value(), clip, leila);
        String marias = file(clip, maria);
        String yukis = file(clip, yuki);
        send(get(marias), maria).andExpect(status().isOk());
        send(get(yukis), yuki).andExpect(status().isOk());

        circles.leave(circle, yuki.viewer());
        send(get(yukis), yuki).andExpect(status().isForbidden());
        String anew = file(clip, maria);
        send(get(anew), maria).andExpect(status().isOk());
        rounds.close(circle, "We wait longer.", leila.viewer());

        send(get(anew), maria).andExpect(status().isForbidden());
        send(get("/shares/" + share), maria).andExpect(status().isNotFound());
        send(offer("/shares", shares.clip(leila)), leila).andExpect(status().isNotFound());
    }

    @Test
    void closingCollectsWhatEachTakesAlong() throws Exception {
        given.join(circle.value(), maria);
        send(post(page + "/take-away").param("words", "I wait."), maria).andExpect(status().isFound());
        send(post(page + "/take-away").param("words", "I wait for three seconds."), maria);
        send(post(page + "/take-away").param("words", "ß".repeat(2001)), maria)
                .andExpect(status().isUnprocessableContent());
        send(post(page + "/take-away").param("words", "Not in it"), yuki).andExpect(status().isForbidden());
        send(get(page + "/closing"), maria).andExpect(status().isForbidden());
        send(post(page + "/closing").param("words", "Over."), maria).andExpect(status().isForbidden());
        send(get(page + "/closing"), leila).andExpect(content().string(containsString("I wait for three seconds.")));
        send(post(page + "/closing").param("words", " "), leila).andExpect(status().isUnprocessableContent());

        send(post(page + "/closing").param("words", "We look for questions."), leila)
                .andExpect(status().isFound());

        send(get(page), maria)
                .andExpect(content()
                        .string(allOf(
                                containsString("We look for questions."),
                                containsString("I wait for three seconds."))));
        send(get(page), yuki).andExpect(status().isNotFound());
        for (String action : List.of("/take-away", "/closing", "/members/" + maria.person() + "/removal")) {
            send(post(page + action).param("words", "Once more"), leila).andExpect(status().isConflict());
        }
        assertThat(own.export(maria.viewer()).get(0).entries().get(0).lines())
                .extracting(Portion.Line::text)
                .contains("I wait for three seconds.");
    }

    @Test
    void roundsGoInTheOrderThatTheFacilitatorGivesThem() {
        PersonId last = circles.get(circle, leila.viewer()).members().get(2).person();
        rounds.earlier(circle, last, leila.viewer());
        rounds.turn(circle, last, leila.viewer());
        Circle read = circles.get(circle, leila.viewer());
        assertThat(read.members().get(1).person()).isEqualTo(last);
        assertThat(read.current()).contains(last);

        clock.advance(Duration.ofMinutes(1));
        rounds.turn(circle, leila.person(), leila.viewer());
        assertThat(circles.get(circle, leila.viewer()).current()).contains(leila.person());
        given.join(circle.value(), maria);
        assertThatExceptionOfType(NotPermittedException.class)
                .isThrownBy(() -> rounds.turn(circle, maria.person(), maria.viewer()));
    }

    @Test
    void whoJoinedFirstGoesOnFacilitating() throws Exception {
        given.join(circle.value(), yuki);
        clock.advance(Duration.ofMinutes(1));
        given.join(circle.value(), maria);
        send(post("/people/kept/erasure").param("meant", "true"), leila);
        jobs.run();
        assertThat(circles.get(circle, maria.viewer()).facilitator()).isEqualTo(yuki.person());

        send(post("/people/kept/erasure").param("meant", "true"), yuki);
        jobs.run();
        send(post("/people/kept/erasure").param("meant", "true"), maria);
        jobs.run();
        assertThat(own.held(maria.person())).allMatch(holding -> holding.amount() == 0);
    }

    @Test
    void aCircleThatNobodyJoinedGoesWithWhoeverStartedIt() throws Exception {
        send(post("/people/kept/erasure").param("meant", "true"), leila);
        jobs.run();

        assertThat(circles.index(maria.viewer())).isEmpty();
    }

    private MockHttpServletRequestBuilder offer(String step, UUID clip) {
        return post(step)
                .param("kind", "CLIP")
                .param("subject", clip.toString())
                .param("audience", circle.audience().toString())
                .param("purpose", "To look at together");
    }

    private String file(UUID clip, TestViewer viewer) throws Exception {
        String address = send(get("/clips/" + clip + "/media/720p"), viewer)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return "/clips/" + clip + "/media/" + address;
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
