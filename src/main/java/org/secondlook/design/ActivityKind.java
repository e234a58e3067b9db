package org.secondlook.design;

/** What an activity asks people to do. */
public enum ActivityKind {
    /** A neutral clip, and what holds among those who watch. */
    NORMS(Subject.NOTHING, Pace.OWN),
    /** A page of the library, read. */
    STRATEGY(Subject.STRATEGY, Pace.OWN),
    /** A released clip, watched. */
    EXEMPLAR(Subject.EXEMPLAR, Pace.OWN),
    /** Estimate, watch an own lesson again and reflect. */
    LOOK(Subject.STRATEGY, Pace.OWN),
    /** Practise outside the lesson. */
    REHEARSAL(Subject.STRATEGY, Pace.OWN),
    /** Try it in class, several times. */
    ATTEMPTS(Subject.STRATEGY, Pace.OWN),
    /** A round of a circle of peers. */
    CIRCLE(Subject.NOTHING, Pace.TOGETHER),
    /** A stage of a coaching cycle. */
    STAGE(Subject.NOTHING, Pace.TOGETHER),
    /** A whole coaching cycle. */
    CYCLE(Subject.NOTHING, Pace.TOGETHER),
    /** An entry for oneself. */
    JOURNAL(Subject.STRATEGY, Pace.OWN);

    private final Subject subject;
    private final Pace pace;

    ActivityKind(Subject subject, Pace pace) {
        this.subject = subject;
        this.pace = pace;
    }

    /** Whether its target is a strategy. */
    public boolean takesStrategy() {
        return subject == Subject.STRATEGY;
    }

    /** Whether its target is an exemplar. */
    public boolean takesExemplar() {
        return subject == Subject.EXEMPLAR;
    }

    /** Whether it says how often. */
    public boolean takesTimes() {
        return this == ATTEMPTS;
    }

    /** Whether it is done with others, who set its time together; else by oneself, in one sitting. */
    public boolean isTogether() {
        return pace == Pace.TOGETHER;
    }

    private enum Subject {
        NOTHING,
        STRATEGY,
        EXEMPLAR
    }

    private enum Pace {
        OWN,
        TOGETHER
    }
}
