package org.secondlook.journeys;

/**
 * A teacher who goes through the first week of a programme in a Moodle, activity by activity: each is opened in the course, done where
 * it is done, and complete afterwards.
 */
record FirstWeek(Visitor teacher, Visitor peer) {

    static final String TEACHER = "Yuki Hayashi";
    static final String SECRET = "On Monday in 8b, after my second question.";

    private static final String SCHOOL = "Hillside School";
    private static final String CIRCLE = "Quiet, together";
    private static final String CODE = "To the code of practice";
    private static final String KNOWN = "I know both";
    private static final String DONE = "You completed this activity";

    void agree(String norms) {
        open(norms);
        teacher.tool().follow("Watch the sample lesson");
        teacher.watchSample();
        teacher.tool().shows("Noted: you have watched it.");
        teacher.goTo("/home");
        if (teacher.tool().offersRather(KNOWN, CODE)) {
            teacher.tool().press(KNOWN);
            teacher.tool().shows(DONE);
        } else {
            teacher.tool().follow(CODE);
            teacher.tool().press("I accept version 1");
            teacher.tool().shows("You accepted this version");
        }
        done();
    }

    void read(String strategy) {
        open(strategy);
        teacher.tool().press("Open the page");
        teacher.tool().shows("What research says");
        teacher.goTo("/home");
        teacher.tool().press("I have read it");
        teacher.tool().shows(DONE);
        done();
    }

    void watch(String exemplar) {
        open(exemplar);
        teacher.tool().follow("To the exemplar");
        teacher.watchExemplar();
        teacher.tool().shows("Noted: you have watched it.");
        done();
    }

    void rehearse(String move) {
        open(move);
        teacher.tool().follow("To your action steps");
        teacher.tool().follow("Write a step");
        teacher.tool().write("After my first question I say nothing for one breath.", "What will you do?");
        teacher.tool().write("Breathe first", "What do you call it?");
        teacher.tool().press("Keep it");
        teacher.tool().press("Work on this from now on");
        teacher.tool().follow("Rehearse it", "Write what you will say and do");
        teacher.tool().write("Think for a breath. Hands stay down.", "Your words");
        teacher.tool().press("Keep it");
        teacher.tool().shows("Hands stay down.");
        done();
    }

    void write(String entry) {
        open(entry);
        teacher.tool().follow("Write an entry");
        teacher.tool().write(SECRET, "What do you want to remember?");
        teacher.tool().press("Keep it");
        teacher.tool().shows(SECRET);
        done();
    }

    void look(String lesson) {
        open(lesson);
        teacher.bringLesson();
        teacher.look();
        teacher.tool().turnTo("Reflection");
        teacher.tool().write("Two of them answered each other.", "What went well");
        teacher.tool().press("Finish reflection");
        teacher.tool().shows("Done. Your course sees only that you completed this.");
        done();
    }

    void meet(String circle) {
        peer.signIn(SCHOOL, "Tomás Lindqvist");
        peer.campus().follow(circle);
        peer.tool().showsHeading(circle);
        open(circle);
        teacher.tool().follow("To your circles");
        teacher.tool().follow("Start a circle");
        teacher.tool().write(CIRCLE, "What is it called?");
        teacher.tool().write("Who speaks after the quiet?", "What do you want to look at?");
        teacher.tool().tick("Tomás Lindqvist");
        teacher.tool().press("Start it and ask them");
        teacher.tool().press("Open it with the sample lesson");
        peer.goTo("/circles");
        peer.tool().follow(CIRCLE);
        peer.tool().press("I accept this and join");
        peer.tool().follow("Watch the sample lesson with our question");
        peer.tool().shows("Who speaks after the quiet?");
        teacher.tool().write("I count breaths, not seconds.", "In your words");
        teacher.tool().press("Keep it");
        teacher.tool().shows("Kept.");
        done();
    }

    /** Where the teacher's own words stand. */
    String entry() {
        teacher.goTo("/journal");
        teacher.tool().shows(SECRET);
        return (String) teacher.toolFrame()
                .evaluate("() => document.querySelector('main a[href^=\"/journal/\"]:not([href*=new])').pathname");
    }

    private void open(String activity) {
        teacher.signIn(SCHOOL, TEACHER);
        teacher.campus().follow(activity);
        teacher.tool().showsHeading(activity);
    }

    /** What was done elsewhere is done here. */
    private void done() {
        teacher.goTo("/home");
        teacher.tool().shows(DONE);
        teacher.tool().shows("Sent to your course");
    }
}
