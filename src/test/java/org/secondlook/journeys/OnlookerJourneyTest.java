package org.secondlook.journeys;

import org.junit.jupiter.api.Test;

/** Whoever else opens the same activity sees that it was completed, and nothing of the lesson. */
@Journey
class OnlookerJourneyTest {

    @Test
    void theLeadSeesWhoCompletedItAndNothingElse(Visitor teacher, Visitor lead, Visitor administrator) {
        teacher.enter("Riverside College", "Yuki Hayashi");
        teacher.bringLesson();
        String lesson = teacher.toolAddress();
        teacher.tool().turnTo("Reflection");
        teacher.tool().write("A secret between me and my class.", "What went well");
        teacher.tool().press("Finish reflection");
        teacher.tool().shows("Done.");

        lead.enter("Riverside College", "Leila Haddad");
        lead.tool().shows("You see who completed this, nothing else");
        lead.tool().showsRow("Yuki Hayashi", ", 20");
        lead.tool().showsNothingOf("Year 8 Science");
        lead.goTo(lesson);
        lead.tool().showsHeading("There is nothing here.");

        administrator.enter("Riverside College", "Mateo Silva");
        administrator.tool().shows("You see a total, nothing else");
        administrator.tool().showsNothingOf("Yuki Hayashi");
        administrator.goTo(lesson);
        administrator.tool().showsHeading("There is nothing here.");
    }
}
