package org.secondlook.journeys;

import com.microsoft.playwright.Frame;
import org.assertj.core.api.Assertions;
import org.secondlook.media.TestFootage;

/** A teacher and a coach in one course of the campus, each at a machine of their own, and what they do again and again. */
record Pair(Visitor teacher, String teacherName, Visitor coach, String coachName) {

    /** Both open the first activity, the coach first: teachers ask whom the course knows. */
    void enter(String school) {
        coach.enter(school, coachName);
        teacher.enter(school, teacherName);
    }

    /** The teacher asks, the coach accepts. */
    void begin() {
        teacher.goTo("/pairings/new");
        teacher.tool().pick(coachName);
        teacher.tool().press("Ask");
        teacher.tool().shows("You have accepted. It waits for " + coachName);
        coach.goTo("/pairings");
        coach.tool().shows("Waits for your answer");
        coach.tool().follow(teacherName);
        coach.tool().press("Accept");
        coach.tool().showsHeading("You and " + teacherName);
    }

    /** The teacher brings a lesson that is long enough for a fair look, and is where it is watched. */
    void bringLesson() {
        teacher.goTo("/home");
        teacher.bringLesson(TestFootage.FAIR_LOOK);
    }

    /** The teacher looks at the lesson that is before them, and is where the gap is seen. */
    void look(int pupilFrom) {
        teacher.beginLook();
        code(teacher, pupilFrom);
        teacher.tool().follow("Finish and see the gap");
        teacher.tool().shows("What you expected, and what the video shows");
    }

    /** Codes that the teacher talks until a pupil does; that the five minutes were played is told as if they had been. */
    static void code(Visitor who, int pupilFrom) {
        who.tool().shows("Coded so far");
        Frame frame = who.toolFrame();
        frame.waitForFunction("() => document.querySelector('observation-coding:defined')?.ready"
                + " && document.querySelector('video').readyState > 0");
        press(who, "I talk", 0);
        press(who, "A pupil talks", pupilFrom);
        Assertions.assertThat(frame.evaluate("""
                        async () => {
                          const coding = document.querySelector('observation-coding');
                          coding.played.reach(0);
                          coding.played.reach(300_000);
                          return coding.post.send();
                        }
                        """)).isEqualTo(true);
    }

    private static void press(Visitor who, String voice, int second) {
        Frame frame = who.toolFrame();
        frame.evaluate("second => { document.querySelector('video').currentTime = second; }", second);
        frame.waitForFunction(
                "second => [document.querySelector('video')]"
                        + ".every(video => !video.seeking && video.currentTime === second)",
                second);
        who.tool().within(".codes").pressWith(voice);
    }

    /** The teacher is on the page on which something is shared, and shares it with the coach. */
    void share(String purpose) {
        share("", purpose);
    }

    void share(String right, String purpose) {
        teacher.passHurdles();
        teacher.tool().pick(coachName + ", my coach");
        if (!right.isEmpty()) {
            teacher.tool().pick(right);
        }
        teacher.tool().write(purpose, "What for?");
        teacher.tool().press("See what they will see");
        teacher.tool().shows("This is what " + coachName + " will see");
        teacher.tool().press("Share it now");
        teacher.tool().shows("With " + coachName + ": " + purpose);
    }
}
