package org.secondlook.design;

import java.util.List;
import java.util.stream.Stream;

/** What a lead plans for the teachers of a course: modules in their order. */
public record Programme(ProgrammeId id, String title, List<Module> modules) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_PURPOSE = 1000;
    static final int MOST_MODULES = 60;
    static final int MOST_ACTIVITIES = 400;

    public Programme {
        modules = List.copyOf(modules);
    }

    /** All of them, in their order. */
    public Stream<PlannedActivity> activities() {
        return modules.stream().flatMap(module -> module.activities().stream());
    }

    /** What it takes somebody. */
    public int minutes() {
        return modules.stream().mapToInt(Module::minutes).sum();
    }
}
