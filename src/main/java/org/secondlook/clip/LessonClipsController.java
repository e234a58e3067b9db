package org.secondlook.clip;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the clips of a lesson beside it, or as a page of their own where there is no script, and makes more of them. */
@Controller
@RequestMapping("/lessons/{id}/clips")
class LessonClipsController {

    private static final int UNPROCESSABLE = 422;

    private final Clips clips;
    private final Recordings recordings;

    LessonClipsController(Clips clips, Recordings recordings) {
        this.clips = clips;
        this.recordings = recordings;
    }

    @GetMapping
    String index(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        return page(recordings.get(new RecordingId(id), viewer), part ? " :: panel" : "", viewer, model);
    }

    /** The list alone, and how far the newest have come. */
    @GetMapping("/list")
    String list(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("polled", true);
        return page(recordings.get(new RecordingId(id), viewer), " :: list", viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @ModelAttribute("typed") ClipForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Recording recording = recordings.get(new RecordingId(id), viewer);
        Optional<String> problem = problem(form, recording, viewer);
        if (problem.isEmpty()) {
            clips.make(recording.id(), form.toRange(), form.toWords(), viewer);
            return "redirect:/lessons/" + id + "/clips";
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("problem", problem.get());
        return page(recording, part ? " :: problem" : "", viewer, model);
    }

    private Optional<String> problem(ClipForm form, Recording recording, Viewer viewer) {
        if (!recording.isPlayable()) {
            return Optional.of("clip.problem.not-yet");
        } else if (clips.of(recording.id(), viewer).size() >= Clips.MOST) {
            return Optional.of("clip.problem.too-many");
        } else {
            return form.problem(Objects.requireNonNull(recording.duration()));
        }
    }

    private String page(Recording recording, String fragment, Viewer viewer, Model model) {
        model.addAttribute("recording", recording);
        List<Clip> cut = clips.of(recording.id(), viewer);
        model.addAttribute("clips", cut);
        model.addAttribute("isCutting", cut.stream().anyMatch(Clip::isCutting));
        return "clip/index" + fragment;
    }
}
