package org.secondlook.journeys;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people work together on the teaching of one of them: a whole cycle, a second pair of eyes, and the end of it. */
@Journey
class CoachingJourneyTest {

    private static final String MOODLE = "Hillside School";
    private static final String CANVAS = "Riverside College";
    private static final String ACTIVITY = "A coaching cycle";
    private static final String FOCUS = "What happens after I have asked a question";
    private static final String STEP = "Breathe first";
    private static final String CODING =
            "Watch, write to you about it, and code it through a lens of their choice, without seeing what you expected or coded";
    private static final String DONE = "This is done";

    @ParameterizedTest
    @ValueSource(strings = {MOODLE, CANVAS})
    void twoWalkAWholeCycle(String school, Visitor lead, Visitor teacher, Visitor coach) {
        addActivity(school, lead);
        var pair = new Pair(teacher, "Yuki Hayashi", coach, "Priya Raman");
        pair.enter(school);
        if (school.equals(MOODLE)) {
            appoint(lead, "Priya Raman");
        }
        if (school.equals(CANVAS)) {
            teacher.loseTheMouse();
            coach.loseTheMouse();
        }
        pair.begin();
        lookAndShare(pair, 240);

        beginCycle(teacher);
        String cycle = teacher.toolAddress();
        take(teacher, "Talk and quiet");
        chooseGoal(pair, cycle);
        talk(pair, cycle);
        takeStep(pair, cycle);
        both(pair, cycle, "Try it in class");
        tryOnPhone(teacher, cycle);
        lookAgain(pair, cycle);

        closeAndRead(pair, cycle);
        showsInGradebook(school, teacher);
    }

    @Test
    void inACycleTheCoachCodesBeforeTheyAreToldAndBothSeeHowFarTheyAgree(Visitor teacher, Visitor coach) {
        var pair = new Pair(teacher, "Amara Okafor", coach, "Priya Raman");
        pair.enter(CANVAS);
        pair.begin();
        String lesson = lookAndShare(pair, 240);
        teacher.goTo(lesson.replace("/lessons/", "/recordings/"));
        teacher.tool().follow("Share the whole lesson…", "With whom?");
        pair.share(CODING, "Who talks?");
        beginCycle(teacher);
        String cycle = teacher.toolAddress();
        take(teacher, "Talk and quiet");

        openTheLook(coach, cycle);
        coach.tool().shows("What was expected and coded comes after your own coding.");
        coach.tool().showsNothingOf("80 %");
        codeAsAsked(coach);
        openTheLook(coach, cycle);
        coach.tool().shows("80 %");

        teacher.goTo(lesson + "/observations");
        teacher.tool().follow("See both side by side: Talk and quiet, by Priya Raman");
        teacher.tool().showsHeading("Side by side");
        teacher.tool().shows("The two say the same in 90 % of 300 seconds.");
        teacher.tool().shows("Kappa 0.74");
        teacher.looksAt("agreement");
    }

    @Test
    void whenTheyPartTheCoachSeesNothingMoreAndTheTeacherKeepsAll(Visitor lead, Visitor teacher, Visitor coach) {
        var pair = new Pair(teacher, "Tomás Lindqvist", coach, "Amara Okafor");
        pair.enter(MOODLE);
        appoint(lead, "Amara Okafor");
        pair.begin();
        pair.bringLesson();
        String lesson = teacher.toolAddress();
        teacher.mark("Here they answer each other.", "Strength");
        teacher.goTo(lesson.replace("/lessons/", "/recordings/"));
        teacher.tool().follow("Share the whole lesson…", "With whom?");
        pair.share("To look at together");
        coach.goTo("/pairings");
        coach.tool().follow("Tomás Lindqvist");
        coach.tool().showsHeading("You and Tomás Lindqvist");
        String pairing = coach.toolAddress();
        coach.tool().follow("Year 8 Science");
        coach.watchOverAndOver();
        String shared = coach.toolAddress();

        teacher.goTo(pairing);
        teacher.tool().unfold("End working together…");
        teacher.tool().press("End it now");
        teacher.tool().shows("Amara Okafor: ended on");
        coach.tool().showsSoon("This is over. It was taken back");
        for (String address : List.of(shared, pairing)) {
            coach.goTo(address);
            coach.tool().showsHeading("There is nothing here.");
        }
        coach.goTo("/pairings/inbox");
        coach.tool().shows("Nothing waits for you.");
        teacher.goTo(lesson);
        teacher.tool().shows("Here they answer each other.");
        teacher.watch();
    }

