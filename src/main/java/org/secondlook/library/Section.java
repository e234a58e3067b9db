package org.secondlook.library;

import java.util.Optional;
import java.util.stream.Stream;

/** The nine parts of a strategy's text, always the same and in the same order. */
public enum Section {
    WHAT("What it is"),
    WHY("Why it works"),
    RESEARCH("What research says"),
    STEPS("Steps"),
    SLIPS("Common slips"),
    VIDEO("What it looks like on video"),
    CARD("Take-away card"),
    ACTION_STEPS("Action steps"),
    FOCUS_QUESTIONS("Focus questions");

    private final String heading;

    Section(String heading) {
        this.heading = heading;
    }

    /** As it stands in a file, in whichever language the rest is. */
    String heading() {
        return heading;
    }

    static Optional<Section> under(String heading) {
        return Stream.of(values())
                .filter(section -> section.heading().equalsIgnoreCase(heading))
                .findFirst();
    }
}
