package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a lead reads about the list of their course's people, and the button that has it read again. */
@SecondLookTest
class RosterControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    RosterStore store;

    @Autowired
    DueJobs jobs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHOLE       | 12 people are on the course’s list.",
                "PART        | Only a part of the course’s list could be read: 12 people. Nobody was taken off.",
                "EMPTY       | The course’s list came back empty. Nobody is taken off until it does so again.",
                "NO_ANSWER   | The learning platform did not answer.",
                "BUSY        | The learning platform asked us to wait.",
                "UNREADABLE  | The learning platform sent something that is no list.",
                "NOT_ALLOWED | Its administrator can allow it, under the names and roles service.",
                "GONE        | The learning platform no longer has a list where it said.",
            })
    void whatCameOfTheLastReadingIsSaidInWords(String state, String words) throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        viewers.roster(state, 12, Duration.ofMinutes(7), lead);

        assertThat(page(lead)).contains(words, "7 minutes ago.", "Read the list again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S  | Last read just now.",
                "PT1M  | Last read a minute ago.",
                "PT61M | Last read an hour ago.",
                "PT50H | Last read 50 hours ago."
            })
    void howLongAgoIsSaidRoughly(Duration ago, String words) throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        viewers.roster("WHOLE", 1, ago, lead);

        assertThat(page(lead)).contains("1 person is on the course’s list.", words);
    }

    @Test
    void justAfterAReadingThereIsNothingToPress() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        viewers.roster("WHOLE", 3, Duration.ofSeconds(10), lead);

        assertThat(page(lead)).doesNotContain("Read the list again");
    }

    @Test
    void aCourseThatShowsNoListSaysSo() throws Exception {
        assertThat(page(viewers.open(Role.PD_LEAD)))
                .contains("The course shows Second Look no list of its people")
                .doesNotContain("Read the list again");
    }

    @Test
    void theButtonHasItReadAgainAndThePageWaitsForThat() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        viewers.roster("WHOLE", 3, Duration.ofMinutes(7), lead);

        mvc.perform(post("/people/roster/reading").with(lead))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/people/roster?launch=")));

        assertThat(part(lead))
                .contains("The list is being read.", "every 3s", "/people/roster?waiting")
                .doesNotContain("Read the list again", "<html");
        jobs.run();
        assertThat(page(lead)).contains("does not let Second Look read", "Last tried just now.");
    }

    @Test
    void whatWillBeTriedAgainIsSaidAndMayBeHastened() throws Exception {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        viewers.roster("NO_ANSWER", 3, Duration.ofMinutes(7), lead);
        CourseRoster roster =
                store.find(Objects.requireNonNull(lead.viewer().course())).orElseThrow();
        store.change(roster.staged(Objects.requireNonNull(roster.triedAt()).plus(Duration.ofMinutes(32))));

        assertThat(part(lead))
                .contains("We try again by ourselves, in 25 minutes.", "every 60s", "Read the list again");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PD_LEAD")
    void nobodyElseKnowsOfIt(Role role) throws Exception {
        TestViewer viewer = viewers.open(role);
        viewers.roster("WHOLE", 3, Duration.ofMinutes(7), viewer);

        mvc.perform(get("/people/roster").with(viewer)).andExpect(status().isNotFound());
        mvc.perform(post("/people/roster/reading").with(viewer)).andExpect(status().isNotFound());
    }

    private String page(TestViewer viewer) throws Exception {
        return mvc.perform(get("/people/roster").with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String part(TestViewer viewer) throws Exception {
        return mvc.perform(get("/people/roster").header("HX-Request", "true").with(viewer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