    private static void addActivity(String school, Visitor lead) {
        lead.chooseActivities(school, "Leila Haddad");
        lead.tool().tick(ACTIVITY);
        lead.tool().press("Add to the course");
        if (school.equals(MOODLE)) {
            lead.campus().press("Save and return to course");
        } else {
            lead.tool().follow("Back to the course");
        }
        lead.campus().follow(ACTIVITY);
        lead.tool().shows("You see who completed this, nothing else");
    }

    /** A Moodle does not say who is a coach and who leads; whoever leads does. */
    private static void appoint(Visitor lead, String coach) {
        lead.enter(MOODLE, "Leila Haddad");
        lead.goTo("/pairings/course");
        lead.tool().follow("Make somebody a coach");
        lead.tool().press("Make " + coach + " a coach");
        lead.tool().shows("Made a coach here");
    }

    /** Where the teacher watches the lesson of which they shared what they coded. */
    private static String lookAndShare(Pair pair, int pupilFrom) {
        pair.bringLesson();
        String lesson = pair.teacher().toolAddress();
        pair.look(pupilFrom);
        pair.teacher().tool().follow("Code more");
        pair.teacher().tool().follow("Share what you coded…", "With whom?");
        pair.share("To begin with");
        return lesson;
    }

    private static void openTheLook(Visitor coach, String cycle) {
        coach.goTo(cycle);
        coach.tool().followWith("Talk and quiet, begun on");
    }

    /** The coach is told that they code first, and does. */
    private static void codeAsAsked(Visitor coach) {
        coach.tool().follow("Code it now");
        coach.tool().press("Begin with Talk and quiet");
        coach.tool().shows("You see nothing of what Amara Okafor expected or coded.");
        Pair.code(coach, 210);
        coach.tool().showsNothingOf("80 %");
        coach.tool().press("I am done");
        coach.tool().shows("Amara Okafor sees what you coded.");
    }

    private static void beginCycle(Visitor teacher) {
        teacher.goTo("/cycles/new");
        teacher.tool().write(FOCUS, "What do you want to look at?");
        teacher.tool().pick("One change, looked at twice");
        teacher.tool().press("Begin");
        teacher.tool().showsHeading(FOCUS);
        teacher.tool().showsHeading("How it is now");
    }

    private static void take(Visitor teacher, String thing) {
        teacher.tool().pressWith("Take this: " + thing);
        teacher.tool().press(DONE);
    }

    private static void chooseGoal(Pair pair, String cycle) {
        Visitor teacher = pair.teacher();
        teacher.tool().showsHeading("What is to change for pupils");
        teacher.goTo("/goals/new");
        teacher.tool().write("My pupils answer each other.", "What will your pupils do?");
        teacher.tool().press("Begin it");
        teacher.tool().follow("Share…", "With whom?");
        pair.share("What it is for");
        teacher.goTo(cycle);
        take(teacher, "Goal: My pupils answer each other.");
    }

