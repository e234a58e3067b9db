package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.reflection.Reflections.Progress;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** A second look is offered a week later, kindly and once. */
@SecondLookTest
@RecordApplicationEvents
class SecondLooksTest {

    private static final String OFFER = "A second look?";

    @Autowired
    SecondLooks looks;

    @Autowired
    Reflections reflections;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    ApplicationEvents events;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc mvc;

    private TestViewer teacher;
    private Viewer viewer;
    private RecordingId lesson;
    private ReflectionId first;

    @BeforeEach
    void finish() {
        teacher = viewers.open(Role.TEACHER);
        viewer = teacher.viewer();
        lesson = recordings.playable(teacher);
        first = reflections
                .submit(lesson, TestReflections.form("We waited", 0), viewer)
                .id();
    }

    @Test
    void itIsOfferedAWeekLaterToNobodyElse() {
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(looks.offered(viewer)).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(looks.offered(viewer)).map(SecondLook::id).contains(first.value());
        assertThat(looks.offered(viewers.open(Role.PD_LEAD, teacher).viewer())).isEmpty();
    }

    @Test
    void aDraftIsNotLookedAtAgain() {
        TestViewer other = viewers.open(Role.TEACHER);
        RecordingId another = recordings.playable(other);
        ReflectionId draft = reflections
                .save(another, TestReflections.form("We", 0), other.viewer())
                .id();
        clock.advance(Duration.ofDays(8));

        assertThat(looks.offered(other.viewer())).isEmpty();
        assertThatThrownBy(() -> looks.get(draft, other.viewer())).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> looks.decline(draft, other.viewer())).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void putOffItIsOfferedAWeekLaterAgain() {
        clock.advance(Duration.ofDays(8));
        looks.putOff(first, viewer);
        assertThat(looks.offered(viewer)).isEmpty();

        clock.advance(Duration.ofDays(7));
        assertThat(looks.offered(viewer)).isPresent();
    }

    @Test
    void whoDeclinesOrSaysNothingIsAskedNoMore() {
        clock.advance(Duration.ofDays(27));
        assertThat(looks.offered(viewer)).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(looks.offered(viewer)).isEmpty();

        clock.advance(Duration.ofDays(-20));
        looks.decline(first, viewer);
        assertThat(looks.offered(viewer)).isEmpty();
        assertThat(looks.isTime(reflections.get(lesson, viewer))).isTrue();
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        Viewer colleague = viewers.open(Role.TEACHER, teacher).viewer();

        assertThatThrownBy(() -> looks.putOff(first, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> looks.decline(first, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> looks.save(first, second("I", 0), colleague)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void itIsAReflectionOfItsOwnThatCompletesNothing() {
        clock.advance(Duration.ofDays(8));
        Progress before = reflections.progress(lesson, viewer);
        long told = events.stream(ReflectionSubmitted.class).count();

        looks.save(first, second("They", 0), viewer);
        assertThat(looks.offered(viewer)).as("a draft waits").isPresent();
        Reflection finished = looks.submit(first, second("They helped each other", 1), viewer);

        assertThat(finished.id()).isNotEqualTo(first);
        assertThat(finished.submittedAt()).isPresent();
        assertThat(looks.offered(viewer)).isEmpty();
        assertThat(reflections.get(lesson, viewer).answer("strength").words()).isEqualTo("We waited");
        assertThat(reflections.progress(lesson, viewer)).isEqualTo(before);
        assertThat(events.stream(ReflectionSubmitted.class)).hasSize((int) told);
    }

    @Test
    void itStandsUnderTheFirst() throws Exception {
        clock.advance(Duration.ofDays(8));
        TestViewer later = viewers.openAnotherCourse(Role.TEACHER, teacher);
        mvc.perform(get("/reflections/second-looks")
                        .header("HX-Request", "true")
                        .with(later))
                .andExpect(content().string(containsString(OFFER)));
        mvc.perform(get("/reflections/{id}/second-look", first.value()).with(later))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("We waited")))
                .andExpect(content().string(containsString("What went well that you see only now?")));
        mvc.perform(post("/reflections/{id}/second-look/submission", first.value())
                        .param("set", "second-look.v1")
                        .param("answers[went-well]", "They helped each other")
                        .with(later))
                .andExpect(redirectedUrlPattern("/reflections/" + first.value() + "*#second-look"));

        mvc.perform(get("/reflections/{id}", first.value()).with(later))
                .andExpect(content().string(containsString("We waited")))
                .andExpect(content().string(containsString("They helped each other")));
        mvc.perform(get("/reflections/second-looks")
                        .header("HX-Request", "true")
                        .with(later))
                .andExpect(content().string(not(containsString(OFFER))));
    }

    @Test
    void withoutAStrengthItIsKeptAndSaysSo() throws Exception {
        mvc.perform(post("/reflections/{id}/second-look/submission", first.value())
                        .param("set", "second-look.v1")
                        .param("answers[tried]", "Waiting")
                        .with(teacher))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Begin with a strength")))
                .andExpect(content().string(containsString("Waiting</textarea>")));
    }

    private static ReflectionForm second(String words, int version) {
        return TestReflections.form("second-look.v1", Map.of("went-well", words), version);
    }
}
