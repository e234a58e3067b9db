package org.secondlook.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the viewer put things into a collection of theirs, move them and take them out. */
@Controller
@RequestMapping("/library/collections/{id:[0-9a-f-]{36}}/books")
class CollectedController {

    private final BookCollections collections;
    private final CollectionDesk desk;

    CollectedController(BookCollections collections, CollectionDesk desk) {
        this.collections = collections;
        this.desk = desk;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam @Nullable String book,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        BookCollection own = collections.own(new CollectionId(id), viewer);
        if (collections.put(own.id(), named(book), viewer)) {
            return "redirect:/library/collections/" + id;
        }
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        CollectionForm form = CollectionForm.of(own);
        return desk.refuse(status, "finding.collections.problem.full", own, form, viewer, model, response);
    }

    @PostMapping("/place")
    String moveUp(@PathVariable UUID id, @RequestParam @Nullable String book, Viewer viewer) {
        collections.moveUp(new CollectionId(id), named(book), viewer);
        return "redirect:/library/collections/" + id;
    }

    @PostMapping("/removal")
    String takeOut(@PathVariable UUID id, @RequestParam @Nullable String book, Viewer viewer) {
        BookKey key = named(book);
        collections.takeOut(new CollectionId(id), key, viewer);
        return "redirect:/library/collections/" + id + "?removed=" + key;
    }

    private static BookKey named(@Nullable String book) {
        return BookKey.read(book).orElseThrow(() -> new NotVisibleException("a book that a form names"));
    }
}
