package org.secondlook.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is done by an act elsewhere, as its own person has it before them: what to do, in steps, and where they are.
 *
 * @param ready whether they have what the act needs: a step to practise, a circle, the page opened, the sample lesson watched
 * @param sayable whether their word is all that is missing: what it asks them to read was before them
 * @param done how often they have done it
 * @param about what of the library it is about, by its title; null for nothing, or for what the school has no more
 */
record ActPage(
        OwnActivity own,
        Act act,
        boolean ready,
        boolean sayable,
        int done,
        @Nullable String about) {

    static ActPage of(OwnActivity own, Act act, @Nullable String about, Norms norms) {
        boolean ready = switch (own.asks()) {
            case NORMS -> norms.watched();
            case STRATEGY -> act.opened();
            case REHEARSAL, ATTEMPTS -> act.practising();
            case CIRCLE -> act.inCircle();
            default -> true;
        };
        boolean sayable = own.asks().isReading() && ready && (own.asks() != Asked.NORMS || norms.accepted());
        return new ActPage(own, act, ready, sayable, act.tries(), about);
    }

    public Asked asks() {
        return own.asks();
    }

    /** Two of them, but where there is nothing to prepare. */
    public List<Integer> steps() {
        return asks() == Asked.JOURNAL || asks() == Asked.EXEMPLAR ? List.of(1) : List.of(1, 2);
    }

    /** The one that waits for the person; after the last when all is done. */
    public int step() {
        if (own.isCompleted()) {
            return steps().size() + 1;
        }
        return ready ? steps().size() : 1;
    }

    /** How a step is marked; empty while it is still to come. */
    public String markOf(int step) {
        return step < step() ? "is-done" : step == step() ? "is-current" : "";
    }

    /** Whether what they are to read or watch was taken out of the library. */
    public boolean isGone() {
        return act.target() != null && about == null;
    }

    /** Where one reads about what is tried, rehearsed or written about, as a path of the tool; null where there is nothing to read. */
    public @Nullable String reading() {
        boolean apart = asks() == Asked.REHEARSAL || asks() == Asked.ATTEMPTS || asks() == Asked.JOURNAL;
        return apart && about != null ? "/library/strategies/" + act.target() : null;
    }

    /** How often it is to be done. */
    public int times() {
        return act.times();
    }

    /** Where it is done, as a path of the tool. */
    public String address() {
        return switch (asks()) {
            case NORMS -> "/culture/code";
            case STRATEGY -> act.target() == null ? "/library" : "/library/strategies/" + act.target();
            case EXEMPLAR -> act.target() == null ? "/library" : "/exemplars/" + act.target();
            case REHEARSAL, ATTEMPTS -> "/action-steps";
            case CIRCLE -> "/circles";
            case JOURNAL -> "/journal/new";
            case REFLECTION, STAGE, CYCLE -> "/activities/" + own.activity().id() + "/own";
        };
    }

    /** Whether they say themselves that they have read it, and can. */
    public boolean isToBeSaid() {
        return sayable && !own.isCompleted();
    }

    /** What its person knows already of what holds among those who watch: the sample lesson, and the code of practice. */
    record Norms(boolean watched, boolean accepted) {

        /** Of an activity that is done by another act. */
        static final Norms NOT_ASKED = new Norms(false, false);
    }

    /**
     * What is known of an activity's act and its person.
     *
     * @param target what the task is about; null where there is nothing to name
     * @param times how often it is to be done
     * @param opened whether they have opened the page that they are to read
     * @param tries how often they have tried a step in class since the activity is there
     * @param practising whether they work on a step
     * @param inCircle whether they are in a circle of the course that goes on
     */
    record Act(@Nullable String target, int times, boolean opened, int tries, boolean practising, boolean inCircle) {

        /** Of an activity that was placed without a task. */
        static final Act NONE = new Act(null, 1, false, 0, false, false);
    }
}
