package org.secondlook.finding;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which somebody seeks something. */
@Component
class SearchDesk {

    private final Books books;
    private final Bookmarks bookmarks;
    private final Labels labels;

    SearchDesk(Books books, Bookmarks bookmarks, Labels labels) {
        this.books = books;
        this.bookmarks = bookmarks;
        this.labels = labels;
    }

    void lay(SearchForm form, Viewer viewer, Model model) {
        Results results = books.search(form.toQuery(), viewer);
        model.addAttribute("form", form);
        model.addAttribute("results", results);
        model.addAttribute("kept", bookmarks.keys(viewer));
        model.addAttribute("mayKeep", Bookmarks.mayKeep(viewer));
        model.addAttribute("more", (long) form.pageNumber() * Query.PAGE < results.amount());
    }

    void layFilters(Viewer viewer, Model model) {
        Choices choices = books.choices(viewer);
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("areas", labels.areas(choices.areas(), viewer));
        model.addAttribute("phases", labels.plain(choices.phases()));
        model.addAttribute("subjects", labels.plain(choices.subjects()));
        model.addAttribute("strengths", labels.evidence(choices.evidence(), viewer.locale()));
    }
}
