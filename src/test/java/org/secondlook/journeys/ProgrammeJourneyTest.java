package org.secondlook.journeys;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A lead plans a programme and places it; a teacher goes through its first week, and the course sees that they did. */
@Journey
class ProgrammeJourneyTest {

    private static final String TEMPLATE = "A first day, and what comes of it";
    private static final String NORMS = "A neutral clip, and what holds among us";
    private static final String READING = "One move to begin with";
    private static final String READ_AGAIN = "Open the page again";
    private static final String WATCHING = "Watch somebody wait";
    private static final String EXEMPLAR = "Three seconds after a question";
    private static final String WRITING = "When, in which class, and what first";
    private static final String REHEARSING = "Say it aloud to an empty row";
    private static final String LOOKING = "A lesson of mine";
    private static final String MEETING = "Tell each other what you noticed";

    @Test
    void aProgrammeGoesFromItsPlanToTheGradebookOfAMoodle(
            RunningTool tool, Visitor lead, Visitor teacher, Visitor peer) {
        begin("Hillside School", tool, lead);
        String programme = lead.toolAddress();
        addExemplar(lead);
        addLook(lead);
        takeOut(lead, READING);
        takeOut(lead, READ_AGAIN);
        lead.tool().shows("three are planned");
        lead.tool().shows("Without it, people tend to agree with everything and begin with nothing.");
        lead.tool().press("Add: a coaching cycle");
        lead.tool().shows("all four are planned");
        lead.looksAt("programme-mended");
        lead.tool().unfold("What was taken out");
        lead.tool().press("Put back: " + READING);
        lead.tool().follow(READING);
        place("Hillside School", lead);
        lead.campus().press("Save and return to course");
        lead.campus().shows(WATCHING);

        var week = new FirstWeek(teacher, peer);
        goThrough(week);
        String entry = week.entry();
        teacher.goTo(programme + "/progress");
        teacher.tool().shows("7 of 9 done.");
        teacher.campus().follow("Grades");
        teacher.campus().showsRow(FirstWeek.TEACHER, "1 / 1", "1 / 1", "1 / 1", "1 / 1", "1 / 1", "1 / 1");

        lead.campus().follow(WATCHING);
        lead.tool().shows("You see who completed this, nothing else");
        lead.goTo(programme + "/progress");
        lead.tool().shows("Who has completed what");
        lead.tool().showsRow(FirstWeek.TEACHER, "✓", "✓", "✓", "✓", "✓", "✓");
        lead.tool().shows("Nobody has opened it yet");
        lead.tool().showsNothingOf(FirstWeek.SECRET);
        lead.goTo(entry);
        lead.tool().showsHeading("There is nothing here.");
    }

    @Test
    void aWholeProgrammeIsInTheCourseOfACanvasAtOnce(RunningTool tool, Visitor lead) {
        begin("Riverside College", tool, lead);
        place("Riverside College", lead);
        lead.tool().showsHeading("Added to the course");
        lead.tool().follow("Back to the course");
        lead.campus().shows(READ_AGAIN);
        lead.campus().follow(WRITING);
        lead.tool().shows("You see who completed this, nothing else");
    }

    private static void begin(String school, RunningTool tool, Visitor lead) {
        lead.enter(school, "Leila Haddad");
        lead.tool().follow("Programmes");
        lead.tool().follow("Begin a programme");
        lead.tool().follow(TEMPLATE);
        lead.tool().write(LocalDate.now(tool.clock()).toString(), "On which day does it begin?");
        lead.tool().press("Begin it");
        lead.tool().showsHeading("What it is made of");
        lead.tool().shows("all four are planned");
    }

    private static void addExemplar(Visitor lead) {
        lead.tool().follow("Add an activity to The first day");
        lead.tool().choose("Watch an exemplar", "What do people do?");
        lead.tool().write(WATCHING, "What is it called?");
        lead.tool().write("Who would not have answered?", "Which question goes with it?");
        lead.tool().choose(EXEMPLAR, "Which exemplar?");
        lead.tool().press("Save");
        lead.tool().showsHeading("What it is made of");
    }

    private static void addLook(Visitor lead) {
        lead.tool().follow("Add an activity to The first day");
        lead.tool().choose("Guess, watch an own lesson again, and reflect", "What do people do?");
        lead.tool().write(LOOKING, "What is it called?");
        lead.tool().press("Save");
        lead.tool().showsHeading("What it is made of");
    }

    private static void goThrough(FirstWeek week) {
        week.agree(NORMS);
        week.read(READING);
        week.watch(WATCHING);
        week.rehearse(REHEARSING);
        week.write(WRITING);
        week.look(LOOKING);
        week.meet(MEETING);
    }

    private static void takeOut(Visitor lead, String activity) {
        lead.tool().follow(activity);
        lead.tool().press("Take it out");
        lead.tool().shows("Taken out: " + activity);
    }

    private static void place(String school, Visitor lead) {
        lead.chooseActivities(school, "Leila Haddad");
        lead.tool().tick("The whole programme");
        lead.tool().press("Add to the course");
    }
}
