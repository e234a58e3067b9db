package org.secondlook.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.celebration.TestCelebrations;
import org.secondlook.culture.TestCode;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A clip is shared, watched, told of, asked for again and taken back. */
@SecondLookTest
class SharesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Shares shares;

    @Autowired
    ShareStore store;

    @Autowired
    SharePages pages;

    @Autowired
    ReceiptPages receipts;

    @Autowired
    ShareDesk desk;

    @Autowired
    TestShares given;

    @Autowired
    TestCelebrations celebrations;

    @Autowired
    TestCode code;

    @Autowired
    TestNotices notices;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer owner;
    private TestViewer maria;
    private UUID clip;
    private Offer offer;

    @BeforeEach
    void open() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, owner);
        clip = given.clip(owner);
        offer = new Offer(
                new Subject(Subject.Kind.CLIP, clip),
                Audience.of(maria.person()),
                Rights.VIEW,
                "각".repeat(200),
                30,
                false);
    }

    @Test
    void whatIsSharedIsReadAsItWasMeant() {
        ShareId id = shares.give(offer, owner.viewer());

        var share = new Share(
                id,
                offer.subject(),
                owner.person(),
                owner.viewer().name(),
                Audience.of(maria.person()),
                maria.viewer().name(),
                Rights.VIEW,
                offer.purpose(),
                Times.now(clock),
                Times.now(clock).plus(Duration.ofDays(30)),
                Share.State.ALIVE,
                false,
                false);
        assertThat(shares.seen(id, maria.viewer())).contains(share);
        assertThat(shares.own(id, owner.viewer())).isEqualTo(share);
        assertThat(desk.lists(owner.viewer()).given())
                .containsExactly(new ListedShare(share, "I wait", "/clips/" + clip, true, List.of()));
        assertThat(desk.lists(maria.viewer()).received())
                .extracting(ListedShare::share)
                .containsExactly(share);
        assertThat(desk.lists(owner.viewer()).received()).isEmpty();
        assertThat(desk.lists(maria.viewer()).given()).isEmpty();
        assertThat(shares.seen(id, owner.viewer())).isEmpty();
        assertThat(shares.showToOthers(offer.subject(), owner.viewer())).isTrue();
        assertThat(shares.showToOthers(offer.subject(), maria.viewer())).isFalse();
        shares.revoke(id, owner.viewer());
        assertThat(shares.showToOthers(offer.subject(), owner.viewer())).isFalse();
    }

    @Test
    void nothingIsSharedWithWhoIsNotThereOrByWhomItDoesNotBelongTo() {
        for (TestViewer nobody : List.of(
                owner,
                viewers.openElsewhere(Role.TEACHER, owner),
                viewers.open(Role.TEACHER),
                viewers.open(Role.GUEST, owner),
                viewers.open(Role.ADMINISTRATOR, owner))) {
            var forged = new Offer(offer.subject(), Audience.of(nobody.person()), Rights.VIEW, "Waiting", 30, false);
            assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> shares.give(forged, owner.viewer()));
        }
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> shares.give(offer, maria.viewer()));
        assertThat(desk.lists(owner.viewer()).given()).isEmpty();
    }

    @Test
    void whoeverSeesItCannotPassItOn() throws Exception {
        shares.give(offer, owner.viewer());
        TestViewer other = viewers.open(Role.TEACHER, owner);

        for (String step : List.of("/shares/new", "/shares/preview", "/shares")) {
            send(form(step, other), maria).andExpect(status().isNotFound());
        }
        assertThat(desk.lists(other.viewer()).received()).isEmpty();
    }

    @Test
    void sharedAgainThereIsOneToTakeBack() {
        ShareId first = shares.give(offer, owner.viewer());
        ShareId second = shares.give(offer, owner.viewer());

        assertThat(shares.own(first, owner.viewer()).state()).isEqualTo(Share.State.REVOKED);
        shares.revoke(second, owner.viewer());
        shares.revoke(second, owner.viewer());
        assertThat(desk.lists(maria.viewer()).received()).isEmpty();
    }

    @Test
    void sharedTwiceAtOnceItIsOne() {
        AtOnce.run(() -> shares.give(offer, owner.viewer()), () -> shares.give(offer, owner.viewer()));

        assertThat(desk.lists(owner.viewer()).given())
                .extracting(line -> line.share().state())
                .containsExactlyInAnyOrder(Share.State.ALIVE, Share.State.REVOKED);
    }

    @Test
    void whatIsWatchedIsToldToTheTwoAndToNobodyElse() throws Exception {
        ShareId id = shares.give(offer, owner.viewer());
        for (String pieces : List.of("0", "0", "1", "7")) {
            send(post("/shares/{id}/receipts", id).param("piece", pieces), maria)
                    .andExpect(status().isNoContent());
        }
        mvc.perform(get("/shares").with(owner)).andExpect(content().string(containsString("01:10 – 01:20")));
        clock.advance(Duration.ofDays(1));
        shares.watched(id, Set.of(1, 2), maria.viewer());

        var today = Times.day(clock.instant());
        var days = List.of(Watched.of(today, List.of(1, 2)), Watched.of(today.minusDays(1), List.of(0, 1, 7)));
        var told = List.of(new WatchedBy(maria.person(), maria.viewer().name(), days));
        assertThat(desk.lists(owner.viewer()).given())
                .extracting(ListedShare::watched)
                .containsExactly(told);
        assertThat(desk.lists(maria.viewer()).received())
                .extracting(ListedShare::watched)
                .containsExactly(told);
        assertThat(desk.watched(viewers.open(Role.PD_LEAD, owner).person())).isEmpty();
    }

    @Test
    void nothingIsSaidOfWhoDidNotWatch() throws Exception {
        shares.give(offer, owner.viewer());

        mvc.perform(get("/shares").with(owner))
                .andExpect(content().string(containsString("I wait")))
                .andExpect(content().string(not(containsString("atched"))));
    }

    @Test
    void whatNobodyMayTellIsNotKept() throws Exception {
        ShareId id = shares.give(offer, owner.viewer());

        send(post("/shares/{id}/receipts", id).param("piece", "0"), owner).andExpect(status().isNotFound());
        for (String wrong : List.of("-1", "8640", "one", "1e9", "")) {
            send(post("/shares/{id}/receipts", id).param("piece", wrong), maria).andExpect(status().is4xxClientError());
        }
        send(post("/shares/{id}/receipts", id), maria).andExpect(status().isBadRequest());
        shares.revoke(id, owner.viewer());
        send(post("/shares/{id}/receipts", id).param("piece", "0"), maria).andExpect(status().isNotFound());
        assertThat(receipts.of(owner.person())).isEmpty();
    }

    @Test
    void moreTimeIsAskedForAndGranted() throws Exception {
        ShareId id = shares.give(offer, owner.viewer());
        for (String days : List.of("0", "91", "-1")) {
            send(post("/shares/{id}/extension", id).param("days", days), owner)
                    .andExpect(status().isUnprocessableContent());
        }
        send(post("/shares/{id}/request", id), maria).andExpect(status().isFound());
        mvc.perform(get("/shares").with(owner)).andExpect(content().string(containsString("Another 30 days")));
        clock.advance(Duration.ofDays(31));
        assertThat(shares.seen(id, maria.viewer())).isEmpty();
        assertThat(desk.lists(maria.viewer()).received())
                .extracting(ListedShare::title)
                .containsOnlyNulls();

        shares.ask(id, maria.viewer());
        shares.extend(id, 30, owner.viewer());

        Share share = shares.seen(id, maria.viewer()).orElseThrow();
        assertThat(share.expiresAt()).isEqualTo(Times.now(clock).plus(Duration.ofDays(30)));
        assertThat(share.asked()).isFalse();
        shares.extend(id, 1, owner.viewer());
        assertThat(shares.own(id, owner.viewer()).expiresAt()).isEqualTo(share.expiresAt());
    }

    @Test
    void eachIsToldOfWhatTheOtherDid() {
        ShareId id = shares.give(offer, owner.viewer());
        assertThat(notices.unread(maria)).containsExactly("SHARED_WITH_YOU /shares/" + id);
        assertThat(notices.unread(owner)).isEmpty();
        shares.extend(id, 31, owner.viewer());
        shares.ask(id, maria.viewer());
        shares.ask(id, maria.viewer());
        assertThat(notices.unread(owner)).containsExactly("EXTENSION_ASKED /shares");
        clock.advance(Duration.ofMinutes(1));
        shares.extend(id, 32, owner.viewer());
        assertThat(notices.unread(maria))
                .containsExactly("EXTENSION_GRANTED /shares/" + id, "SHARED_WITH_YOU /shares/" + id);
    }

    @Test
    void whatWasTakenBackOrIsLongOverIsNotAskedFor() throws Exception {
        ShareId id = shares.give(offer, owner.viewer());
        send(post("/shares/{id}/request", id), owner).andExpect(status().isNotFound());
        shares.revoke(id, owner.viewer());
        send(post("/shares/{id}/request", id), maria).andExpect(status().isNotFound());
        send(post("/shares/{id}/extension", id), owner).andExpect(status().isNotFound());

        ShareId second = shares.give(offer, owner.viewer());
        clock.advance(Duration.ofDays(45));
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> shares.ask(second, maria.viewer()));
        assertThat(desk.lists(maria.viewer()).received()).isEmpty();
    }

    @Test
    void aRightToPlayDoesNotOutlastItsShare() throws Exception {
        given.share(offer.subject(), owner, maria, Duration.ofMinutes(4));
        String address = mvc.perform(get("/clips/{id}/media/720p", clip).with(maria))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        MockHttpServletRequestBuilder file = get("/clips/" + clip + "/media/" + address);
        clock.advance(Duration.ofMinutes(3));
        mvc.perform(file.with(maria)).andExpect(status().isOk());

        clock.advance(Duration.ofMinutes(1));
        mvc.perform(file).andExpect(status().isForbidden());
        mvc.perform(get("/clips/{id}/media/720p", clip).with(maria)).andExpect(status().isNotFound());
    }

    @Test
    void aRightToPlayIsDeadWhenItsShareIsTakenBack() throws Exception {
        ShareId id = shares.give(offer, owner.viewer());
        String address = mvc.perform(get("/clips/{id}/media/720p", clip).with(maria))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        MockHttpServletRequestBuilder file =
                get("/clips/" + clip + "/media/" + address).with(maria);
        mvc.perform(file).andExpect(status().isOk());

        shares.revoke(id, owner.viewer());

        mvc.perform(file).andExpect(status().isForbidden());
    }

    @Test
    void aWholeLessonIsSharedLikeAClip() throws Exception {
        UUID lesson = recordings.playable(owner).value();
        given.showNobody(lesson, owner);
        var whole = new Offer(
                new Subject(Subject.Kind.RECORDING, lesson),
                Audience.of(maria.person()),
                Rights.VIEW,
                "All of it",
                1,
                false);
        ShareId id = shares.give(whole, owner.viewer());
        assertThat(desk.lists(maria.viewer()).received())
                .extracting(ListedShare::title)
                .containsExactly("Fractions, lesson 3");
        mvc.perform(get("/recordings/{id}/watching", lesson).with(maria)).andExpect(status().isOk());
        String address = mvc.perform(get("/recordings/{id}/media/best", lesson).with(maria))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        MockHttpServletRequestBuilder file =
                get("/recordings/" + lesson + "/media/" + address).with(maria);
        mvc.perform(file).andExpect(status().isOk());

        shares.revoke(id, owner.viewer());

        mvc.perform(file).andExpect(status().isForbidden());
        mvc.perform(get("/recordings/{id}/media/best", lesson).with(maria)).andExpect(status().isNotFound());
        shares.give(whole, owner.viewer());
        send(post("/recordings/{id}/erasure", lesson), owner).andExpect(status().isFound());
        assertThat(desk.lists(owner.viewer()).given()).isEmpty();
    }

    @Test
    void whatWasChosenIsShownBeforeItIsShared() throws Exception {
        send(form("/shares/preview", maria), owner)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This is what Maria Lindqvist will see")))
                .andExpect(content().string(containsString("To talk about waiting")))
                .andExpect(content().string(containsString("/clips/" + clip + "/watching")));
        assertThat(desk.lists(owner.viewer()).given()).isEmpty();

        send(form("/shares", maria), owner).andExpect(status().isFound());
        assertThat(desk.lists(maria.viewer()).received()).hasSize(1);
        send(form("/shares", maria).param("days", "0"), owner).andExpect(status().isUnprocessableContent());
        send(post("/shares").param("kind", "CLIP").param("subject", clip.toString()), owner)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose a person or a circle")))
                .andExpect(content().string(containsString("Share “I wait”")));
    }

    @Test
    void onlyWhatAThingOffersIsAllowed() throws Exception {
        send(form("/shares/preview", maria).param("rights", "COMMENT"), owner)
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("you and Maria Lindqvist can write to each other about it")));
        send(form("/shares/preview", maria), owner)
                .andExpect(content().string(not(containsString("write to each other"))));
        send(form("/shares/preview", maria).param("rights", "CODE"), owner)
                .andExpect(content().string(containsString("Maria Lindqvist can also code it through a lens")));
        UUID words = celebrations.celebrate("They answered each other", null, owner);
        for (String step : List.of("/shares/preview", "/shares")) {
            send(form(step, Subject.Kind.CELEBRATION, words, maria).param("rights", "CODE"), owner)
                    .andExpect(status().isUnprocessableContent());
            send(form(step, maria).param("rights", "OWN"), owner).andExpect(status().isBadRequest());
        }
        assertThat(desk.lists(owner.viewer()).given()).isEmpty();
    }

    @Test
    void whatHasToBeDoneFirstStandsInTheWayOfSharingAndNotOfTakingBack() throws Exception {
        ShareId id = shares.give(offer, owner.viewer());
        code.withdraw(owner);

        send(form("/shares/preview", maria), owner)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Share it now"))));
        send(form("/shares", maria), owner)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Something has to be done first")));
        send(post("/shares/{id}/extension", id), owner).andExpect(status().isUnprocessableContent());
        assertThat(shares.seen(id, maria.viewer())).isPresent();
        send(post("/shares/{id}/revocation", id), owner).andExpect(status().isFound());
        assertThat(shares.seen(id, maria.viewer())).isEmpty();
    }

    @Test
    void namesAreFoundByAPieceOfThemAndNobodyIsChosen() throws Exception {
        viewers.list("Zofia 100% Müller_Lüdenscheidt", owner);
        for (String sought : List.of("", "zofia", "100%", "r_l", "MÜLLER")) {
            seek(sought)
                    .andExpect(content().string(containsString("Zofia 100% Müller_Lüdenscheidt")))
                    .andExpect(content().string(not(matchesPattern("(?s).*name=\"audience\"[^>]*checked.*"))));
        }
        for (String sought : List.of("Maria", "%", "Zofia'; --")) {
            seek(sought).andExpect(status().isOk());
        }
        seek("x%").andExpect(content().string(containsString("Nobody of this course is called so")));
        send(form("/shares/new", maria).param("sought", "zofia"), owner)
                .andExpect(content()
                        .string(matchesPattern("(?s).*name=\"audience\" value=\"" + maria.person() + "\" checked.*")));
    }

    @Test
    void sharesAreForgottenAWhileAfterTheirEnd() {
        ShareId over = shares.give(offer, owner.viewer());
        store.watch(over, maria.person(), Times.day(clock.instant()), Set.of(1));
        clock.advance(Duration.ofDays(30));
        ShareId alive = shares.give(offer, owner.viewer());

        store.forgetOverBefore(clock.instant().minusSeconds(1));
        assertThat(desk.lists(owner.viewer()).given()).hasSize(2);
        store.forgetOverBefore(clock.instant().plusSeconds(1));
        assertThat(desk.lists(owner.viewer()).given())
                .extracting(line -> line.share().id())
                .containsExactly(alive);
        assertThat(pages.held(maria.person())).extracting("amount").containsExactly(0L, 1L, 0L);
    }

    private ResultActions seek(String sought) throws Exception {
        return send(
                post("/shares/new")
                        .param("kind", "CLIP")
                        .param("subject", clip.toString())
                        .param("sought", sought),
                owner);
    }

    private MockHttpServletRequestBuilder form(String step, TestViewer with) {
        return form(step, Subject.Kind.CLIP, clip, with);
    }

    private MockHttpServletRequestBuilder form(String step, Subject.Kind kind, UUID subject, TestViewer with) {
        return post(step)
                .param("kind", kind.name())
                .param("subject", subject.toString())
                .param("audience", with.person().toString())
                .param("purpose", "To talk about waiting");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
