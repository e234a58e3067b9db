package org.secondlook.caption;

import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page gets back about single captions: their rows for its script, and the way back to the page without one. */
@Component
class CueAnswers {

    private final Captions captions;
    private final CaptionDesk desk;
    private final Cues cues;

    CueAnswers(Captions captions, CaptionDesk desk, Cues cues) {
        this.captions = captions;
        this.desk = desk;
        this.cues = cues;
    }

    String show(List<KeptCue> rows, boolean script, Viewer viewer, Model model) {
        model.addAttribute("cues", rows);
        return script ? CaptionDesk.PAGE + " :: rows" : page(rows.get(0), viewer);
    }

    String edit(KeptCue kept, boolean script, Viewer viewer, Model model) {
        model.addAttribute("editing", kept);
        return script ? CaptionDesk.PAGE + " :: edit" : desk(kept, viewer, model);
    }

    String removed(KeptCue kept, boolean script, Viewer viewer, Model model) {
        model.addAttribute("row", kept);
        return script ? CaptionDesk.PAGE + " :: removed" : page(kept, viewer);
    }

    String united(KeptCue kept, KeptCue gone, boolean script, Viewer viewer, Model model) {
        model.addAttribute("gone", gone);
        return show(List.of(kept), script, viewer, model);
    }

    /** What is wrong with a new caption, which the model holds as it was typed. */
    String problem(String problem, boolean script, TrackId track, Viewer viewer, Model model) {
        model.addAttribute("problem", problem);
        return script
                ? CaptionDesk.PAGE + " :: problem"
                : desk.show(captions.get(track, viewer).recording(), track, false, viewer, model);
    }

    /** What is wrong with a change, beside what was typed. */
    String problem(String problem, boolean script, KeptCue kept, CueForm typed, Viewer viewer, Model model) {
        model.addAttribute("problem", problem);
        if (script) {
            return CaptionDesk.PAGE + " :: problem";
        }
        model.addAttribute("editing", kept);
        model.addAttribute("typed", typed);
        return desk(kept, viewer, model);
    }

    /** What is there now beside what was typed; one that was removed is told of as such. */
    String newer(CueId id, CueForm typed, boolean script, Viewer viewer, Model model) {
        Optional<KeptCue> present = cues.standing(id, viewer);
        model.addAttribute("newer", present.orElse(null));
        String problem = present.isPresent() ? "caption.cue.problem.newer" : "caption.cue.problem.removed";
        return problem(problem, script, present.orElseGet(() -> cues.get(id, viewer)), typed, viewer, model);
    }

    private String desk(KeptCue kept, Viewer viewer, Model model) {
        return desk.show(captions.get(kept.track(), viewer).recording(), kept.track(), false, viewer, model);
    }

    private String page(KeptCue kept, Viewer viewer) {
        return "redirect:/lessons/" + captions.get(kept.track(), viewer).recording() + "/captions?track=" + kept.track()
                + "#cue-" + kept.id();
    }
}