    private static void talk(Pair pair, String cycle) {
        Visitor teacher = pair.teacher();
        teacher.tool().showsHeading("Talk about it");
        teacher.tool().follow("Your conversations");
        teacher.tool().follow("Plan a conversation");
        teacher.tool().pick("In person");
        teacher.tool().write("2030-01-15", "Day");
        teacher.tool().write("14:30", "Time");
        teacher.tool().write("Europe/London", "Time zone");
        teacher.tool().press("Plan it");
        teacher.tool().showsHeading("Conversation with " + pair.coachName());
        teacher.tool().write("Where did they answer each other?", "Something to speak of");
        teacher.tool().press("Add");
        teacher.tool().shows("Where did they answer each other?");
        String conversation = teacher.toolAddress();
        pair.coach().goTo(conversation);
        pair.coach().tool().shows("Where did they answer each other?");
        pair.coach().tool().write("At 4:00 a pupil took it up.", "Both of you write here");
        pair.coach().tool().shows("Saved at");
        teacher.tool().shows("The other has written; it is in the text");
        teacher.tool().holds("At 4:00 a pupil took it up.", "Both of you write here");
        teacher.goTo(cycle);
        both(pair, cycle, "One step");
    }

    /** What both have to say: the teacher is on the page, the coach comes to it. */
    private static void both(Pair pair, String cycle, String next) {
        pair.teacher().tool().press(DONE);
        pair.teacher().tool().shows("It goes on when " + pair.coachName());
        pair.coach().goTo(cycle);
        pair.coach().tool().press(DONE);
        pair.coach().tool().showsHeading(next);
        pair.teacher().goTo(cycle);
        pair.teacher().tool().showsHeading(next);
    }

    private static void takeStep(Pair pair, String cycle) {
        Visitor teacher = pair.teacher();
        teacher.goTo("/action-steps/new");
        teacher.tool().write("After my first question I say nothing for one breath.", "What will you do?");
        teacher.tool().write(STEP, "What do you call it?");
        teacher.tool().press("Keep it");
        teacher.tool().press("Work on this from now on");
        teacher.tool().follow("Plan a lesson");
        teacher.tool().write("I have asked the first question", "When …");
        teacher.tool().write("say nothing for one breath", "… I will …");
        teacher.tool().press("Keep this plan");
        teacher.tool().shows("When I have asked the first question, I will say nothing for one breath.");
        teacher.tool().follow("Share…", "With whom?");
        pair.share("What I try");
        teacher.goTo(cycle);
        take(teacher, "Action step: " + STEP);
        teacher.tool().showsHeading("Practise it");
    }

    private static void tryOnPhone(Visitor teacher, String cycle) {
        teacher.page().setViewportSize(390, 844);
        teacher.goTo("/action-steps");
        teacher.tool().follow("Open it for the lesson");
        teacher.tool().press("I tried it");
        teacher.tool().shows("Noted. Well tried, whatever came of it.");
        teacher.page().setViewportSize(1280, 720);
        teacher.goTo(cycle);
        teacher.tool().press(DONE);
        teacher.tool().showsHeading("Look again");
    }

    private static void lookAgain(Pair pair, String cycle) {
        lookAndShare(pair, 150);
        pair.teacher().goTo(cycle);
        take(pair.teacher(), "Talk and quiet");
        pair.teacher().tool().showsHeading("What has changed");
        pair.teacher().tool().shows("80 % before, 50 % after.");
        both(pair, cycle, "All stages are done");
        pair.coach().tool().shows("80 % before, 50 % after.");
        pair.coach().tool().shows(pair.teacherName() + " closes it when it is enough for them.");
    }

    private static void closeAndRead(Pair pair, String cycle) {
        Visitor teacher = pair.teacher();
        teacher.leavePictures("cycle");
        teacher.tool().press("Close the cycle");
        teacher.tool().follow("Read its story");
        teacher.tool().showsHeading("What came of it");
        teacher.tool().shows(STEP);
        pair.coach().goTo(cycle);
        pair.coach().tool().shows("Closed on");
        pair.coach().goTo(cycle + "/story");
        pair.coach().tool().showsHeading("There is nothing here.");
    }

    private static void showsInGradebook(String school, Visitor teacher) {
        teacher.signIn(school, "Yuki Hayashi");
        teacher.campus().follow(ACTIVITY);
        teacher.tool().shows("You completed this activity");
        teacher.tool().shows("Sent to your course");
        teacher.campus().follow("Grades");
        teacher.campus().showsRow("Yuki Hayashi", "1 / 1");
    }
}
