package org.secondlook.journeys;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product is for: somebody watches a lesson of theirs again, alone, and learns from it. */
@Journey
class TeacherJourneyTest {

    private static final String STRENGTH = "What went well";

    @Test
    void whoComesForTheFirstTimeWatchesSomebodyElseFirst(Visitor newcomer) {
        newcomer.enter("Riverside College", "Priya Raman");
        newcomer.tool().shows("Before you bring a lesson: who sees what");
        newcomer.tool().showsNothingOf("Or record a lesson here");

        newcomer.tool().press("Watch the sample lesson");
        newcomer.tool().showsHeading("Why does ice float?");
        newcomer.tool().shows("Coded so far");
        newcomer.watch();
        newcomer.page().keyboard().press("1");
        newcomer.tool().shows("Only here: not sent, not kept");
        newcomer.tool().press("Pause");
        newcomer.tool().unfold("Compare with a worked coding");
        newcomer.tool().shows("Nobody speaks for four seconds");
        newcomer.looksAt("sample");
        newcomer.tool().write("She waits, and more hands go up.", "A few words on the question");
        newcomer.tool().press("Keep my note");
        newcomer.tool().shows("Kept.");

        newcomer.tool().follow("Go on");
        newcomer.tool().follow(Visitor.RECORD);
        newcomer.tool().press("Switch on and have a look");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hillside School", "Riverside College"})
    void aTeacherGoesFromTheCourseToTheGrade(String school, Visitor teacher) {
        teacher.enter(school, "Amara Okafor");
        teacher.tool().shows("nobody else can open them");

        teacher.bringLesson();
        teacher.mark("I waited, and three more hands went up.", "Strength");
        teacher.mark("Why did the back row go quiet?", "Question");

        teacher.look();
        teacher.tool().follow("Finish and see the gap");
        teacher.tool().shows("more to see this fairly");
        teacher.tool().follow("Back to the lesson");

        teacher.tool().turnTo("Reflection");
        teacher.tool().write("I waited after the question. They talked to each other first.", STRENGTH);
        teacher.tool().shows("Saved");
        teacher.tool().press("Finish reflection");
        teacher.tool().shows("Done. Your course sees only that you completed this.");

        teacher.tool().follow("Back to the activity");
        teacher.tool().shows("You completed this activity");
        teacher.tool().shows("Sent to your course");
        teacher.campus().follow("Grades");
        teacher.campus().showsRow("Amara Okafor", "1 / 1", "–");
    }

    @Test
    void aDayLaterMarkersAndDraftAreStillThere(Visitor teacher, RunningTool tool, Visitor sameTeacher) {
        teacher.enter("Hillside School", "Tomás Lindqvist");
        teacher.bringLesson();
        teacher.keys("i", "ArrowRight", "o", "m");
        teacher.tool().shows("00:00 – 00:05");
        teacher.mark("Here I spoke for four minutes.", "Note");
        teacher.tool().turnTo("Reflection");
        teacher.tool().write("They wanted to know more.", STRENGTH);
        teacher.tool().shows("Saved");

        tool.clock().letPass(Duration.ofDays(1));
        teacher.tool().follow("Back to the activity");
        teacher.tool().showsHeading("Your session has ended.");

        sameTeacher.enter("Hillside School", "Tomás Lindqvist");
        sameTeacher.tool().shows("2 markers");
        sameTeacher.tool().follow("Continue");
        sameTeacher.tool().shows("Here I spoke for four minutes.");
        sameTeacher.tool().turnTo("Reflection");
        sameTeacher.tool().holds("They wanted to know more.", STRENGTH);
    }
}
