package org.secondlook.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What people read about being counted, what leads read of all of them, and what anybody takes along. */
@SecondLookTest
class InsightPageTest {

    private static final String CONSENT = "/insight/consent";

    @Autowired
    MockMvc mvc;

    @Autowired
    OwnConsents own;

    @Autowired
    TestInsights cohort;

    @Autowired
    TestViewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Test
    void somebodyAgreesAndStops() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        assertThat(page(CONSENT, teacher)).contains("You are not counted.", "Count me in");

        for (int times = 0; times < 2; times++) {
            mvc.perform(post(CONSENT).param("wording", "2").with(teacher))
                    .andExpect(redirectedUrlPattern(CONSENT + "*"));
        }
        assertThat(page(CONSENT, teacher))
                .contains("You have let yourself be counted since")
                .doesNotContain("Count me in");
        assertThat(page("/insight", teacher)).contains("There is nothing to show you.");

        for (int times = 0; times < 2; times++) {
            mvc.perform(post(CONSENT + "/removal").with(teacher)).andExpect(redirectedUrlPattern(CONSENT + "*"));
        }
        assertThat(page(CONSENT, teacher)).contains("You are not counted.");
        mvc.perform(get("/insight").with(teacher)).andExpect(status().isNotFound());
    }

    @Test
    void theWayLeadsThereFromHome() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        assertThat(page("/home", teacher)).doesNotContain("/insight");
        cohort.lesson(teacher);

        assertThat(page("/home", teacher)).contains("/insight/consent").doesNotContain("\"/insight?");
        assertThat(page("/home", viewers.open(Role.PD_LEAD)))
                .contains("\"/insight?")
                .doesNotContain("/insight/consent");
        assertThat(page("/growth", teacher)).contains("/insight/consent");
    }

    @Test
    void aLeadIsToldWhyTheyAreNotCounted() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD);

        assertThat(page(CONSENT, lead)).contains("You lead this course").doesNotContain("Count me in");
    }

    @Test
    void figuresAreReadInWordsAndInATable() throws Exception {
        List<TestViewer> five = cohort.agreed(5);
        cohort.tell(five, 18);
        cohort.tell(five, 38);

        assertThat(page("/insight", viewers.open(Role.PD_LEAD, five.get(0))))
                .contains(
                        "of 5 people on",
                        "estimates were less than 5 points away from what was coded",
                        "95 % or more of the ranges contained what was coded",
                        "<td>between 20 and 25 points</td>",
                        "<td>less than 5 %</td>",
                        "x1=\"25.00%\" x2=\"25.00%\" y1=\"75%\" y2=\"80%\"");
    }

    /** Whether nobody has agreed or four have, it is the same page. */
    @Test
    void ofTooFewTheSameIsSaidHoweverManyTheyAre() throws Exception {
        List<TestViewer> four = cohort.agreed(4);
        cohort.tell(four, 18);
        TestViewer alone = viewers.open(Role.PD_LEAD);
        TestViewer lead = viewers.open(Role.PD_LEAD, four.get(0));

        assertThat(withoutLaunch(page("/insight", lead), lead))
                .contains("There is nothing to show.")
                .isEqualTo(withoutLaunch(page("/insight", alone), alone));
    }

    @Test
    void whatSomebodyHasSaidIsTakenAlong() {
        List<TestViewer> five = cohort.agreed(5);
        cohort.tell(five, 18);
        assertThat(lines(five.get(0)))
                .extracting(Portion.Line::label)
                .containsExactly("Agreed", "Figures in which I am counted");
        assertThat(lines(five.get(0)).get(1).text()).isEqualTo("1");

        cohort.withdraw(five.get(0));
        assertThat(lines(five.get(0)))
                .extracting(Portion.Line::label)
                .containsExactly("Agreed", "Taken back", "Figures in which I am counted");
        assertThat(lines(five.get(0)).get(2).text()).isEqualTo("0");
    }

    @Test
    void whoHasEverythingDeletedTakesTheFiguresAlong() throws Exception {
        List<TestViewer> five = cohort.agreed(5);
        cohort.tell(five, 18);
        transaction.executeWithoutResult(status -> own.erase(five.get(3).person()));

        assertThat(page("/insight", viewers.open(Role.PD_LEAD, five.get(0)))).contains("There is nothing to show.");
        assertThat(own.held(five.get(3).person())).allMatch(holding -> holding.amount() == 0);
    }

    private List<Portion.Line> lines(TestViewer person) {
        return own.export(person.viewer()).get(0).entries().get(0).lines();
    }

    private String page(String address, TestViewer viewer) throws Exception {
        return mvc.perform(get(address).with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String withoutLaunch(String page, TestViewer viewer) {
        return page.replace(viewer.selector(), "").replace(viewer.csrfToken(), "");
    }
}
