package org.secondlook.sample;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of the sample lesson together for whoever reads it. */
@Component
class SamplePage {

    private final SampleLesson sample;
    private final Notes notes;
    private final Introductions introductions;

    SamplePage(SampleLesson sample, Notes notes, Introductions introductions) {
        this.sample = sample;
        this.notes = notes;
        this.introductions = introductions;
    }

    /** @param lens through which to look at it; the first of them where there is none of that name */
    void tell(Viewer viewer, @Nullable String lens, Model model) {
        Lesson lesson = sample.lesson();
        model.addAttribute("lesson", lesson);
        model.addAttribute(
                "lens",
                lesson.lenses().stream()
                        .min(Comparator.comparing(each -> !each.key().equals(lens)))
                        .orElseThrow());
        model.addAttribute("watched", introductions.hasWatched(viewer.person()));
        boolean takesPart = Notes.areFor(viewer);
        model.addAttribute("takesPart", takesPart);
        if (takesPart) {
            model.addAttribute("note", notes.of(viewer));
        }
    }
}
