package org.secondlook.library;

/**
 * A strategy as one school has it.
 *
 * @param number of the school's own version; 0 for what comes with the product
 * @param omitted whether the school leaves it out
 */
record SchoolStrategy(Strategy strategy, int number, boolean omitted) {

    static SchoolStrategy ofProduct(Strategy strategy) {
        return new SchoolStrategy(strategy, 0, false);
    }

    public StrategyKey key() {
        return strategy.key();
    }

    public boolean isOwn() {
        return number > 0;
    }

    SchoolStrategy leftOut() {
        return new SchoolStrategy(strategy, number, true);
    }
}
