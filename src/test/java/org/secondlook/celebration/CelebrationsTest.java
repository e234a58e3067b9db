package org.secondlook.celebration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What somebody celebrates: their own until they show it, and never a clip along with it. */
@SecondLookTest
class CelebrationsTest {

    private static final String WORDS = "They answered each other <b>for the first time";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    Celebrations celebrations;

    @Autowired
    TestCelebrations given;

    @Autowired
    TestShares shares;

    private TestViewer teacher;
    private TestViewer maria;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.TEACHER, teacher);
    }

    @Test
    void anotherPageMayBeginItAndItIsKeptOnce() throws Exception {
        send(get("/celebrations")).andExpect(content().string(containsString("Nothing yet.")));
        send(get("/celebrations/new").param("words", "I reached a goal of mine"))
                .andExpect(content().string(containsString("I reached a goal of mine</textarea>")));
        assertThat(celebrations.own(teacher.viewer()))
                .as("nothing is kept by looking")
                .isEmpty();

        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            send(post("/celebrations").param("id", id).param("words", WORDS)).andExpect(status().is3xxRedirection());
        }
        assertThat(celebrations.own(teacher.viewer())).hasSize(1);
        send(get("/celebrations/" + id))
                .andExpect(content().string(containsString("They answered each other &lt;b&gt;for the first time")))
                .andExpect(content().string(containsString("/shares/new?kind=CELEBRATION&amp;subject=" + id)));
        send(post("/celebrations").param("words", " ")).andExpect(status().is(422));
    }

    @Test
    void whoIsOvertakenSeesBothTexts() throws Exception {
        UUID id = given.celebrate(WORDS, null, teacher);
        change(id, 1, "All of them").andExpect(status().is3xxRedirection());
        change(id, 1, "All of them").andExpect(status().is3xxRedirection());

        change(id, 1, "Three of them")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(stringContainsInOrder("All of them", "name=\"version\" value=\"2\"", "Three of them")));
    }

    @Test
    void aClipThatIsNamedIsSharedByItselfAlone() throws Exception {
        UUID clip = shares.clip(teacher);
        UUID id = given.celebrate(WORDS, clip, teacher);
        send(get("/celebrations/" + id))
                .andExpect(content().string(stringContainsInOrder("does not see the clip by that", "kind=CLIP")));
        shares.share(new Subject(Subject.Kind.CELEBRATION, id), teacher, maria, Duration.ofDays(30));

        read(id).andExpect(content().string(containsString("They answered each other")))
                .andExpect(content().string(not(containsString("I wait"))))
                .andExpect(content().string(not(containsString(clip.toString()))));
        mvc.perform(get("/clips/" + clip + "/watching").with(maria)).andExpect(status().isNotFound());

        shares.share(clip, teacher, maria);
        read(id).andExpect(
                        content().string(containsString("The clip “I wait” goes with it, and is shared with you too")));

        send(post("/clips/" + clip + "/erasure")).andExpect(status().is3xxRedirection());
        assertThat(celebrations.get(new CelebrationId(id), teacher.viewer()).clip())
                .isNull();
    }

    @Test
    void nobodyNamesAClipOfSomebodyElse() throws Exception {
        UUID clip = shares.clip(maria);
        shares.share(clip, maria, teacher);

        send(get("/celebrations/new").param("clip", clip.toString())).andExpect(status().isNotFound());
        send(post("/celebrations").param("words", WORDS).param("clip", clip.toString()))
                .andExpect(status().isNotFound());
        send(post("/celebrations").param("words", WORDS).param("clip", "none")).andExpect(status().isBadRequest());
        assertThat(celebrations.own(teacher.viewer())).isEmpty();
    }

    @Test
    void itStandsAmongWhatIsSharedAndGoesWhenItIsDeleted() throws Exception {
        UUID id = given.celebrate(WORDS, null, teacher);
        shares.share(new Subject(Subject.Kind.CELEBRATION, id), teacher, maria, Duration.ofDays(30));
        mvc.perform(get("/shares").with(maria))
                .andExpect(content().string(containsString("What went well: They answered each other")));

        send(post("/celebrations/" + id + "/removal")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/shares").with(maria))
                .andExpect(content().string(not(containsString("What went well: They"))));
        read(id).andExpect(status().isNotFound());
    }

    private ResultActions read(UUID id) throws Exception {
        return mvc.perform(get("/celebrations/" + id + "/reading")
                .header("HX-Request", "true")
                .with(maria));
    }

    private ResultActions change(UUID id, int version, String words) throws Exception {
        return send(post("/celebrations/" + id + "/words")
                .param("version", String.valueOf(version))
                .param("words", words));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(teacher));
    }
}
