package org.secondlook.journeys;

import org.junit.jupiter.api.Test;

/** A launch that is not good is refused in plain words, inside the course. */
@Journey
class RefusedLaunchJourneyTest {

    @Test
    void aLaunchThatIsSentTwiceIsRefusedTheSecondTime(Visitor teacher) {
        teacher.enter("Hillside School", "Yuki Hayashi");

        teacher.sendLaunchAgain();

        teacher.tool().showsHeading("This opening was already used");
        teacher.tool().shows("What you did before is safe.");
        teacher.tool().shows("Reference");
        teacher.tool().shows("Back to ");
    }
}
