package org.secondlook.exemplar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.Purpose;
import org.secondlook.culture.TestRegisters;
import org.secondlook.finding.Book;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.EnrolmentChanged;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.secondlook.recording.RecordingRevised;
import org.secondlook.recording.RecordingUncovered;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** A whole school sees an exemplar while three things are so, and nobody does from the moment at which one of them is not. */
@SecondLookTest
@RecordApplicationEvents
class ExemplarsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestExemplars exemplars;

    @Autowired
    TestShares shares;

    @Autowired
    TestRegisters registers;

    @Autowired
    Exemplars door;

    @Autowired
    Releases releases;

    @Autowired
    Approvals approvals;

    @Autowired
    Foundations foundations;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private TestViewer owner;
    private TestViewer coach;
    private TestViewer peer;

    @BeforeEach
    void begin() {
        owner = viewers.open(Role.TEACHER);
        coach = viewers.open(Role.COACH, owner);
        peer = viewers.open(Role.TEACHER, owner);
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,   200, 200, 404, 404, 404",
        "RELEASED,  200, 200, 200, 200, 404",
        "REFUSED,   404, 404, 404, 404, 404",
        "WITHDRAWN, 404, 404, 404, 404, 404",
        "OVER,      404, 404, 404, 404, 404"
    })
    void whoSeesItDependsOnHowItStands(String state, int own, int asked, int peers, int school, int elsewhere)
            throws Exception {
        UUID id = standing(state);
        Map<TestViewer, Integer> expected = new LinkedHashMap<>();
        expected.put(owner, own);
        expected.put(coach, asked);
        expected.put(peer, peers);
        for (Role role : List.of(Role.PD_LEAD, Role.LIBRARY_EDITOR, Role.ADMINISTRATOR, Role.GUEST, Role.COACH)) {
            expected.put(viewers.open(role, owner), school);
        }
        expected.put(viewers.openElsewhere(Role.TEACHER, owner), school);
        expected.put(viewers.open(Role.TEACHER), elsewhere);

        for (Map.Entry<TestViewer, Integer> each : expected.entrySet()) {
            TestViewer who = each.getKey();
            int page = each.getValue();
            String as = who.viewer().role() + " while " + state;
            assertThat(statusOf("/exemplars/" + id, who)).as(as).isEqualTo(page);
            assertThat(statusOf("/exemplars/" + id + "/captions", who)).as(as).isEqualTo(page);
            assertThat(statusOf("/exemplars/" + id + "/media/best", who)).as(as).isEqualTo(page == 200 ? 302 : 404);
            assertThat(door.find(new ExemplarId(id), who.viewer()).isPresent())
                    .as(as)
                    .isEqualTo(page == 200 && state.equals("RELEASED"));
        }
    }

    private UUID standing(String state) {
        UUID id = exemplars.waiting(owner, coach);
        var exemplar = new ExemplarId(id);
        if (state.equals("REFUSED")) {
            approvals.refuse(exemplar, "Not this one", coach.viewer());
        } else if (!state.equals("WAITING")) {
            approvals.approve(exemplar, coach.viewer());
        }
        if (state.equals("WITHDRAWN")) {
            releases.withdraw(exemplar, owner.viewer());
        } else if (state.equals("OVER")) {
            db.sql("update exemplar_consent set until_at = :now")
                    .param("now", Times.bind(Times.now(clock)))
                    .update();
        }
        return id;
    }

    /** What ends one, and what becomes of it. */
    enum End {
        CONSENT,
        APPROVAL,
        PERMISSION,
        UNCOVERED,
        REVISED,
        MOVED,
        CLIP,
        LESSON,
        LEFT,
        PERSON,
        DAY
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whateverEndsItEndsItEverywhereWhileItPlays(End end) throws Exception {
        UUID clip = exemplars.clip(owner);
        RecordingId lesson = shares.lessonOf(clip);
        ClassId year8 = registers.begin("Year 8", owner);
        registers.add("A.K.", year8, owner, Purpose.values());
        if (end != End.UNCOVERED) {
            send(
                            post("/lessons/{id}/appearance", lesson)
                                    .param("answer", "CLASSES")
                                    .param("classes", year8.toString()),
                            owner)
                    .andExpect(status().isFound());
        }
        UUID id = exemplars.waiting(clip, owner, coach);
        approvals.approve(new ExemplarId(id), coach.viewer());
        if (end == End.DAY) {
            endsSoon(id);
        }
        MockHttpServletRequestBuilder file = played(id);
        mvc.perform(file).andExpect(status().isOk());
        assertThat(onTheShelf(id)).isOne();

        end(end, id, clip, lesson, year8);

        mvc.perform(file).andExpect(status().is4xxClientError());
        for (TestViewer who :
                end == End.PERSON || end == End.LEFT ? List.of(peer, coach) : List.of(peer, coach, owner)) {
            assertThat(statusOf("/exemplars/" + id, who)).isEqualTo(404);
            assertThat(statusOf("/exemplars/" + id + "/media/best", who)).isEqualTo(404);
        }
        assertThat(onTheShelf(id)).isZero();
        assertThat(wordsSaidIn(id)).isZero();
        assertThat(events.stream(ExemplarWithdrawn.class)).hasSize(1);
        if (end != End.PERSON && end != End.LEFT) {
            send(get("/exemplars/mine"), owner).andExpect(content().string(containsString("Nobody sees it")));
        }
    }

    private void end(End end, UUID id, UUID clip, RecordingId lesson, ClassId year8) throws Exception {
        switch (end) {
            case CONSENT -> send(post("/exemplars/{id}/withdrawal", id), owner).andExpect(status().isFound());
            case APPROVAL ->
                send(post("/exemplars/{id}/approval/removal", id), coach).andExpect(status().isFound());
            case PERMISSION -> registers.permit("A.K.", year8, owner, Purpose.RECORDING, Purpose.SHARING);
            case UNCOVERED -> tell(new RecordingUncovered(lesson, null, Times.now(clock)));
            case REVISED -> tell(new RecordingRevised(lesson, Times.now(clock)));
            case MOVED -> tell(new RecordingMoved(lesson, Duration.ZERO, Duration.ofMillis(900), Times.now(clock)));
            case CLIP -> send(post("/clips/{id}/erasure", clip), owner).andExpect(status().isFound());
            case LESSON -> send(post("/recordings/{id}/erasure", lesson), owner);
            case LEFT -> leave();
            case PERSON -> erase(owner);
            case DAY -> {
                clock.advance(Duration.ofMinutes(2));
                foundations.sweep();
            }
        }
    }

    /** What pupils said is kept no longer than it is shown. */
    private int wordsSaidIn(UUID id) {
        return db.sql("select count(*) from exemplar_line where exemplar_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void endsSoon(UUID id) {
        db.sql("update exemplar_consent set until_at = :soon where exemplar_id = :id")
                .param("soon", Times.bind(Times.now(clock).plusSeconds(60)))
                .param("id", id)
                .update();
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(event));
    }

    private void leave() {
        transaction.executeWithoutResult(status -> {
            db.sql("update people_enrolment set left_at = :now where person_id = :person")
                    .param("now", Times.bind(Times.now(clock)))
                    .param("person", owner.person().value())
                    .update();
            publisher.publishEvent(new EnrolmentChanged(
                    Objects.requireNonNull(owner.viewer().course()), owner.person(), Times.now(clock)));
        });
    }

    private void erase(TestViewer who) throws Exception {
        send(post("/people/kept/erasure").param("meant", "true"), who);
        jobs.run();
    }

    @Test
    void itBeginsWithThreeThingsAndNothingLess() throws Exception {
        UUID recording = shares.lessonOf(shares.clip(owner)).value();
        UUID clip = shares.clipOf(recording, owner);
        refused(clip, exemplars.form(coach), "Please choose captions that somebody has read");
        exemplars.caption(recording, owner);
        send(post("/lessons/{id}/appearance", recording).param("answer", "EVERYBODY"), owner)
                .andExpect(status().isFound());
        refused(clip, exemplars.form(coach), "may not be seen in an exemplar");
        send(post("/lessons/{id}/appearance", recording).param("answer", "NOBODY"), owner);
        refused(clip, exemplars.form(peer), "who is to look at it before");
        refused(clip, exemplars.form(owner), "who is to look at it before");

        UUID id = exemplars.waiting(clip, owner, coach);

        refused(clip, exemplars.form(coach), "released already, or waits");
        send(get("/clips/{id}", clip), owner)
                .andExpect(content().string(containsString("whoever you asked to approve")));
        send(get("/exemplars"), coach).andExpect(content().string(containsString("Waits for your word")));
        send(post("/exemplars/{id}/refusal", id), coach).andExpect(status().isUnprocessableContent());
        send(post("/exemplars/{id}/approval", id), owner).andExpect(status().isNotFound());
        send(post("/exemplars/{id}/approval", id), peer).andExpect(status().isNotFound());
        send(post("/exemplars/{id}/approval", id), coach).andExpect(redirectedUrlPattern("/exemplars/" + id + "*"));
        send(post("/exemplars/{id}/approval", id), coach).andExpect(status().isNotFound());
        send(get("/clips/{id}", clip), owner).andExpect(content().string(containsString("everybody at your school")));
        for (String fact : List.of("exemplar_consent", "exemplar_permission", "exemplar_verdict")) {
            assertThat(rows(fact + " where exemplar_id = '" + id + "' and person_id is not null"))
                    .isOne();
        }
    }

    private void refused(UUID clip, ReleaseForm form, String why) throws Exception {
        send(
                        post("/exemplars")
                                .param("clip", clip.toString())
                                .param("title", "A title of mine")
                                .param("questions", form.questions())
                                .param("lookFor", form.lookFor())
                                .param("licence", form.licence())
                                .param("strategy", form.strategy())
                                .param("language", form.language())
                                .param("asked", form.asked())
                                .param("until", form.until())
                                .param("consent", "true"),
                        owner)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(why), containsString("A title of mine"))));
    }

    @Test
    void whatWasAgreedToIsShownAndNothingElse() throws Exception {
        UUID id = exemplars.released(owner, coach);

        send(get("/exemplars/{id}", id), peer)
                .andExpect(content()
                        .string(allOf(
                                containsString("Who answers?"),
                                containsString("Why does &lt;ice&gt; float?"),
                                containsString("/library/strategies/wait-time"),
                                containsString("Amina"),
                                not(containsString("/clips/")),
                                not(containsString("/lessons/")))));
        send(get("/exemplars/{id}/captions", id), peer)
                .andExpect(header().string("Content-Type", startsWith("text/vtt")))
                .andExpect(content().string(containsString("<v Teacher>Why does &lt;ice&gt; float?")));
        db.sql("update caption_cue set words = 'Nadia, sit down'").update();
        db.sql("update clip_clip set title = 'Another'").update();
        send(get("/exemplars/{id}", id), peer)
                .andExpect(content().string(not(allOf(containsString("Nadia"), containsString("Another")))));
        send(get("/exemplars/of/wait-time").header("HX-Request", "true"), peer)
                .andExpect(content().string(allOf(containsString("I wait"), containsString("Three seconds after"))));
    }

    @Test
    void whatIsTakenBackWhileItIsApprovedIsNotSeen() {
        for (int round = 0; round < 4; round++) {
            var id = new ExemplarId(exemplars.waiting(owner, coach));
            AtOnce.run(() -> releases.withdraw(id, owner.viewer()), () -> approveIfStill(id));

            assertThat(door.find(id, peer.viewer())).isEmpty();
            assertThat(onTheShelf(id.value())).isZero();
        }
    }

    @Test
    void whatIsNotPermittedWhileItIsApprovedIsNotSeen() throws Exception {
        for (int round = 0; round < 4; round++) {
            UUID clip = exemplars.clip(owner);
            ClassId group = registers.begin("Group " + round, owner);
            registers.add("A.K.", group, owner, Purpose.values());
            send(
                    post("/lessons/{id}/appearance", shares.lessonOf(clip))
                            .param("answer", "CLASSES")
                            .param("classes", group.toString()),
                    owner);
            var id = new ExemplarId(exemplars.waiting(clip, owner, coach));

            AtOnce.run(
                    () -> registers.permit("A.K.", group, owner, Purpose.RECORDING, Purpose.SHARING),
                    () -> approveIfStill(id));

            assertThat(door.find(id, peer.viewer())).isEmpty();
        }
    }

    @Test
    void whatIsNotPermittedWhileItIsReleasedWaitsForNobody() throws Exception {
        for (int round = 0; round < 4; round++) {
            UUID clip = exemplars.clip(owner);
            ClassId group = registers.begin("Group " + round, owner);
            registers.add("A.K.", group, owner, Purpose.values());
            send(
                    post("/lessons/{id}/appearance", shares.lessonOf(clip))
                            .param("answer", "CLASSES")
                            .param("classes", group.toString()),
                    owner);
            ExemplarId id = ExemplarId.next();

            AtOnce.run(
                    () -> registers.permit("A.K.", group, owner, Purpose.RECORDING),
                    () -> releases.release(id, clip, exemplars.form(coach), owner.viewer()));

            assertThat(approvals.waiting(coach.viewer())).isEmpty();
        }
    }

    private void approveIfStill(ExemplarId id) {
        try {
            approvals.approve(id, coach.viewer());
        } catch (NotVisibleException | StaleException over) {
            assertThat(over).isNotNull();
        }
    }

    @Test
    void thatItWasWatchedIsToldAndKeptNowhere() throws Exception {
        UUID id = exemplars.released(owner, coach);
        Map<String, Long> before = counts();
        send(post("/exemplars/{id}/watching", id), peer).andExpect(redirectedUrlPattern("/exemplars/*watched=true*"));
        send(post("/exemplars/{id}/watching", id), viewers.open(Role.GUEST, owner))
                .andExpect(status().isFound());

        assertThat(events.stream(ExemplarWatched.class))
                .singleElement()
                .satisfies(watched -> assertThat(watched.person()).isEqualTo(peer.person()));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whoHasWatchedItReadsOnThePageThatItIsNoted() throws Exception {
        UUID id = exemplars.released(owner, coach);

        send(post("/exemplars/{id}/watching", id).header("HX-Request", "true"), peer)
                .andExpect(content().string(containsString("Noted: you have watched it.")));
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : List.of("sharing_receipt", "exemplar_exemplar", "notice_notice")) {
            counts.put(table, rows(table));
        }
        return counts;
    }

    @Test
    void whoeverApprovedAndIsErasedLeavesTheirWordAndWhoWasOnlyAskedDoesNot() throws Exception {
        UUID released = exemplars.released(owner, coach);
        UUID waiting = exemplars.waiting(owner, coach);

        erase(coach);

        assertThat(statusOf("/exemplars/" + released, peer)).isEqualTo(200);
        assertThat(statusOf("/exemplars/" + waiting, owner)).isEqualTo(404);
        send(get("/exemplars/mine"), owner).andExpect(content().string(containsString("is not here any more")));
    }

    @Test
    void theFirstOnesComeWithTheProductAndNeedNobodysWord() throws Exception {
        TestViewer guest = viewers.open(Role.GUEST);
        List<Exemplar> all = new ArrayList<>(door.all(guest.viewer()));

        assertThat(all).extracting(Exemplar::strategy).contains("wait-time", "think-then-pair");
        for (Exemplar each : all) {
            assertThat(statusOf("/exemplars/" + each.id(), guest)).isEqualTo(200);
            assertThat(statusOf("/library/strategies/" + each.strategy(), guest))
                    .isIn(200, 404);
            assertThat(onTheShelf(each.id().value())).isOne();
        }
        send(get("/exemplars/passages/wait").header("Range", "bytes=0-9"), guest)
                .andExpect(status().isPartialContent());
        send(get("/exemplars/passages/wait-poster"), guest).andExpect(status().isOk());
        send(get("/exemplars/passages/none"), guest).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder played(UUID id) throws Exception {
        String right = Objects.requireNonNull(send(get("/exemplars/{id}/media/best", id), peer)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        return get("/exemplars/" + id + "/media/" + right).with(peer);
    }

    private int statusOf(String address, TestViewer who) throws Exception {
        return send(get(address), who).andReturn().getResponse().getStatus();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer who) throws Exception {
        return mvc.perform(request.with(who));
    }

    private long onTheShelf(UUID id) {
        return db.sql("select count(*) from finding_book where kind = :kind and book_key = :key")
                .param("kind", Book.Kind.EXEMPLAR.name())
                .param("key", id.toString())
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
