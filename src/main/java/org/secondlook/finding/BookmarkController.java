package org.secondlook.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the viewer's bookmarks, and the button that other pages have for one. */
@Controller
@RequestMapping("/library/bookmarks")
class BookmarkController {

    static final String ONE = "/{kind:STRATEGY|EXEMPLAR}/{book:[a-z0-9][a-z0-9-]{0,99}}";

    private final Bookmarks bookmarks;
    private final Books books;

    BookmarkController(Bookmarks bookmarks, Books books) {
        this.bookmarks = bookmarks;
        this.books = books;
    }

    /** With what was let go of just now, to be taken back. */
    @GetMapping
    String index(@RequestParam @Nullable String removed, Viewer viewer, Model model) {
        Bookmarks.demandKeeping(viewer);
        List<BookKey> gone = BookKey.read(removed).stream()
                .filter(key -> !bookmarks.keys(viewer).contains(key))
                .toList();
        model.addAttribute("bookmarks", bookmarks.own(viewer));
        model.addAttribute(
                "removed", books.of(gone, viewer).stream().findFirst().orElse(null));
        return "finding/bookmarks";
    }

    @GetMapping(ONE + "/button")
    String button(
            @PathVariable Book.Kind kind,
            @PathVariable String book,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        return answer(new BookKey(kind, book), part, false, viewer, model);
    }

    @PostMapping(ONE)
    String create(
            @PathVariable Book.Kind kind,
            @PathVariable String book,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        boolean kept = bookmarks.keep(new BookKey(kind, book), viewer);
        if (!kept) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "finding.bookmarks.full");
            return part ? "finding/button :: problem" : answer(new BookKey(kind, book), false, false, viewer, model);
        }
        return part ? answer(new BookKey(kind, book), true, true, viewer, model) : "redirect:/library/bookmarks";
    }

    @PostMapping(ONE + "/removal")
    String remove(
            @PathVariable Book.Kind kind,
            @PathVariable String book,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        BookKey key = new BookKey(kind, book);
        bookmarks.remove(key, viewer);
        boolean isThere = !books.of(List.of(key), viewer).isEmpty();
        return part && isThere ? answer(key, true, true, viewer, model) : "redirect:/library/bookmarks?removed=" + key;
    }

    private String answer(BookKey key, boolean part, boolean told, Viewer viewer, Model model) {
        Found found = books.get(key, viewer);
        model.addAttribute("found", found);
        model.addAttribute("told", told);
        model.addAttribute("kept", bookmarks.keys(viewer));
        model.addAttribute("mayKeep", Bookmarks.mayKeep(viewer));
        return part ? "finding/button :: answer" : "finding/button";
    }
}
