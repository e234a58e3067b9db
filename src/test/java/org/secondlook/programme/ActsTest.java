package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.circle.TestCircles;
import org.secondlook.culture.TestCode;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.exemplar.Exemplars;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.practice.TestSteps;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Which act completes which kind of activity: one line of the table each, and nothing but that one. */
@SecondLookTest
class ActsTest {

    private static final String STRATEGY = "wait-time";

    @Autowired
    MockMvc mvc;

    @Autowired
    TaskStore tasks;

    @Autowired
    ActivityStore activities;

    @Autowired
    ActivityPages pages;

    @Autowired
    Exemplars exemplars;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestSteps steps;

    @Autowired
    TestCircles circles;

    @Autowired
    TestCode code;

    @Autowired
    SettableClock clock;

    private final Map<Asked, ActivityId> placed = new EnumMap<>(Asked.class);
    private TestViewer teacher;

    @BeforeEach
    void oneOfEach() {
        teacher = viewers.open(Role.TEACHER);
        for (Asked asks : Asked.values()) {
            placed.put(asks, place(asks));
        }
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void anEntryInTheJournalCompletesOneThatAsksForIt() throws Exception {
        send("/journal", "day", "2026-11-22", "words", "They waited.");
        assertOnly(Asked.JOURNAL);
    }

    @Test
    void aCodeThatIsAcceptedAfterTheSampleLessonCompletesOneThatAsksForNorms() throws Exception {
        assertThat(send("/sample/watching")).startsWith("/sample");
        assertOnly();
        code.accept(teacher);
        assertOnly(Asked.NORMS);
    }

    @Test
    void whoAcceptsFirstWatchesAndSaysThatTheyKnowBoth() throws Exception {
        String norms = "/activities/" + placed.get(Asked.NORMS);
        code.accept(teacher);
        send(norms + "/reading");
        assertOnly();
        assertThat(page(Asked.NORMS)).doesNotContain("I know both");

        send("/sample/watching");
        assertOnly();
        assertThat(page(Asked.NORMS)).contains("I know both");
        send(norms + "/reading");
        assertOnly(Asked.NORMS);
    }

    @Test
    void theNormsOfACircleDoSoTooAndWhatIsTakenAlongCompletesOneThatAsksForACircle() throws Exception {
        send("/sample/watching");
        TestViewer peer = viewers.open(Role.TEACHER, teacher);
        UUID circle = circles.start(peer, teacher);
        circles.join(circle, teacher);
        assertOnly(Asked.NORMS);

        circles.takeAlong(circle, "", teacher);
        assertOnly(Asked.NORMS);
        circles.takeAlong(circle, "I wait longer", teacher);
        assertOnly(Asked.NORMS, Asked.CIRCLE);
    }

    @Test
    void aRehearsalCompletesOneThatAsksForIt() throws Exception {
        UUID step = steps.active("Wait", teacher);
        send("/action-steps/" + step + "/rehearsals", "script", "Think for a breath.");
        assertOnly(Asked.REHEARSAL);
    }

    @Test
    void soManyTriesCompleteOneThatAsksForThemAndTheNextBeginsAnew() throws Exception {
        ActivityId next = place(Asked.ATTEMPTS);
        UUID step = steps.active("Wait", teacher);
        clock.advance(Duration.ofMinutes(1));
        tryIt(step);
        UUID mistaken = tryIt(step);
        send("/action-steps/" + step + "/attempts/" + mistaken + "/removal");
        tryIt(step);
        assertOnly();
        assertThat(page(Asked.ATTEMPTS)).contains("2 of 3 noted");

        tryIt(step);
        assertOnly(Asked.ATTEMPTS);
        tryIt(step);
        tryIt(step);
        assertThat(isCompleted(next)).isFalse();
        tryIt(step);
        assertThat(isCompleted(next)).isTrue();
    }

    @Test
    void aPageIsReadOnceItWasOpenedAndItsReaderSaysSo() throws Exception {
        String activity = "/activities/" + placed.get(Asked.STRATEGY);
        send(activity + "/reading");
        assertOnly();

        assertThat(send(activity + "/opening")).startsWith("/library/strategies/" + STRATEGY);
        assertOnly();
        assertThat(page(Asked.STRATEGY)).contains("I have read it");
        send(activity + "/reading");
        assertOnly(Asked.STRATEGY);
    }

    @Test
    void anExemplarThatIsWatchedCompletesEachThatNamesIt() throws Exception {
        ActivityId another = place(Asked.EXEMPLAR);
        assertThat(page(Asked.EXEMPLAR))
                .contains(
                        "/exemplars/" + passage(),
                        exemplars.all(teacher.viewer()).get(0).title());

        send("/exemplars/" + exemplars.all(teacher.viewer()).get(1).id() + "/watching");
        assertOnly();
        send("/exemplars/" + passage() + "/watching");
        assertOnly(Asked.EXEMPLAR);
        assertThat(isCompleted(another)).isTrue();
    }

    @Test
    void whatTheLibraryHasNoMoreIsSaidAndLeadsNowhere() throws Exception {
        placed.put(Asked.STRATEGY, place(Asked.STRATEGY, "left-out"));
        placed.put(Asked.EXEMPLAR, place(Asked.EXEMPLAR, UUID.randomUUID().toString()));

        for (Asked asks : new Asked[] {Asked.STRATEGY, Asked.EXEMPLAR}) {
            assertThat(page(asks))
                    .contains("is not in your school’s library any more")
                    .doesNotContain("/library/", "/exemplars/");
        }
    }

    @Test
    void whoHadAcceptedTheCodeBeforeReadsItOnceMore() throws Exception {
        send("/sample/watching");
        code.accept(teacher);
        clock.advance(Duration.ofMinutes(1));
        ActivityId later = place(Asked.NORMS);
        assertThat(isCompleted(later)).isFalse();

        send("/activities/" + later + "/reading");
        assertThat(isCompleted(later)).isTrue();
    }

    @Test
    void nobodysWordCompletesWhatAsksForAnotherAct() throws Exception {
        for (Asked asks : Asked.values()) {
            send("/activities/" + placed.get(asks) + "/reading");
        }
        assertOnly();
    }

    @Test
    void anActInAnotherCourseCompletesNothingHere() throws Exception {
        TestViewer elsewhere = viewers.openAnotherCourse(Role.TEACHER, teacher);
        mvc.perform(post("/journal")
                .param("day", "2026-11-22")
                .param("words", "There.")
                .with(elsewhere));
        code.accept(elsewhere);
        assertOnly();
    }

    @Test
    void eachKindHasAPageThatSaysWhatToDo() throws Exception {
        for (Asked asks : Asked.values()) {
            assertThat(page(asks)).as("%s", asks).doesNotContain("??");
        }
        assertThat(page(Asked.JOURNAL)).contains("/journal/new");
        assertThat(page(Asked.CIRCLE)).contains("href=\"/circles");
        assertThat(page(Asked.NORMS)).contains("/culture/code", "/sample");
    }

    private UUID tryIt(UUID step) {
        clock.advance(Duration.ofSeconds(30));
        return steps.tried(step, "", false, Duration.ZERO, teacher);
    }

    private void assertOnly(Asked... completed) {
        assertThat(placed.keySet())
                .filteredOn(asks -> isCompleted(placed.get(asks)))
                .containsExactlyInAnyOrder(completed);
    }

    private boolean isCompleted(ActivityId activity) {
        return pages.find(activity, teacher.viewer()).orElseThrow().isCompleted();
    }

    private String passage() {
        return exemplars.all(teacher.viewer()).get(0).id().toString();
    }

    private ActivityId place(Asked asks) {
        return place(
                asks,
                switch (asks) {
                    case STRATEGY -> STRATEGY;
                    case EXEMPLAR -> passage();
                    default -> null;
                });
    }

    private ActivityId place(Asked asks, @Nullable String target) {
        CourseId course = Objects.requireNonNull(teacher.viewer().course());
        int times = asks == Asked.ATTEMPTS ? 3 : 1;
        var plan = new Plan(PlannedActivityId.next(), target, times);
        var task = new Task(TaskId.next(), asks.name(), "", asks, plan);
        tasks.add(task, course, teacher.person(), Times.now(clock));
        String link = UUID.randomUUID().toString();
        return activities.keep(course, new Placement(link, asks.name(), null, null, task.id()), Times.now(clock));
    }

    private String page(Asked asks) throws Exception {
        var response = mvc.perform(get("/activities/" + placed.get(asks)).with(teacher))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private String send(String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var response = mvc.perform(request.with(teacher)).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }
}
