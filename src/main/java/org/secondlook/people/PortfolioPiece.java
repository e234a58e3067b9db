package org.secondlook.people;

/**
 * What one module has of somebody's own growth, for them to read as one: what they wrote, chose and saw themselves, and no words of
 * others. Filled by modules that keep such; it is always asked with a viewer whose own it is.
 */
public interface PortfolioPiece {

    /** Where it stands; each has one module that fills it. */
    Chapter chapter();

    /** All of it, in the viewer's language and without files. */
    Portion portfolio(Viewer viewer);

    /** The chapters of a portfolio, in their order. */
    enum Chapter {
        CYCLES,
        GOALS,
        STEPS,
        LOOKS,
        REFLECTIONS,
        CELEBRATIONS,
        JOURNAL
    }
}
