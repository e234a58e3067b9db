package org.secondlook.journeys;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From a school that has never heard of the tool to the first grade in its gradebook. */
@Journey
class RegistrationJourneyTest {

    private static final String FIRST = "Seeing our own teaching";
    private static final String SECOND = "Questions and wait time";
    private static final String THIRD = "Talk and quiet";

    @Test
    void aMoodleIsConnectedItsKeysChangeAndItsCourseIsCopied(
            RunningTool tool, Visitor administrator, Visitor lead, Visitor teacher) {
        register("Lakeside School", administrator);
        administrator.campus().press("Activate");
        administrator.campus().shows("Active");

        place("Lakeside School", lead);
        lead.campus().press("Save and return to course");
        lead.campus().shows(THIRD);

        tool.replaceKeysOf("new-moodle");
        tool.clock().letPass(Duration.ofMinutes(2));
        complete("Lakeside School", teacher);

        lead.campus().press("Copy this course");
        lead.campus().follow(FIRST);
        lead.tool().showsHeading(FIRST);
        lead.tool().shows("What do you see now that you did not notice while you were teaching?");
        lead.tool().showsNothingOf("1 of");
    }

    @Test
    void aCanvasIsConnectedAndItsFirstDeploymentEnters(Visitor administrator, Visitor lead, Visitor teacher) {
        register("Harbour College", administrator);
        administrator.campus().press("Enable and deploy");
        administrator.campus().shows("Active");

        place("Harbour College", lead);
        lead.tool().follow("Back to the course");
        lead.campus().shows(THIRD);
        complete("Harbour College", teacher);
    }

    private static void register(String school, Visitor administrator) {
        administrator.signIn(school, "Mateo Silva");
        administrator.campus().follow("External tool");
        administrator.campus().press("Register");
        administrator.tool().showsHeading("Add Second Look to your platform");
        administrator.tool().press("Add Second Look");
        administrator.tool().showsHeading("Second Look is registered");
        administrator.tool().press("Done");
        administrator.campus().shows("Pending");
    }

    private static void place(String school, Visitor lead) {
        lead.chooseActivities(school, "Leila Haddad");
        lead.tool().tick(FIRST);
        lead.tool().tick(SECOND);
        lead.tool().tick(THIRD);
        lead.tool().press("Add to the course");
    }

    private static void complete(String school, Visitor teacher) {
        teacher.signIn(school, "Amara Okafor");
        teacher.campus().follow(FIRST);
        teacher.tool().showsHeading(FIRST);
        teacher.bringLesson();
        teacher.tool().turnTo("Reflection");
        teacher.tool().write("I waited, and they went on talking.", "What went well");
        teacher.tool().shows("Saved");
        teacher.tool().press("Finish reflection");
        teacher.tool().follow("Back to the activity");
        teacher.tool().shows("Sent to your course");
        teacher.campus().follow("Grades");
        teacher.campus().showsRow("Amara Okafor", "1 / 1", "–", "–");
    }
}
