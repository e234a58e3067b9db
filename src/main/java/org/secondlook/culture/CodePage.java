package org.secondlook.culture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * The code of practice as one person reads it.
 *
 * @param product what the product says, from which the guards come
 * @param acceptedAt when they accepted this version; null when they have not
 * @param earlier the version that they accepted before it, if they have not accepted this one
 */
record CodePage(
        CodeVersion present,
        CodeText product,
        Guards guards,
        @Nullable Instant acceptedAt,
        @Nullable Accepted earlier) {

    public List<Promise> promises() {
        return present.text().clauses().stream().map(this::promise).toList();
    }

    /** What the school's own text leaves out, and the tool keeps all the same. */
    public List<Promise> besides() {
        return product.clauses().stream()
                .filter(clause -> present.text().clause(clause.key()).isEmpty())
                .map(this::promise)
                .toList();
    }

    private Promise promise(Clause clause) {
        boolean reworded = product.clause(clause.key())
                .filter(original -> !original.equals(clause))
                .isPresent();
        return new Promise(clause, guards.of(clause), reworded);
    }

    public List<Change> changes() {
        return earlier == null ? List.of() : Change.between(earlier.version().text(), present.text());
    }

    /** Whether the words around the clauses are others than those that were accepted. */
    public boolean isIntroducedAnew() {
        return earlier != null
                && !(earlier.version().text().preface().equals(present.text().preface())
                        && earlier.version()
                                .text()
                                .title()
                                .equals(present.text().title()));
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    public @Nullable LocalDate day() {
        return acceptedAt == null ? null : Times.day(acceptedAt);
    }

    /** That somebody has accepted a version, and when. */
    record Accepted(CodeVersion version, Instant at) {

        public LocalDate day() {
            return Times.day(at);
        }
    }
}
