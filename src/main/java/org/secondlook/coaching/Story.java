package org.secondlook.coaching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a cycle, for its teacher: everything that was chosen and said in it, in the order in which it was.
 *
 * @param ended null while it goes on
 */
record Story(LocalDate begun, @Nullable LocalDate ended, List<Chosen> chosen, List<Told> told) {

    Story {
        chosen = List.copyOf(chosen);
        told = List.copyOf(told);
    }

    /**
     * Something of the teacher’s that served a stage.
     *
     * @param title null for what they have deleted since
     */
    record Chosen(
            Stage stage,
            Artefact artefact,
            @Nullable String title,
            @Nullable String home) {}

    /** Something that one of the two said to a stage. */
    record Told(Stage stage, Said said) {

        public boolean isOfTeacher() {
            return said.part() == Part.TEACHER;
        }
    }
}
