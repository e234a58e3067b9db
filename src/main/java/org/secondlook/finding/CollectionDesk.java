package org.secondlook.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of collections, also when what was typed cannot be kept. */
@Component
class CollectionDesk {

    private final BookCollections collections;
    private final Bookmarks bookmarks;
    private final Books books;

    CollectionDesk(BookCollections collections, Bookmarks bookmarks, Books books) {
        this.collections = collections;
        this.bookmarks = bookmarks;
        this.books = books;
    }

    String index(CollectionForm form, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("own", collections.own(viewer));
        model.addAttribute("shown", collections.shown(viewer));
        model.addAttribute("mayKeep", Bookmarks.mayKeep(viewer));
        return "finding/collections";
    }

    String choose(BookKey key, Viewer viewer, Model model) {
        Bookmarks.demandKeeping(viewer);
        model.addAttribute("found", books.get(key, viewer));
        return index(CollectionForm.fresh(key.toString()), viewer, model);
    }

    /** A new one that cannot be. */
    String refuse(String problem, CollectionForm form, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        books.of(form.first().stream().toList(), viewer).forEach(found -> model.addAttribute("found", found));
        return index(form, viewer, model);
    }

    String show(BookCollection collection, CollectionForm form, Optional<BookKey> removed, Viewer viewer, Model model) {
        boolean own = collection.isOf(viewer);
        List<Found> gone = books.of(removed.stream().toList(), viewer).stream()
                .filter(found -> !collection.books().contains(found))
                .toList();
        model.addAttribute("collection", collection);
        model.addAttribute("form", form);
        model.addAttribute("own", own);
        model.addAttribute("mayShow", own && BookCollections.mayShow(viewer));
        model.addAttribute("removed", own ? gone.stream().findFirst().orElse(null) : null);
        model.addAttribute("kept", bookmarks.keys(viewer));
        model.addAttribute("mayKeep", Bookmarks.mayKeep(viewer));
        return "finding/collection";
    }

    /** One of the viewer's own that cannot be so. */
    String refuse(
            HttpStatus status,
            String problem,
            BookCollection own,
            CollectionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return show(own, form, Optional.empty(), viewer, model);
    }

    /** What was typed stands in the form, and what it is called now above it. */
    String overtaken(CollectionId id, CollectionForm form, Viewer viewer, Model model, HttpServletResponse response) {
        BookCollection present = collections.own(id, viewer);
        return refuse(
                HttpStatus.CONFLICT,
                "finding.collections.overtaken",
                present,
                form.after(present.version()),
                viewer,
                model,
                response);
    }
}
