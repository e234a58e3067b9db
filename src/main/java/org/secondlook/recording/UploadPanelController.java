package org.secondlook.recording;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The part of a page in which a lesson is uploaded: whole, a part of it, or going on with one that was begun. */
@Controller
class UploadPanelController {

    private final Uploads uploads;
    private final PartLibrary parts;

    UploadPanelController(Uploads uploads, PartLibrary parts) {
        this.uploads = uploads;
        this.parts = parts;
    }

    @GetMapping("/recordings/uploads")
    String show(Viewer viewer, Model model) {
        model.addAttribute("unfinished", uploads.unfinished(viewer));
        parts.address().ifPresent(library -> model.addAttribute("partLibrary", library));
        return "recording/upload :: panel";
    }
}
