package org.secondlook.coaching;

import java.util.List;

/** A stage as one of the two sees it in a cycle. */
record StageView(Stage stage, int place, Standing standing, List<ThingView> things, List<Said> said) {

    /** Whether a stage lies behind, is being walked, or is to come. */
    enum Standing {
        DONE,
        CURRENT,
        AHEAD
    }

    StageView {
        things = List.copyOf(things);
        said = List.copyOf(said);
    }

    public int number() {
        return place + 1;
    }

    public boolean isDone() {
        return standing == Standing.DONE;
    }

    public boolean isCurrent() {
        return standing == Standing.CURRENT;
    }

    /** What people say was done. */
    public List<Ask> facts() {
        return stage.asks().stream().filter(ask -> !ask.isThing()).toList();
    }
}
