package org.secondlook.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A newcomer's first minutes, before the tool is opened. */
@Journey
class CampusJourneyTest {

    @Test
    void aNewcomerFindsTheCourseFromTheCampus(Visitor newcomer, RunningTool tool) {
        newcomer.page().navigate(tool.campus());
        assertThat(newcomer.heading("Practice campus")).isVisible();
        Look.at(newcomer.page(), "campus");

        newcomer.follow("Hillside School");
        Look.at(newcomer.page(), "campus-school");

        newcomer.follow("Amara Okafor");
        assertThat(newcomer.heading("Activities")).isVisible();
        Look.at(newcomer.page(), "campus-course");

        newcomer.follow("Grades");
        Look.at(newcomer.page(), "campus-gradebook");
    }
}
