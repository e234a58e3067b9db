package org.secondlook.journeys;

import org.junit.jupiter.api.Test;

/** Somebody leads a course: they choose what people work on, and people find it there. */
@Journey
class LeadJourneyTest {

    private static final String READY_QUESTION = "Who talks, for how long, and what is the quiet good for?";

    @Test
    void whatALeadPicksIsInTheCourseOfAMoodleOnceItIsSaved(Visitor lead, Visitor teacher) {
        pick("Hillside School", lead);
        lead.campus().showsHeading("Save what you chose");
        lead.campus().press("Save and return to course");
        find("Hillside School", lead, teacher);
    }

    @Test
    void whatALeadPicksIsInTheCourseOfACanvasAtOnce(Visitor lead, Visitor teacher) {
        pick("Riverside College", lead);
        lead.tool().showsHeading("Added to the course");
        lead.tool().follow("Back to the course");
        find("Riverside College", lead, teacher);
    }

    private static void pick(String school, Visitor lead) {
        lead.chooseActivities(school, "Leila Haddad");
        lead.tool().tick("Questions and wait time");
        lead.tool().tick("Talk and quiet");
        lead.tool().writeWithin("Questions and wait time", "Whom do I ask?", "Focus question");
        lead.tool().writeWithin("Talk and quiet", "Talk in groups", "Title");
        lead.tool().press("Add to the course");
    }

    private static void find(String school, Visitor lead, Visitor teacher) {
        lead.campus().shows("Talk in groups");
        lead.campus().follow("Questions and wait time");
        lead.tool().shows("You see who completed this, nothing else");
        lead.tool().shows("Whom do I ask?");

        teacher.signIn(school, "Amara Okafor");
        teacher.campus().follow("Talk in groups");
        teacher.tool().showsHeading("Talk in groups");
        teacher.tool().shows(READY_QUESTION);
        teacher.bringLesson();
        teacher.tool().turnTo("Reflection");
        teacher.tool().shows(READY_QUESTION);
    }
}
