package org.secondlook.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.design.ActivityKind;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.TestPlans;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What programmes were made of for many: of five or more who have agreed to it, each act once, and whole or not at all. */
@SecondLookTest
class ExperienceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Insights insights;

    @Autowired
    ExperienceReleases releases;

    @Autowired
    OwnConsents own;

    @Autowired
    TestInsights cohort;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPlans plans;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private final List<UUID> placed = new ArrayList<>();

    private List<TestViewer> course(List<TestViewer> people) {
        var kinds = new ActivityKind[] {ActivityKind.ATTEMPTS, ActivityKind.STRATEGY, ActivityKind.JOURNAL};
        TestPlans.Made made = plans.programme("Questions", people.get(0), null, kinds);
        placed.clear();
        for (int i = 0; i < kinds.length; i++) {
            placed.add(plans.place(made.planned().get(i), kinds[i], people.get(0)));
        }
        return people;
    }

    @Test
    void ofFiveItIsToldInWordsAndOfFourItIsNot() {
        List<TestViewer> six = course(cohort.agreedToAll(6));
        complete(0, six.subList(0, 4));
        assertThat(told(six)).isEmpty();

        plans.complete(placed.get(1), six.get(5));
        complete(0, six.subList(4, 6));
        assertThat(told(six)).singleElement().satisfies(figure -> {
            assertThat(figure.people()).isEqualTo(6);
            assertThat(figure.extent(MechanismGroup.EMBED_PRACTICE)).isEqualTo(Extent.MOST);
            assertThat(figure.extent(MechanismGroup.DEVELOP_TECHNIQUES)).isEqualTo(Extent.FEW);
        });
    }

    @Test
    void whoJoinsOrDoesMoreMakesNoFigureAndAnActIsToldOnce() {
        List<TestViewer> six = course(cohort.agreedToAll(6));
        complete(0, six.subList(0, 5));
        List<Experience> before = told(six);
        complete(0, six.subList(5, 6));
        complete(1, six.subList(0, 3));
        assertThat(told(six)).isEqualTo(before).hasSize(1);

        complete(2, six.subList(3, 5));
        assertThat(told(six)).extracting(Experience::people).containsExactly(5, 6);
    }

    /** Who has left, leads, or agreed to the first wording alone is not among them, nor is what was done before. */
    @Test
    void onlyWhoIsThereAndHasAgreedToItCounts() {
        List<TestViewer> five = course(cohort.agreedToAll(5));
        TestViewer old = viewers.open(Role.TEACHER, five.get(0));
        cohort.agree(old);
        complete(0, List.of(old, five.get(0), five.get(1), five.get(2), five.get(3)));
        assertThat(told(five)).isEmpty();
        cohort.agree(Wording.newest(), old);
        cohort.night(old);
        assertThat(told(five)).isEmpty();

        db.sql("update people_enrolment set left_at = current_timestamp where person_id = :person")
                .param("person", five.get(3).person().value())
                .update();
        complete(1, List.of(old));
        assertThat(told(five)).isEmpty();
        complete(1, five.subList(4, 5));
        assertThat(told(five)).hasSize(1);
    }

    @Test
    void itGoesWholeWithWhoeverTakesTheirConsentBackOrHasEverythingDeleted() {
        List<TestViewer> six = course(cohort.agreedToAll(6));
        complete(0, six);
        cohort.withdraw(six.get(0));
        assertThat(told(six)).isEmpty();
        cohort.agree(Wording.newest(), six.get(0));
        cohort.night(six.get(0));
        assertThat(told(six)).as("what was told stays used").isEmpty();

        complete(1, six);
        assertThat(told(six)).hasSize(1);
        transaction.executeWithoutResult(status -> own.erase(six.get(5).person()));
        assertThat(told(six)).isEmpty();
        assertThat(own.held(six.get(5).person())).allMatch(holding -> holding.amount() == 0);
        complete(2, six.subList(0, 5));
        assertThat(told(six)).extracting(Experience::people).containsExactly(5);
    }

    /** Whichever is first: they are not in it, or it is gone; and two nodes tell once. */
    @Test
    void whoWithdrawsMeanwhileIsInNothing() {
        List<TestViewer> six = course(cohort.agreedToAll(6));
        for (TestViewer person : six) {
            plans.complete(placed.get(0), person);
        }
        clock.advance(Releases.SETTLED);
        AtOnce.run(
                () -> releases.release(six.get(0).viewer().course()),
                () -> releases.release(six.get(0).viewer().course()),
                () -> cohort.withdraw(six.get(5)));

        assertThat(told(six)).hasSizeLessThan(2).allMatch(figure -> figure.people() == 5);
    }

    @Test
    void whoIsCountedSeesWhatLeadsSeeAndNobodyElseDoes() throws Exception {
        List<TestViewer> six = course(cohort.agreedToAll(6));
        complete(0, six);
        TestViewer old = viewers.open(Role.TEACHER, six.get(0));
        cohort.agree(old);
        TestViewer lead = viewers.open(Role.PD_LEAD, six.get(0));

        assertThat(insights.experiences(six.get(0).viewer()))
                .isEqualTo(insights.experiences(lead.viewer()))
                .hasSize(1);
        assertThat(insights.experiences(old.viewer())).isEmpty();
        assertThat(page("/insight", old, 200))
                .contains("There are figures of growth")
                .doesNotContain("most or all");
        assertThat(page("/insight", lead, 200)).contains("most or all", "few or none", "D Embed practice");
        for (Role role : List.of(Role.COACH, Role.ADMINISTRATOR, Role.GUEST)) {
            page("/insight/figures.csv", viewers.open(role, six.get(0)), 404);
        }
    }

    @Test
    void theFileSaysWhatThePageSays() throws Exception {
        List<TestViewer> six = course(cohort.agreedToAll(6));
        String header = "\"Figure\",\"Figures of\",\"People\",\"What is told\",\"From\",\"To\"\r\n";
        assertThat(page("/insight/figures.csv", viewers.open(Role.PD_LEAD, six.get(0)), 200))
                .isEqualTo(header);
        cohort.tell(six, 70);
        complete(0, six);
        cohort.tell(six, 60);

        TestViewer lead = viewers.open(Role.PD_LEAD, six.get(0));
        String day = insights.of(lead.viewer()).get(0).day().toString();
        assertThat(page("/insight/figures.csv", lead, 200))
                .startsWith(header)
                .contains(
                        "\"How far estimates were from the video\",\"" + day
                                + "\",\"6\",\"between 20 and 25 points\",\"20\",\"25\"\r\n",
                        "\"First looks of the same people: how far estimates were from the video\",\"" + day
                                + "\",\"6\",\"between 30 and 35 points\",\"30\",\"35\"\r\n",
                        "\"D Embed practice\",",
                        "\"6\",\"most or all\",\"\",\"\"\r\n");
        assertThat(page("/insight", lead, 200))
                .contains("At first between 30 and 35 points", "later between 20 and 25 points", "of 6 people on");
        assertThat(mvc.perform(get("/insight/figures.csv").with(lead))
                        .andReturn()
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"figures.csv\"");
    }

    /** A form that was open before there was more to agree to says nothing of it. */
    @Test
    void whoAgreedToTheOldIsAskedAnew() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        mvc.perform(post("/insight/consent").with(teacher));
        assertThat(page("/insight/consent", teacher, 200))
                .contains("Count me in for these as well", "That was for how near", "Stop, and take");

        mvc.perform(post("/insight/consent").param("wording", "2").with(teacher));
        assertThat(page("/insight/consent", teacher, 200))
                .contains("You have let yourself be counted since")
                .doesNotContain("Count me in", "That was for how near");
        assertThat(own.export(teacher.viewer()).get(0).entries().get(0).lines())
                .anyMatch(line -> line.label().equals("Agreed to growth and programmes"));
    }

    private void complete(int activity, List<TestViewer> people) {
        people.forEach(person -> plans.complete(placed.get(activity), person));
        cohort.night(people.get(0));
    }

    private List<Experience> told(List<TestViewer> people) {
        return insights.experiences(viewers.open(Role.PD_LEAD, people.get(0)).viewer());
    }

    private String page(String address, TestViewer viewer, int answer) throws Exception {
        var response = mvc.perform(get(address).with(viewer)).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(answer);
        return response.getContentAsString();
    }
}
