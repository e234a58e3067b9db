package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Offers, as a piece of a reflection's form, the markers that may be named as evidence for an answer. */
@Controller
class LinkedMarkerController {

    private final Recordings recordings;
    private final Writings writings;

    LinkedMarkerController(Recordings recordings, Writings writings) {
        this.recordings = recordings;
        this.writings = writings;
    }

    @GetMapping("/lessons/{lesson}/reflection/markers")
    String index(
            @PathVariable UUID lesson,
            @RequestParam String prompt,
            @RequestParam(defaultValue = "0") long near,
            @ModelAttribute("named") ReflectionForm form,
            Viewer viewer,
            Model model) {
        RecordingId recording = recordings.get(new RecordingId(lesson), viewer).id();
        model.addAttribute("lesson", recording);
        model.addAttribute("prompt", prompt);
        model.addAttribute("offer", writings.offer(recording, Timecode.atLeastZero(near), form.answer(prompt), viewer));
        return "reflection/writing :: markers";
    }
}
