package org.secondlook.campus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.Grade;
import org.secondlook.campus.Gradebook.LineItem;

/** A line of the gradebook's page: somebody, and their grade in every column. */
record GradebookRow(String name, List<Cell> cells) {

    private static final String NOTHING = "–";

    static List<GradebookRow> of(Course course) {
        return course.school().people().stream()
                .filter(person -> person.position().isGraded())
                .map(person -> of(course, person))
                .toList();
    }

    private static GradebookRow of(Course course, Person person) {
        List<Cell> cells = course.gradebook().items().stream()
                .map(item -> cell(course, item, person))
                .toList();
        return new GradebookRow(person.name(), cells);
    }

    private static Cell cell(Course course, LineItem item, Person person) {
        String text = text(item, course.gradebook().grade(item.id(), person.subject()));
        boolean shows = course.services().review(course, item, person).isPresent();
        return new Cell(text, shows ? "/gradebook/" + item.id() + "/" + person.key() : null);
    }

    private static String text(LineItem item, @Nullable Grade grade) {
        if (grade == null || grade.points() == null) {
            return NOTHING;
        } else {
            return Gradebook.plain(grade.points()) + " / " + Gradebook.plain(item.maximum());
        }
    }

    /**
     * One grade.
     *
     * @param review where to see what was handed in, below the course's own address
     */
    record Cell(String text, @Nullable String review) {}
}
