package org.secondlook.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody leads a course: they choose what people work on, and people find it there. */
@Journey
class LeadJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hillside School", "Riverside College"})
    void whatALeadPicksIsInTheCourseAndOpens(String school, Visitor lead, Visitor teacher) {
        String question = "Whom do I ask? (" + school + ")";
        String talk = "Talk in groups (" + school + ")";
        lead.chooseActivities(school, "Leila Haddad");
        lead.tool().tick("Questions and wait time");
        lead.tool().tick("Talk and quiet");
        lead.tool().writeWithin("Questions and wait time", question, "Focus question");
        lead.tool().writeWithin("Talk and quiet", talk, "Title");
        lead.tool().press("Add to the course");
        lead.tool().showsHeading("Added to the course");
        lead.tool().follow("Back to the course");
        lead.campus().shows(talk);
        lead.campus().follow("Questions and wait time");
        lead.tool().shows("You see who completed this, nothing else");
        lead.tool().shows(question);

        teacher.signIn(school, "Amara Okafor");
        teacher.campus().follow(talk);
        teacher.tool().showsHeading(talk);
        teacher.tool().shows("Who talks, for how long, and what is the quiet good for?");
        teacher.bringLesson();
        teacher.tool().turnTo("Reflection");
        teacher.tool().shows("Who talks, for how long, and what is the quiet good for?");
    }
}
