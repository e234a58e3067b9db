package org.secondlook.journeys;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A teacher shows a clip to their whole school, and takes it back while somebody watches. */
@Journey
class ExemplarJourneyTest {

    private static final String SCHOOL = "Hillside School";
    private static final String TITLE = "A breath before the first hand";
    private static final String CAPTIONS = """
            WEBVTT

            00:01.000 --> 00:03.000
            Take your time.
            """;

    @Test
    void whatIsTakenBackStopsWhereItPlaysAndIsFoundNoMore(
            RunningTool tool, Visitor lead, Visitor teacher, Visitor colleague) {
        lead.enter(SCHOOL, "Leila Haddad");
        teacher.enter(SCHOOL, "Amara Okafor");
        askForApproval(teacher, LocalDate.now(tool.clock()).plusDays(30).toString());

        lead.goTo("/exemplars");
        lead.tool().follow(TITLE);
        lead.tool().press("Yes, let the school see it");
        lead.tool().shows("Seen by everybody at your school");

        colleague.enter(SCHOOL, "Yuki Hayashi");
        seek(colleague);
        colleague.tool().follow(TITLE);
        colleague.watchExemplarOverAndOver();
        colleague.tool().shows("Noted: you have watched it.");
        String exemplar = colleague.toolAddress();

        teacher.goTo("/exemplars/mine");
        teacher.tool().unfold("Take it back…");
        teacher.tool().press("Take it back now");
        teacher.tool().shows("You have taken it back.");
        colleague.tool().showsSoon("It was taken back");
        colleague.goTo(exemplar);
        colleague.tool().showsHeading("There is nothing here.");
        seek(colleague);
        colleague.tool().showsNothingOf(TITLE);
    }

    private static void askForApproval(Visitor teacher, String until) {
        teacher.bringLesson();
        String lesson = teacher.toolAddress();
        teacher.goTo(lesson + "/captions");
        teacher.chooseCaptions(CAPTIONS);
        teacher.tool().press("Add");
        teacher.tool().shows("Take your time.");
        teacher.goTo(lesson + "/appearance");
        teacher.tool().press("Nobody can be recognised");
        teacher.tool().shows("Nobody can be recognised in it");
        teacher.goTo(lesson + "/clips");
        teacher.tool().write("0", "From");
        teacher.tool().write("6", "To");
        teacher.tool().write("I wait", "Title");
        teacher.tool().press("Cut the clip");
        teacher.tool().follow("I wait");
        teacher.tool().shows("00:06 long");
        teacher.tool().follow("Show it to your whole school…");
        release(teacher, until);
    }

    private static void release(Visitor teacher, String until) {
        teacher.tool().write(TITLE, "Title");
        teacher.tool().choose("wait-time", "It shows");
        teacher.tool().write("Who would not have answered?", "Questions to watch it with");
        teacher.tool().write("Nobody speaks for three seconds.", "What there is to see");
        teacher.tool().choose("en", "Captions and transcript");
        teacher.tool().pick("Leila Haddad");
        teacher.tool().write(until, "Until which day?");
        teacher.tool().tick("I agree that everybody at my school");
        teacher.tool().press("Ask for approval");
        teacher.tool().shows("Waits for an answer");
    }

    private static void seek(Visitor colleague) {
        colleague.goTo("/library");
        colleague.tool().write("breath", "Search the library");
        colleague.tool().press("Search");
        colleague.tool().showsHeading("Find something to learn from");
    }
}
