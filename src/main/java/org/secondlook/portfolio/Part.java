package org.secondlook.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PortfolioPiece.Chapter;
import org.secondlook.people.Portion;

/**
 * What of a portfolio lies at one school.
 *
 * @param school its platform, for a school that is linked; null for the one from which the viewer came
 * @param goesOn when a linked school deletes all of it, unless its owner goes there before; null while it does not
 */
record Part(@Nullable String school, @Nullable LocalDate goesOn, List<Told> told, List<Lesson> lessons) {

    Part {
        told = List.copyOf(told);
        lessons = List.copyOf(lessons);
    }

    public boolean isEmpty() {
        return told.isEmpty() && lessons.isEmpty();
    }

    public boolean isAnyWithheld() {
        return lessons.stream().anyMatch(lesson -> !lesson.permitted());
    }

    /** One chapter, of which there is something. */
    record Told(Chapter chapter, Portion portion) {}
}
