package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is expected is final before anything is seen, whatever somebody's tabs send at once. */
@SecondLookTest
class LockRacesTest {

    private static final int ROUNDS = 4;

    private static final String LEFT = """
            select (select count(*) from observation_observation where id = :id)
                + (select count(*) from observation_estimate where observation_id = :id)
                + (select count(*) from observation_lock where observation_id = :id)
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Observations observations;

    @Autowired
    Codings codings;

    @Autowired
    TestObservations looks;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    JdbcClient db;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofMinutes(20));
    }

    @Test
    void ofTwoTabsThatExpectOfDifferentThingsOneIsKeptWhole() {
        for (int round = 0; round < ROUNDS; round++) {
            Observation look = looks.begun("talk-and-quiet", lesson, teacher);
            Map<String, Integer> answers = new ConcurrentHashMap<>();
            AtOnce.run(
                    () -> answers.put("pupil-share", send(lock(look, "pupil-share"))),
                    () -> answers.put("quiet-share", send(lock(look, "quiet-share"))));

            assertThat(answers.values()).containsExactlyInAnyOrder(302, 409);
            assertThat(observations.estimates(look).keySet())
                    .allSatisfy(kept -> assertThat(answers).containsEntry(kept, 302))
                    .hasSize(1);
        }
    }

    @Test
    void evidenceThatComesWhileTheLockIsOnItsWayStaysAndNothingIsExpectedAfterIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Observation look = looks.begun("talk-and-quiet", lesson, teacher);
            var accepted = new ConcurrentLinkedQueue<Integer>();
            AtOnce.run(
                    () -> accepted.add(send(lock(look, "pupil-share"))),
                    () -> assertThat(send(coding(look))).isEqualTo(204));

            Map<String, Estimate> kept = observations.estimates(look);
            assertThat(accepted).containsExactly(kept.isEmpty() ? 409 : 302);
            assertThat(codings.of(look).events()).hasSize(1);
            assertThat(send(lock(look, "quiet-share"))).isEqualTo(409);
            assertThat(observations.estimates(look)).isEqualTo(kept);
        }
    }

    @Test
    void whatWasPlayedInAnotherTabHasLockedThePageThatStillAsks() throws Exception {
        Observation look = looks.begun("talk-and-quiet", lesson, teacher);
        assertThat(send(get("/observations/" + look.id() + "/estimates"))).isEqualTo(200);

        assertThat(send(post("/observations/" + look.id() + "/coding").param("played", "0-1000")))
                .isEqualTo(204);

        assertThat(send(lock(look, "pupil-share"))).isEqualTo(409);
        assertThat(observations.estimates(look)).isEmpty();
    }

    /** What was rated is evidence like what was coded. */
    @Test
    void whoRatesHasLocked() throws Exception {
        Observation look = looks.begun("teach-primary", lesson, teacher);

        assertThat(send(post("/observations/" + look.id() + "/ratings").param("feedback", "3")))
                .isEqualTo(302);

        assertThat(send(lock(look, "culture"))).isEqualTo(409);
        assertThat(observations.estimates(look)).isEmpty();
        assertThat(observations.ratings(look)).isEqualTo(Map.of("feedback", 3));
    }

    @Test
    void whoBeginsInTwoTabsAtOnceHasOneLook() {
        for (String lens : new String[] {"talk-and-quiet", "questions", "copus"}) {
            var begun = new ConcurrentLinkedQueue<ObservationId>();
            AtOnce.run(
                    () -> begun.add(looks.begun(lens, lesson, teacher).id()),
                    () -> begun.add(looks.begun(lens, lesson, teacher).id()));

            assertThat(begun).hasSize(2).containsOnly(begun.peek());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observations/{look}/removal", "/recordings/{lesson}/erasure"})
    void ofWhatIsTakenAwayWhileItIsLockedNothingIsLeft(String address) throws Exception {
        Observation look = looks.begun("talk-and-quiet", lesson, teacher);
        String removal = address.replace("{look}", look.id().toString()).replace("{lesson}", lesson.toString());
        AtOnce.run(
                () -> assertThat(send(post(removal))).isEqualTo(302),
                () -> assertThat(send(lock(look, "pupil-share"))).isIn(302, 404, 409),
                () -> assertThat(send(coding(look))).isIn(204, 404));

        UUID id = look.id().value();
        assertThat(db.sql(LEFT).param("id", id).query(Integer.class).single()).isZero();
    }

    private int send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher)).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder lock(Observation look, String indicator) {
        return post("/observations/" + look.id() + "/estimates")
                .param("low-" + indicator, "2")
                .param("expected-" + indicator, "3")
                .param("high-" + indicator, "4")
                .param("lock", "true");
    }

    private static MockHttpServletRequestBuilder coding(Observation look) {
        return post("/observations/" + look.id() + "/coding")
                .param("event", UUID.randomUUID() + " pupil 500 - 0 false")
                .param("played", "0-1000");
    }
}
