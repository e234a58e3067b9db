package org.secondlook.caption;

import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has a machine write down a lesson when its owner asks for it, and tells how that goes. */
@Controller
@RequestMapping("/lessons/{id}/captions/transcription")
class TranscriptionController {

    private final Transcriptions transcriptions;
    private final CaptionDesk desk;

    TranscriptionController(Transcriptions transcriptions, CaptionDesk desk) {
        this.transcriptions = transcriptions;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return desk.transcription(new RecordingId(id), viewer, model);
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam String language, Viewer viewer) {
        Language spoken = Language.of(language).orElseThrow(() -> new NotVisibleException(id));
        transcriptions.ask(new RecordingId(id), spoken, viewer);
        return "redirect:/lessons/" + id + "/captions";
    }

    @PostMapping("/withdrawal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        transcriptions.withdraw(new RecordingId(id), viewer);
        return "redirect:/lessons/" + id + "/captions";
    }
}
