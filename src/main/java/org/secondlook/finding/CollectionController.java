package org.secondlook.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows collections, and lets the viewer make one, name it and take it away. */
@Controller
@RequestMapping("/library/collections")
class CollectionController {

    static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final BookCollections collections;
    private final CollectionDesk desk;

    CollectionController(BookCollections collections, CollectionDesk desk) {
        this.collections = collections;
        this.desk = desk;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        return desk.index(CollectionForm.fresh(""), viewer, model);
    }

    /** Into which of the viewer's collections something is put. */
    @GetMapping("/for" + BookmarkController.ONE)
    String choose(@PathVariable Book.Kind kind, @PathVariable String book, Viewer viewer, Model model) {
        return desk.choose(new BookKey(kind, book), viewer, model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") CollectionForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Bookmarks.demandKeeping(viewer);
        if (!form.isComplete()) {
            return desk.refuse("finding.collections.problem.title", form, viewer, model, response);
        }
        CollectionId id = form.collection();
        return collections.make(id, form.name(), form.first(), viewer)
                ? "redirect:/library/collections/" + id
                : desk.refuse("finding.collections.problem.many", form, viewer, model, response);
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, @RequestParam @Nullable String removed, Viewer viewer, Model model) {
        BookCollection collection = collections.get(new CollectionId(id), viewer);
        return desk.show(collection, CollectionForm.of(collection), BookKey.read(removed), viewer, model);
    }

    @PostMapping(ONE + "/name")
    String update(
            @PathVariable UUID id,
            @ModelAttribute("form") CollectionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        BookCollection own = collections.own(new CollectionId(id), viewer);
        if (!form.isComplete()) {
            HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
            return desk.refuse(status, "finding.collections.problem.title", own, form, viewer, model, response);
        }
        return collections.name(own.id(), form.name(), form.base(), viewer)
                ? "redirect:/library/collections/" + id
                : desk.overtaken(own.id(), form, viewer, model, response);
    }

    @PostMapping(ONE + "/showing")
    String reveal(@PathVariable UUID id, Viewer viewer) {
        collections.show(new CollectionId(id), true, viewer);
        return "redirect:/library/collections/" + id;
    }

    @PostMapping(ONE + "/showing/removal")
    String conceal(@PathVariable UUID id, Viewer viewer) {
        collections.show(new CollectionId(id), false, viewer);
        return "redirect:/library/collections/" + id;
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        collections.remove(new CollectionId(id), viewer);
        return "redirect:/library/collections";
    }
}
