package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whoever else opens the same activity sees that it was completed, and nothing of the lesson; of what is shared with them they see
 * that alone, talk with its owner about it, and only until it is taken back. They try every address that the owner was at.
 */
@Journey
class OnlookerJourneyTest {

    private static final String SECRET = "A secret between me and my class.";
    private static final String SAID = "So why does it float?";

    /** What has to be among the addresses of somebody who has something of everything. */
    private static final List<String> KINDS = List.of(
            "GET /recordings/[^/]+",
            "GET /recordings/[^/]+/media/.*",
            "POST /recordings/[^/]+/erasure",
            "GET /lessons/[^/]+",
            "GET /lessons/[^/]+/markers.*",
            "POST /markers/[^/]+",
            "GET /reflections/[^/]+",
            "GET /reflections/[^/]+/versions/1",
            "GET /reflections/[^/]+/second-look",
            "GET /observations/[^/]+/gap",
            "GET /observations/[^/]+/events.*",
            "GET /growth/.*",
            "GET /captions/[^/]+/files/vtt",
            "GET /clips/[^/]+",
            "GET /clips/[^/]+/captions",
            "GET /clips/[^/]+/media/.*",
            "GET /shares/[^/]+",
            "POST /shares/[^/]+/revocation",
            "GET /shares/[^/]+/comments.*",
            "GET /comments.*",
            "GET /people/kept/archive");

    private static final String CAPTIONS = """
            WEBVTT

            00:01.000 --> 00:03.000
            %s
            """.formatted(SAID);

    @Test
    void theLeadSeesWhoCompletedItAndWhatIsSharedAndNothingElse(Visitor teacher, Visitor lead, Visitor administrator) {
        teacher.enter("Riverside College", "Yuki Hayashi");
        teacher.bringLesson();
        String lesson = teacher.toolAddress();
        teacher.mark("Here the back row went quiet.", "Strength");
        lookAndReflect(teacher);

        lead.enter("Riverside College", "Leila Haddad");
        lead.tool().shows("You see who completed this, nothing else");
        String activity = lead.toolAddress();
        lead.tool().showsRow("Yuki Hayashi", ", 20");
        lead.tool().showsNothingOf("Year 8 Science");
        lead.goTo(lesson);
        lead.tool().showsHeading("There is nothing here.");

        administrator.enter("Riverside College", "Mateo Silva");
        administrator.tool().shows("You see a total, nothing else");
        administrator.tool().showsNothingOf("Yuki Hayashi");
        administrator.goTo(lesson);
        administrator.tool().showsHeading("There is nothing here.");

        shareClip(teacher, lesson, "Leila Haddad");
        administrator.goTo("/shares");
        administrator.tool().shows("Nobody shares anything with you now.");
        lead.goTo("/shares");
        lead.tool().follow("I wait");
        lead.tool().shows("What you watch is told to Yuki Hayashi");
        lead.watchOverAndOver();
        talk(lead, teacher);
        Collection<String> footprints = footprints(teacher, lesson);
        lead.footprints();
        administrator.findsNothingAt(footprints, activity, SECRET, SAID, "Year 8 Science", "I wait");
        teacher.goTo("/shares");
        teacher.tool().shows("Watched, in pieces of ten seconds");
        teacher.tool().press("Take I wait back from Leila Haddad");
        lead.tool().showsSoon("This is over. It was taken back");
        lead.goTo("/shares");
        lead.tool().shows("Nobody shares anything with you now.");
        lead.findsNothingAt(footprints, activity, SECRET, SAID, "Year 8 Science", "I wait");
    }

    private static void lookAndReflect(Visitor teacher) {
        teacher.look();
        teacher.tool().turnTo("Reflection");
        teacher.tool().write(SECRET, "What went well");
        teacher.tool().press("Finish reflection");
        teacher.tool().shows("Done.");
        teacher.tool().turnTo("Reflection");
        teacher.tool().write(SECRET + " We laughed.", "What went well");
        teacher.tool().press("Save changes");
        teacher.tool().shows("Done.");
    }

    /** Wherever there is something of the owner's: each kind of thing that the tool keeps is among it. */
    private static Collection<String> footprints(Visitor teacher, String lesson) {
        teacher.goTo("/growth/talk-and-quiet/pupil-share");
        teacher.tool().showsHeading("A pupil talks");
        teacher.goTo(lesson);
        teacher.tool().turnTo("Reflection");
        teacher.tool().follow("Read it, share it, see earlier versions");
        teacher.tool().shows("Versions");
        teacher.goTo(teacher.toolAddress() + "/second-look");
        teacher.tool().showsHeading("Second look: Year 8 Science");
        Collection<String> footprints = teacher.footprints();
        for (String kind : KINDS) {
            assertThat(footprints).anyMatch(footprint -> footprint.matches(kind));
        }
        return footprints;
    }

