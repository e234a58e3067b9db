package org.secondlook.culture;

import java.util.Optional;

/**
 * A clause as an administrator types it, or leaves it out.
 *
 * @param guarded whether a rule is bound to it, which no words switch off
 */
record TypedClause(String key, String title, String promise, boolean leftOut, boolean guarded) {

    static TypedClause of(Clause clause, boolean leftOut, Guards guards) {
        return new TypedClause(
                clause.key(),
                clause.title(),
                clause.promise(),
                leftOut,
                guards.clauses().contains(clause.key()));
    }

    /** A place for a clause of the school's own. */
    static TypedClause blank() {
        return new TypedClause("", "", "", false, false);
    }

    boolean isMeant() {
        return !leftOut && !(title.isEmpty() && promise.isEmpty());
    }

    /** What is wrong with it, as a message key. */
    public Optional<String> problem() {
        boolean isWhole = !title.isEmpty() && !promise.isEmpty();
        boolean fits = title.length() <= Clause.LONGEST_TITLE && promise.length() <= Clause.LONGEST_PROMISE;
        return isMeant() && !(isWhole && fits) ? Optional.of("culture.edition.problem.clause") : Optional.empty();
    }

    Clause toClause(String fresh) {
        return new Clause(key.isEmpty() ? fresh : key, title, promise);
    }
}
