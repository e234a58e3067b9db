package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.culture.TestCode;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What was coded in a lesson, and its gap, as colleagues see them with whom they are shared. */
@SecondLookTest
class SharedLookTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Observations observations;

    @Autowired
    TestObservations looks;

    @Autowired
    TestShares shares;

    @Autowired
    TestCode code;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    JdbcClient db;

    private TestViewer owner;
    private TestViewer maria;
    private RecordingId lesson;
    private UUID look;

    @BeforeEach
    void code() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, owner);
        lesson = recordings.playable(owner, TestFootage.INDEX_FIRST, Duration.ofMinutes(20));
        look = looks.look(lesson, owner);
        code.accept(owner);
    }

    @Test
    void whoSeesTheOneSeesNothingOfTheOther() throws Exception {
        share(Subject.Kind.OBSERVATION);
        open("/watching", maria).andExpect(status().isOk());
        open("/gap/watching", maria).andExpect(status().isNotFound());

        TestViewer other = viewers.open(Role.TEACHER, owner);
        shares.share(new Subject(Subject.Kind.GAP, look), owner, other, Duration.ofDays(1));
        open("/gap/watching", other).andExpect(status().isOk());
        open("/watching", other).andExpect(status().isNotFound());
    }

    @Test
    void aSharedLookShowsCodesAndEvidenceAndNothingOfWhatWasExpected() throws Exception {
        share(Subject.Kind.OBSERVATION);

        String page = text(open("/watching", maria).andExpect(status().isOk()));
        assertThat(page)
                .contains("Talk and quiet, 10.0 minutes were coded", "18 % of the time", "once", "01:48 in all")
                .contains("00:00 – 01:48 A pupil talks")
                .doesNotContain("40 %", "points", "<form", "<video");
        assertThatItLeadsNowhere(page);
    }

    @Test
    void aSharedGapShowsThisLessonAlone() throws Exception {
        looks.look(recordings.playable(owner, TestFootage.INDEX_FIRST, Duration.ofMinutes(20)), owner);
        share(Subject.Kind.GAP);

        String page = text(open("/gap/watching", maria).andExpect(status().isOk()));
        assertThat(page)
                .contains(
                        "40 % was expected, between 30 % and 50 %. The part that was coded shows 18 %, outside the range.")
                .contains("gap +22 points")
                .doesNotContain("You ", "you expected", "your", "00:00 – 01:48", "2 of 2", "<form", "<video");
        assertThatItLeadsNowhere(page);
    }

    /** Neither to the lesson, whose name it does not say, nor to the owner's pages of the look. */
    private void assertThatItLeadsNowhere(String page) {
        assertThat(page)
                .doesNotContain(lesson.toString(), "Fractions", "/lessons/", "/growth", look + "/gap\"", look + "\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"OBSERVATION", "GAP"})
    void itIsSharedByTheSamePagesAsAClip(Subject.Kind kind) throws Exception {
        String form = text(mvc.perform(get("/shares/new")
                .param("kind", kind.name())
                .param("subject", look.toString())
                .with(owner)));
        assertThat(form).contains("They may look at it, and nothing else").contains("Talk and quiet, begun on");

        send(kind, "/shares/preview")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("That you look at it is told to")));
        send(kind, "/shares").andExpect(status().is3xxRedirection());
        mvc.perform(get("/shares").with(maria)).andExpect(content().string(containsString("Talk and quiet, begun on")));
        String page = kind == Subject.Kind.GAP ? "/gap" : "";
        open(page + "/watching", maria).andExpect(status().isOk());
        mvc.perform(get("/observations/" + look + page)
                        .header("HX-Request", "true")
                        .with(owner))
                .andExpect(content().string(containsString("Seen by you and people you chose")));
        mvc.perform(get("/lessons/" + lesson + "/observations").with(owner))
                .andExpect(content().string(containsString("and people you chose some of it")));
    }

    @Test
    void thatItWasLookedAtIsToldByTheDay() throws Exception {
        UUID share = share(Subject.Kind.GAP);
        mvc.perform(post("/shares/" + share + "/receipts").param("piece", "0").with(maria))
                .andExpect(status().isNoContent());

        assertThat(text(mvc.perform(get("/shares").with(owner))))
                .contains("Looked at:")
                .doesNotContain("Watched, in pieces", "00:10");
    }

    @Test
    void itsSharesEndWithIt() throws Exception {
        share(Subject.Kind.GAP);
        share(Subject.Kind.OBSERVATION);
        observations.remove(new ObservationId(look), owner.viewer());
        assertThat(shares()).isZero();

        look = looks.look(lesson, owner);
        share(Subject.Kind.GAP);
        share(Subject.Kind.OBSERVATION);
        mvc.perform(post("/recordings/" + lesson + "/erasure").with(owner)).andExpect(status().is3xxRedirection());
        assertThat(shares()).isZero();
    }

    /** Before the lock there is no gap, and nothing was coded. */
    @Test
    void whatIsNotLockedIsNotShared() throws Exception {
        look = looks.begun("questions", lesson, owner).id().value();

        send(Subject.Kind.GAP, "/shares").andExpect(status().isNotFound());
        send(Subject.Kind.OBSERVATION, "/shares").andExpect(status().isNotFound());
        assertThat(shares()).isZero();
    }

    private long shares() {
        return db.sql("select count(*) from sharing_share where owner_id = :owner")
                .param("owner", owner.person().value())
                .query(Long.class)
                .single();
    }

    private UUID share(Subject.Kind kind) {
        return shares.share(new Subject(kind, look), owner, maria, Duration.ofDays(30));
    }

    private ResultActions send(Subject.Kind kind, String step) throws Exception {
        return mvc.perform(post(step)
                .param("kind", kind.name())
                .param("subject", look.toString())
                .param("audience", maria.person().toString())
                .param("purpose", "To talk about it")
                .with(owner));
    }

    private ResultActions open(String page, TestViewer viewer) throws Exception {
        return mvc.perform(
                get("/observations/" + look + page).header("HX-Request", "true").with(viewer));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