    @Test
    void aCircleOfThreeLooksAtLessonsTogetherUntilItCloses(Visitor facilitator, Visitor member, Visitor third) {
        third.enter("Hillside School", "Priya Raman");
        member.enter("Hillside School", "Tomás Lindqvist");
        String other = bringLesson(member);
        facilitator.enter("Hillside School", "Amara Okafor");
        String lesson = bringLesson(facilitator);
        startCircle(facilitator);
        join(member);
        join(third);
        String circle = member.toolAddress();

        facilitator.goTo(circle);
        facilitator.tool().shows("You begin");
        cutClip(facilitator, lesson);
        share(facilitator, "Questions that open");
        nameAndMean(member);
        third.goTo(circle);
        third.tool().shows("Tomás Lindqvist, in “Questions that open”");
        third.tool().follow("I wait");
        third.tool().shows("What happens after an answer?");
        third.tool().shows("@ You");
        third.watchOverAndOver();

        member.goTo(other.replace("/lessons/", "/recordings/"));
        member.tool().follow("Share the whole lesson…", "With whom?");
        share(member, "Questions that open");

        facilitator.goTo(circle);
        facilitator.tool().follow("Year 8 Science");
        facilitator.tool().shows("Shown to this circle alone");
        facilitator.goTo(circle + "/closing");
        facilitator.tool().write("We look for what happens after an answer.", "What it came to");
        facilitator.tool().press("Close it now");
        facilitator.tool().shows("Nothing is shared in it any more.");
        third.tool().showsSoon("This is over. It was taken back");
        String shared = third.toolAddress();
        third.goTo(shared);
        third.tool().showsHeading("There is nothing here.");
        third.goTo(circle);
        third.tool().shows("We look for what happens after an answer.");
    }

    private static void startCircle(Visitor facilitator) {
        facilitator.goTo("/circles");
        facilitator.tool().follow("Start a circle");
        facilitator.tool().write("Questions that open", "What is it called?");
        facilitator.tool().write("What happens after an answer?", "What do you want to look at?");
        facilitator.tool().tick("Tomás Lindqvist");
        facilitator.tool().tick("Priya Raman");
        facilitator.tool().press("Start it and ask them");
        facilitator.tool().showsHeading("Questions that open");
    }

    private static void join(Visitor member) {
        member.goTo("/circles");
        member.tool().shows("You are asked to accept its norms");
        member.tool().follow("Questions that open");
        member.tool().shows("We look at teaching, not at a person");
        member.tool().press("I accept this and join");
        member.tool().shows("Whoever facilitates shows something of theirs first");
    }

    private static void nameAndMean(Visitor member) {
        member.goTo("/circles");
        member.tool().follow("Questions that open");
        member.tool().follow("I wait");
        Pane form = member.tool().within("#new");
        form.pick("Suggestion");
        form.write("What if you waited longer?", "In your words");
        form.press("Say it");
        form.shows("then send this one again");
        form.pick("Strength");
        form.write("Everybody thought.", "In your words");
        form.press("Say it");
        member.tool().shows("Everybody thought.");
        form.pick("Suggestion");
        form.write("What if you waited longer?", "In your words");
        form.choose("Priya Raman", "@ Whom do you mean?");
        form.press("Say it");
        member.tool().shows("@ Priya Raman");
    }

    private static String bringLesson(Visitor teacher) {
        teacher.bringLesson();
        return teacher.toolAddress();
    }

    private static void talk(Visitor lead, Visitor teacher) {
        lead.tool().pick("Suggestion");
        lead.tool().write("What if you waited longer?", "In your words");
        lead.tool().press("Say it");
        lead.tool().shows("then send this one again");
        lead.tool().holds("What if you waited longer?", "In your words");
        lead.tool().write("", "In your words");
        lead.tool().pick("Strength");
        lead.tool().press("It worked well when you …");
        lead.tool().holds("It worked well when you ", "In your words");
        lead.tool().write("It worked well when you waited", "In your words");
        lead.tool().write("00:02", "At which moment?");
        lead.tool().press("Say it");
        lead.tool().shows("It worked well when you waited");
        teacher.goTo("/shares");
        teacher.tool().follow("What Leila Haddad sees of I wait");
        teacher.leap("Go to 00:02", 2);
        teacher.tool().press("Here");
        teacher.tool().write("Half a thought", "In your words");
        teacher.tool().unfold("Reply");
        teacher.tool().write("I counted to three", "Your reply");
        teacher.tool().press("Send the reply");
        teacher.tool().shows("I counted to three");
        teacher.tool().holds("00:02", "At which moment?");
    }

    private static void shareClip(Visitor teacher, String lesson, String with) {
        teacher.goTo(lesson + "/captions");
        teacher.chooseCaptions(CAPTIONS);
        teacher.tool().press("Add");
        teacher.tool().shows(SAID);
        cutClip(teacher, lesson);
        teacher.passHurdles();
        teacher.tool().write("somebody else", "Look for a name");
        teacher.tool().shows("Nobody of this course is called so.");
        teacher.tool().write(with.substring(1, 4), "Look for a name");
        teacher.tool().pick(with);
        teacher.tool().pick("Watch, and write to you about it");
        teacher.tool().write("To talk about waiting", "What for?");
        teacher.tool().press("See what they will see");
        teacher.tool().showsHeading("This is what " + with + " will see");
        teacher.tool().press("Share it now");
        teacher.tool().shows("With " + with + ": To talk about waiting");
        teacher.tool().follow("I wait");
        teacher.tool().shows("Seen by you and people you chose");
    }

    private static void cutClip(Visitor teacher, String lesson) {
        teacher.goTo(lesson + "/clips");
        teacher.tool().write("0", "From");
        teacher.tool().write("6", "To");
        teacher.tool().write("I wait", "Title");
        teacher.tool().press("Cut the clip");
        teacher.tool().follow("I wait");
        teacher.tool().shows("00:06 long");
        teacher.tool().follow("Share this clip…", "With whom?");
    }

    private static void share(Visitor teacher, String circle) {
        teacher.passHurdles();
        teacher.tool().pick(circle);
        teacher.tool().write("To look at together", "What for?");
        teacher.tool().press("See what they will see");
        teacher.tool().showsHeading("This is what " + circle + " will see");
        teacher.tool().press("Share it now");
        teacher.tool().shows("With " + circle + ": To look at together");
    }
}
