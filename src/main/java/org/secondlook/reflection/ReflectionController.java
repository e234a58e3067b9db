package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps the draft of a reflection: for the page's script in the background, for a form with the page again. */
@Controller
class ReflectionController {

    private final Reflections reflections;

    ReflectionController(Reflections reflections) {
        this.reflections = reflections;
    }

    @PostMapping(path = "/lessons/{lesson}/reflection", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Saved> update(
            @PathVariable UUID lesson, @ModelAttribute("draft") ReflectionForm form, Viewer viewer) {
        if (form.problem().isPresent()) {
            return ResponseEntity.unprocessableContent().build();
        }
        Reflection saved = reflections.save(new RecordingId(lesson), form, viewer);
        return ResponseEntity.ok(new Saved(saved.version()));
    }

    /** What the page needs to know to save again. */
    record Saved(int version) {}
}
