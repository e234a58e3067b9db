package org.secondlook.reflection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Adds markers and changes them: answers a form with the page, and the page's own script with the one marker. */
@Controller
class MarkerController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Markers markers;
    private final Recordings recordings;
    private final MarkerAnswers answers;

    MarkerController(Markers markers, Recordings recordings, MarkerAnswers answers) {
        this.markers = markers;
        this.recordings = recordings;
        this.answers = answers;
    }

    @PostMapping("/lessons/{lesson}/markers")
    String create(
            @PathVariable UUID lesson,
            @ModelAttribute("marker") MarkerForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        RecordingId recording = new RecordingId(lesson);
        Optional<Marker> added = form.problem().isPresent()
                ? Optional.empty()
                : markers.add(form.toMarker(form.newId(), recording), viewer);
        if (added.isPresent()) {
            return answers.show(added.get(), script, model);
        }
        Recording refusing = recordings.get(recording, viewer);
        response.setStatus(UNPROCESSABLE);
        return answers.problem(form.problem().orElse(MarkerForm.BEYOND), refusing, script, viewer, model);
    }

    @PostMapping("/markers/{id}")
    String update(
            @PathVariable UUID id,
            @ModelAttribute("change") MarkerForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        MarkerId marker = new MarkerId(id);
        Recording recording = markers.recordingOf(marker, viewer);
        Optional<String> problem = form.problem(recording);
        if (problem.isPresent()) {
            response.setStatus(UNPROCESSABLE);
            var change = new MarkerChange(marker, form, form.baseVersion(), problem.get());
            return answers.problem(change, recording, script, viewer, model);
        }
        try {
            return answers.show(markers.change(form.toMarker(marker, recording.id()), viewer), script, model);
        } catch (StaleException newerOneThere) {
            response.setStatus(CONFLICT);
            return answers.newer(marker, form, script, viewer, model);
        }
    }
}
