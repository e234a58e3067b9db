package org.secondlook.reflection;

import java.util.Optional;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page gets back about a marker: its one row for a script, and the way back to the page without one. */
@Component
class MarkerAnswers {

    private final Desk desk;
    private final Markers markers;

    MarkerAnswers(Desk desk, Markers markers) {
        this.desk = desk;
        this.markers = markers;
    }

    String show(Marker marker, boolean script, Model model) {
        return row(marker, script, "marker", model);
    }

    String removed(Marker marker, boolean script, Model model) {
        return row(marker, script, "removed", model);
    }

    private static String row(Marker marker, boolean script, String fragment, Model model) {
        return script
                ? fragment(marker, fragment, model)
                : "redirect:/lessons/%s?near=%d#marker-%s"
                        .formatted(marker.recording(), marker.span().start().millis(), marker.id());
    }

    private static String fragment(Marker marker, String fragment, Model model) {
        model.addAttribute("row", MarkerRow.of(marker));
        model.addAttribute("kinds", MarkerKind.values());
        return Desk.PAGE + " :: " + fragment;
    }

    /** What is wrong with a new marker. */
    String problem(String problem, Recording recording, boolean script, Viewer viewer, Model model) {
        model.addAttribute("problem", problem);
        return script ? Desk.PAGE + " :: problem" : desk.show(recording, viewer, model);
    }

    /** What is wrong with a change. */
    String problem(MarkerChange change, Recording recording, boolean script, Viewer viewer, Model model) {
        if (script) {
            return problem(change.problem(), recording, true, viewer, model);
        }
        model.addAttribute("changing", change);
        Marker marker = markers.get(change.id(), viewer);
        return desk.show(recording, marker.span().start(), viewer, model);
    }

    /** What is there now beside what was typed; a marker that is gone comes back as a new one that is not added yet. */
    String newer(MarkerId id, MarkerForm typed, boolean script, Viewer viewer, Model model) {
        Recording recording = markers.recordingOf(id, viewer);
        Optional<Marker> present = markers.standing(id, viewer);
        if (present.isEmpty()) {
            model.addAttribute("marker", typed);
            return problem("reflection.marker.problem.removed", recording, script, viewer, model);
        }
        if (script) {
            return fragment(present.get(), "newer", model);
        }
        int version = present.get().version();
        var change = new MarkerChange(id, typed, version, "reflection.marker.problem.newer");
        return problem(change, recording, false, viewer, model);
    }
}
