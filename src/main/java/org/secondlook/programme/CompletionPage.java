package org.secondlook.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.People.Member;
import org.secondlook.people.PersonId;

/** Who of a course has completed an activity, and nothing else about anybody. */
record CompletionPage(List<Row> rows) {

    /** Below so many teachers a count would point at somebody. */
    private static final int FEWEST = 5;

    static CompletionPage of(List<Member> teachers, Map<PersonId, Instant> completions) {
        return new CompletionPage(teachers.stream()
                .map(teacher -> new Row(
                        teacher.name(), Optional.ofNullable(completions.get(teacher.person())), teacher.hasEntered()))
                .toList());
    }

    public long completed() {
        return rows.stream().filter(row -> row.completedAt().isPresent()).count();
    }

    public int teachers() {
        return rows.size();
    }

    /** What may be shown to somebody who may not see the names; empty when the numbers would point at somebody. */
    Optional<Total> total() {
        return rows.size() < FEWEST ? Optional.empty() : Optional.of(new Total(completed(), rows.size()));
    }

    /** How many of how many teachers have completed it. */
    record Total(long completed, int teachers) {}

    /**
     * One teacher.
     *
     * @param name null when the platform keeps names to itself
     * @param hasEntered whether they have ever come from the course, or are known from its list of people alone
     */
    record Row(@Nullable String name, Optional<Instant> completedAt, boolean hasEntered) {

        public Optional<LocalDate> completedOn() {
            return completedAt.map(Times::day);
        }
    }
}
