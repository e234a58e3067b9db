package org.secondlook.journeys;

import org.junit.jupiter.api.Test;

/** A lesson is recorded from within the course: there, in a tab of its own, and on a phone that nobody signs in on. */
@Journey
class RecordingJourneyTest {

    private static final String ELSEWHERE = "Use your phone, or a tab of its own";

    @Test
    void inTheCourseItIsRecordedAndWatched(Visitor teacher) {
        teacher.enter("Hillside School", "Yuki Hayashi");
        teacher.passIntroduction();
        teacher.tool().follow(Visitor.RECORD);
        teacher.tool().press("Switch on and have a look");
        teacher.tool().shows("The microphone hears well.");
        teacher.looksAt("recorder");
        teacher.tool().press("Record");
        teacher.tool().shows("0:04");
        teacher.tool().press("Stop");
        teacher.tool().shows("Stored. All of it has arrived.");
        teacher.tool().write("Why ice floats", "What is it called?");
        teacher.tool().press("Save the title");
        teacher.tool().follow("Watch it");
        teacher.tool().showsHeading("Why ice floats");
        teacher.watch();
    }

    @Test
    void aPhoneSendsItAndTheDeskSeesItArrive(Visitor teacher, Visitor phone, Visitor stranger) {
        teacher.enter("Hillside School", "Yuki Hayashi");
        teacher.passIntroduction();
        teacher.tool().follow(Visitor.RECORD);
        teacher.tool().press(ELSEWHERE);
        teacher.tool().shows("Point your phone’s camera at this code");
        teacher.looksAt("hand-over");
        String address = teacher.tool().read(".hand-over__address");

        phone.open(address);
        phone.campus().showsNothingOf("Yuki");
        phone.campus().press("Use this device");
        phone.campus().shows("the lessons of Yuki Hayashi");
        teacher.tool().shows("The code was used");
        phone.looksAt("device");
        stranger.open(address);
        stranger.campus().showsHeading("This code is not good any more");

        phone.chooseLesson();
        phone.campus().shows("On this line, as it is now");
        phone.campus().pick("Only a part of it");
        phone.campus().write("0:04", "To");
        phone.looksAt("device-part");
        phone.campus().press("Make this part");
        phone.campus().shows("from 0:00 to 0:04");
        phone.campus().press("Send it");
        phone.campus().showsHeading("✔ Stored");
        teacher.tool().shows("Stored: all of it has arrived.");
        teacher.tool().follow("Give it a title, and watch it");
        teacher.tool().shows("This lesson is ready to watch.");
        teacher.tool().follow("Back to the activity");
        teacher.tool().follow("Watch it again");
    }

    @Test
    void whereTheCourseGivesNoCameraATabOfItsOwnDoes(Visitor teacher) {
        teacher.enter("Hillside School", "Yuki Hayashi");
        teacher.takeTheCameraAway();
        teacher.passIntroduction();
        teacher.tool().follow(Visitor.RECORD);
        teacher.tool().shows("Your course does not let this frame use camera and microphone.");
        teacher.looksAt("recorder-blocked");
        teacher.tool().press(ELSEWHERE);

        Pane tab = teacher.openWindow(pane -> pane.follow("Or open it here, in a tab of its own"));
        tab.press("Use this device");
        tab.unfold("Or record in this page");
        tab.press("Switch on and have a look");
        tab.press("Record");
        tab.shows("0:03");
        tab.press("Stop");
        tab.showsHeading("✔ Stored");
        teacher.tool().shows("Stored: all of it has arrived.");
    }
}
