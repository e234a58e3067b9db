package org.secondlook.journeys;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.TestBrowser;

/**
 * The tool inside a course: what it tells the page around, and how people get in whose browser keeps nothing of the tool's
 * there, not even what is partitioned. It has a school of its own, for what is done here can be done once.
 */
@Tag("once")
class FramedJourneyTest {

    private static final String IN_THE_COURSE = "http://localhost:*,http://127.0.0.1:*";
    private static final String EVERYWHERE = "http://localhost:*,*";
    private static final String OWN_WINDOW = "Open Second Look in its own window";
    private static final String OPEN = "Open in a new window";

    private static RunningTool tool;

    @BeforeAll
    static void start() {
        tool = new RunningTool();
    }

    @AfterAll
    static void stop() {
        tool.close();
    }

    @Test
    void theCourseIsToldWhatItListensTo() {
        try (var teacher = new Visitor(tool.campus())) {
            teacher.enter("Riverside College", "Tomás Lindqvist");
            teacher.campus().shows("lti.frameResize {\"height\":");
            teacher.campus().showsNothingOf("lti.put_data");
            teacher.bringLesson();
            teacher.campus().shows("lti.setUnloadMessage");
            teacher.campus().shows("lti.scrollToTop");
            teacher.mark("I waited.", "Strength");
            teacher.campus().shows("lti.screenReaderAlert {\"body\":");
            teacher.tool().turnTo("Reflection");
            teacher.tool().write("They talked.", "What went well");
            teacher.tool().shows("Saved");
            teacher.campus().shows("lti.removeUnloadMessage");
        }
    }

    @Test
    void whereThePlatformKeepsTheSecretEverythingHappensInTheCourse() {
        try (BrowserContext browser = TestBrowser.openForbidding(IN_THE_COURSE);
                var teacher = new Visitor(tool.campus(), browser)) {
            teacher.enterPatiently("Riverside College", "Amara Okafor");
            teacher.bringLesson();
            teacher.watch();
            teacher.mark("I waited, and three more hands went up.", "Strength");
            teacher.tool().turnTo("Reflection");
            teacher.tool().write("They talked to each other first.", "What went well");
            teacher.tool().shows("Saved");
            teacher.tool().press("Finish reflection");
            teacher.tool().shows("Done. Your course sees only that you completed this.");
            teacher.tool().follow("Back to the activity");
            teacher.tool().shows("You completed this activity");
        }
    }

    @Test
    void whereThePlatformDoesNotAnswerAWindowIsOfferedBeforeThePlatformIsAsked() {
        try (BrowserContext browser = TestBrowser.openForbidding(IN_THE_COURSE);
                var teacher = new Visitor(tool.campus(), browser)) {
            teacher.silence(true);
            try {
                teacher.openActivity("Riverside College", "Yuki Hayashi");
                teacher.tool().showsHeading("Opening Second Look");
                teacher.tool().showsHeading(OWN_WINDOW);
                teacher.leavePictures("ladder-storage-silent");
                Pane window = teacher.openWindow(pane -> pane.follow(OPEN));
                window.showsHeading(Visitor.ACTIVITY);
                teacher.tool().shows("Second Look is open in another window.");
            } finally {
                teacher.silence(false);
            }
        }
    }

    @Test
    void whereThePlatformOffersNoStorageTheLaunchGoesOnInAWindow() {
        try (BrowserContext browser = TestBrowser.openForbidding(IN_THE_COURSE);
                var teacher = new Visitor(tool.campus(), browser)) {
            teacher.openActivity("Hillside School", "Yuki Hayashi");
            teacher.tool().showsHeading(OWN_WINDOW);
            teacher.leavePictures("ladder-window");
            teacher.looksAt("ladder-window");
            Pane window = teacher.openWindow(pane -> pane.press(OPEN));
            window.showsHeading(Visitor.ACTIVITY);
            window.shows("Hello Yuki Hayashi");
            teacher.tool().shows("Second Look is open in another window.");
            teacher.leavePictures("ladder-window-opened");
        }
    }

    @Test
    void whereNoWindowKeepsACookieEitherTheLadderEnds() {
        try (BrowserContext browser = TestBrowser.openForbidding(EVERYWHERE);
                var teacher = new Visitor(tool.campus(), browser)) {
            teacher.openActivity("Hillside School", "Yuki Hayashi");
            teacher.tool().showsHeading(OWN_WINDOW);
            Pane window = teacher.openWindow(pane -> pane.press(OPEN));
            window.showsHeading("Your browser keeps no cookie of ours");
        }
    }
}
