package org.secondlook.reflection;

import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.reflection.ReadingPages.Finished;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page of a second look: what was finished, and below it what is being written. */
@Component
class SecondLookDesk {

    private final SecondLooks looks;
    private final Readings readings;
    private final Writings writings;

    SecondLookDesk(SecondLooks looks, Readings readings, Writings writings) {
        this.looks = looks;
        this.readings = readings;
        this.writings = writings;
    }

    String show(ReflectionId first, Viewer viewer, Model model) {
        Reflection second = looks.get(first, viewer);
        Finished finished = readings.newest(first, viewer).orElseThrow(() -> new NotVisibleException(first));
        model.addAttribute("finished", finished);
        model.addAttribute("reading", readings.read(finished));
        model.addAttribute("writing", writings.of(second, viewer));
        return "reflection/second-look/show";
    }

    /** With what was typed, and what is in its way. */
    String show(ReflectionId first, ReflectionForm typed, Obstacle obstacle, Viewer viewer, Model model) {
        model.addAttribute("reflectionProblem", obstacle.words());
        String page = show(first, viewer, model);
        if (obstacle.leavesWordsUnsaved()) {
            Writing writing = writings.typed(typed, looks.get(first, viewer), viewer);
            model.addAttribute("writing", obstacle == Obstacle.NEWER_ONE ? writing.besideKept() : writing);
        }
        return page;
    }
}
