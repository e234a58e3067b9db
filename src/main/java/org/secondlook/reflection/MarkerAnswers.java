package org.secondlook.reflection;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page gets back about a marker: its one row for a script, and the way back to the page without one. */
@Component
class MarkerAnswers {

    private static final int UNPROCESSABLE = 422;

    private final Desk desk;

    MarkerAnswers(Desk desk) {
        this.desk = desk;
    }

    String show(Marker marker, boolean script, Model model) {
        return row(marker, script, "marker", model);
    }

    String removed(Marker marker, boolean script, Model model) {
        return row(marker, script, "removed", model);
    }

    private static String row(Marker marker, boolean script, String fragment, Model model) {
        if (!script) {
            return "redirect:/lessons/" + marker.recording() + "#marker-" + marker.id();
        }
        model.addAttribute("row", MarkerRow.of(marker));
        model.addAttribute("kinds", MarkerKind.values());
        return Desk.PAGE + " :: " + fragment;
    }

    String problem(
            String problem,
            Recording recording,
            boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("problem", problem);
        return script ? Desk.PAGE + " :: problem" : desk.show(recording, viewer, model);
    }
}
