package org.secondlook.insight;

/**
 * The step of five on a scale to a hundred in which a figure lies, which is all that is kept and told of it. The lowest and the
 * highest are as wide as the others: five people who all came as near as one can are told apart from five who came nearly so by nobody.
 *
 * @param from where it begins
 */
record Step(int from) {

    static final int WIDTH = 5;

    private static final int END = 100;

    Step {
        if (from < 0 || from >= END || from % WIDTH != 0) {
            throw new IllegalArgumentException("no step: " + from);
        }
    }

    static Step of(double figure) {
        int whole = (int) Math.floor(figure / WIDTH) * WIDTH;
        return new Step(Math.min(Math.max(whole, 0), END - WIDTH));
    }

    public int to() {
        return from + WIDTH;
    }

    /** How far below the top of the scale its own top is. */
    public int below() {
        return END - to();
    }

    /** How it is told: the ends of the scale otherwise than what lies between. */
    public Place place() {
        if (from == 0) {
            return Place.LOWEST;
        } else {
            return to() == END ? Place.HIGHEST : Place.BETWEEN;
        }
    }

    /** Where on the scale. */
    enum Place {
        LOWEST,
        BETWEEN,
        HIGHEST
    }
}
