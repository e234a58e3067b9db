package org.secondlook.recording;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.media.Mask;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hides parts of a lesson's picture: gathers them, shows what it will be like, and has the versions made anew. */
@Controller
@RequestMapping("/recordings/{id}/blurs")
class BlurController {

    private static final int UNPROCESSABLE = 422;

    private final Blurs blurs;
    private final Recordings recordings;
    private final Renditions renditions;

    BlurController(Blurs blurs, Recordings recordings, Renditions renditions) {
        this.blurs = blurs;
        this.recordings = recordings;
        this.renditions = renditions;
    }

    @GetMapping
    String index(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("polled", part);
        return page(new RecordingId(id), part ? " :: revision" : "", viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @ModelAttribute("typed") BlurForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Recording recording = recordings.get(new RecordingId(id), viewer);
        Optional<Mask> mask =
                recording.isPlayable() ? form.toMask(Objects.requireNonNull(recording.duration())) : Optional.empty();
        if (mask.isPresent() && blurs.of(recording.id(), viewer).size() < Blurs.MOST) {
            blurs.add(recording.id(), mask.get(), viewer);
            return "redirect:/recordings/" + id + "/blurs";
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("refused", true);
        return page(recording.id(), "", viewer, model);
    }

    @PostMapping("/{blur}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID blur, Viewer viewer) {
        blurs.remove(new RecordingId(id), blur, viewer);
        return "redirect:/recordings/" + id + "/blurs";
    }

    @PostMapping("/revision")
    String revise(@PathVariable UUID id, Viewer viewer) {
        var recording = new RecordingId(id);
        recordings.get(recording, viewer);
        if (blurs.isPossible(recording)) {
            blurs.apply(recording, viewer);
        }
        return "redirect:/recordings/" + id + "/blurs";
    }

    private String page(RecordingId id, String fragment, Viewer viewer, Model model) {
        model.addAttribute("recording", recordings.get(id, viewer));
        model.addAttribute("blurs", blurs.of(id, viewer));
        model.addAttribute("revision", blurs.revision(id, viewer).orElse(null));
        model.addAttribute("possible", blurs.isPossible(id));
        model.addAttribute("hasPicture", renditions.hasPicture(id, viewer));
        return "recording/blurs" + fragment;
    }
}
