package org.secondlook.finding;

import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;

/** What somebody works on now, in words and never in numbers. Filled by the modules that know it, so that this one can suggest what helps. */
public interface Wish {

    /** The newest first; asked for the viewer's own page alone. */
    List<Need> of(Viewer viewer);

    /**
     * One thing that somebody works on.
     *
     * @param reason a message key that says why something is suggested, in a few plain words
     * @param strategy of the library that it comes from, by its key
     * @param words that say what it is about
     */
    record Need(String reason, Optional<String> strategy, String words) {}
}
