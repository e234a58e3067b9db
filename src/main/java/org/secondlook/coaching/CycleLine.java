package org.secondlook.coaching;

/**
 * A cycle in a list.
 *
 * @param asks whether it waits for the viewer
 */
record CycleLine(Walk walk, Part me, boolean asks) {

    public Cycle cycle() {
        return walk.cycle();
    }

    public CycleModel model() {
        return walk.model();
    }

    public Stage stage() {
        return walk.current();
    }

    public int number() {
        return cycle().stage() + 1;
    }

    public boolean isTeacher() {
        return me == Part.TEACHER;
    }
}
