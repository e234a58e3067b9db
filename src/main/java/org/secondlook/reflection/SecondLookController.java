package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Offers second looks, and shows and keeps what is written in one. */
@Controller
@RequestMapping("/reflections")
class SecondLookController {

    private final SecondLooks looks;
    private final SecondLookDesk desk;

    SecondLookController(SecondLooks looks, SecondLookDesk desk) {
        this.looks = looks;
        this.desk = desk;
    }

    /** A card for a page of the viewer's own; nothing while there is nothing to offer. */
    @GetMapping("/second-looks")
    String index(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer, Model model) {
        model.addAttribute("look", looks.offered(viewer).orElse(null));
        return part ? "reflection/second-look/index :: card" : "reflection/second-look/index";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/second-look")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return desk.show(new ReflectionId(id), viewer, model);
    }

    @PostMapping(path = "/{id:[0-9a-f-]{36}}/second-look", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReflectionController.Saved> update(
            @PathVariable UUID id, @ModelAttribute("draft") ReflectionForm form, Viewer viewer) {
        if (form.problem().isPresent()) {
            return ResponseEntity.unprocessableContent().build();
        }
        Reflection saved = looks.save(new ReflectionId(id), form, viewer);
        return ResponseEntity.ok(new ReflectionController.Saved(saved.version()));
    }
}
