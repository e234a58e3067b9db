package org.secondlook.campus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.Grade;
import org.secondlook.campus.Gradebook.LineItem;

/** A line of the gradebook's page: somebody, and their grade in every column. */
record GradebookRow(String name, List<String> cells) {

    private static final String NOTHING = "–";

    static List<GradebookRow> of(Course course) {
        return course.school().people().stream()
                .filter(person -> person.position().isGraded())
                .map(person -> of(course.gradebook(), person))
                .toList();
    }

    private static GradebookRow of(Gradebook gradebook, Person person) {
        List<String> cells = gradebook.items().stream()
                .map(item -> cell(item, gradebook.grade(item.id(), person.subject())))
                .toList();
        return new GradebookRow(person.name(), cells);
    }

    private static String cell(LineItem item, @Nullable Grade grade) {
        if (grade == null || grade.points() == null) {
            return NOTHING;
        } else {
            return Gradebook.plain(grade.points()) + " / " + Gradebook.plain(item.maximum());
        }
    }
}
