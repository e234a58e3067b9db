package org.secondlook.capture;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.recording.OpenUploads;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the page on which one records, with the recordings that have no end yet. */
@Controller
@RequestMapping("/recordings/new")
class RecorderController {

    private final OpenUploads uploads;
    private final HandOvers handOvers;

    RecorderController(OpenUploads uploads, HandOvers handOvers) {
        this.uploads = uploads;
        this.handOvers = handOvers;
    }

    /** @param activity for which the lesson is, if it is for one */
    @GetMapping
    String show(Viewer viewer, @RequestParam(required = false) @Nullable UUID activity, Model model) {
        model.addAttribute("activity", activity);
        Map<RecordingId, HandOverId> elsewhere = handOvers.of(viewer);
        model.addAttribute("elsewhere", elsewhere.values());
        model.addAttribute(
                "unended",
                uploads.of(viewer).stream()
                        .filter(recording -> !elsewhere.containsKey(recording.id()))
                        .toList());
        model.addAttribute("room", uploads.roomFor(viewer));
        return "capture/recorder";
    }
}
