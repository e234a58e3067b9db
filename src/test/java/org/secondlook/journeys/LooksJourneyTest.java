package org.secondlook.journeys;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** Every page, looked at once: it fits every screen, and everybody can use it. */
@Journey
class LooksJourneyTest {

    @Test
    void theCampus(Visitor newcomer, RunningTool tool) {
        newcomer.page().navigate(tool.campus());
        newcomer.looksAt("campus");
        newcomer.campus().follow("Riverside College");
        newcomer.looksAt("campus-school");
        newcomer.campus().follow("Tomás Lindqvist");
        newcomer.looksAt("campus-course");
        newcomer.campus().follow("Grades");
        newcomer.looksAt("campus-gradebook");
        newcomer.campus().follow("Participants");
        newcomer.looksAt("campus-participants");
    }

    @Test
    void theCampusBehindItsPages(Visitor newcomer, Visitor lead, RunningTool tool) {
        newcomer.page().navigate(tool.campus());
        newcomer.campus().follow("Hillside School");
        newcomer.campus().follow("What this platform received");
        newcomer.campus().press("Take the services down");
        newcomer.campus().shows("Its services are down");
        newcomer.looksAt("campus-received");
        newcomer.campus().press("Bring the services up");
        newcomer.campus().shows("Its services answer");
        newcomer.page().navigate(tool.campus() + "/moodle/lti/authorize");
        newcomer.looksAt("campus-problem");
        newcomer.page().route("**/campus/post*.js", Route::abort);
        newcomer.page().navigate(tool.campus() + "/moodle/as/tomas/activities/1/launch");
        newcomer.looksAt("campus-post");

        lead.chooseActivities("Hillside School", "Leila Haddad");
        lead.tool().tick("Talk and quiet");
        lead.looksAt("campus-choice");
        lead.page().route("**/programme/answer-form*.js", Route::abort);
        lead.tool().press("Add to the course");
        lead.tool().showsHeading("Adding 1 activity");
        lead.looksAt("placement-answer");
        lead.tool().press("Go back to the course");
        lead.campus().showsHeading("Save what you chose");
        lead.looksAt("campus-draft");
    }

    @Test
    void theTeachersPages(Visitor teacher) {
        teacher.enter("Riverside College", "Tomás Lindqvist");
        teacher.looksAt("activity-new");

        teacher.bringLesson();
        String lesson = teacher.toolAddress();
        teacher.looksAt("lesson-empty");
        teacher.mark("I waited, and three more hands went up.", "Strength");
        teacher.mark("Why did the back row go quiet?", "Question");
        teacher.looksAt("lesson-markers");
        teacher.tool().press("Keys");
        teacher.looksAt("lesson-keys");
        teacher.tool().press("Close");
        teacher.tool().turnTo("Reflection");
        teacher.looksAt("lesson-reflection");

        teacher.goTo(lesson.replace("/lessons/", "/recordings/"));
        teacher.looksAt("recording");
        teacher.tool().follow("Erase this lesson…");
        teacher.looksAt("recording-erasure");
        teacher.goTo("/recordings");
        teacher.looksAt("recordings");
        teacher.goTo("/nowhere");
        teacher.looksAt("problem");

        teacher.goTo(lesson);
        teacher.tool().turnTo("Reflection");
        teacher.tool().write("They talked to each other first.", "What went well");
        teacher.tool().press("Finish reflection");
        teacher.tool().shows("Done.");
        teacher.looksAt("lesson-done");
        teacher.tool().follow("Back to the activity");
        teacher.tool().shows("Sent to your course");
        teacher.looksAt("activity-complete");
    }

    @Test
    void theOthersPages(Visitor lead, Visitor administrator, Visitor coach) {
        lead.enter("Riverside College", "Leila Haddad");
        lead.looksAt("activity-lead");
        administrator.enter("Riverside College", "Mateo Silva");
        administrator.looksAt("activity-administrator");
        coach.enter("Riverside College", "Priya Raman");
        coach.looksAt("activity-coach");
        coach.sendLaunchAgain();
        coach.tool().showsHeading("This opening was already used");
        coach.looksAt("refusal");
    }
}
