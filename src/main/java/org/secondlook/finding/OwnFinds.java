package org.secondlook.finding;

import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what they want to find again, and what they have put together. */
@Component
@Order(2)
class OwnFinds implements PersonalData {

    private final Bookmarks bookmarks;
    private final BookCollections collections;
    private final BookmarkStore bookmarkStore;
    private final CollectionStore collectionStore;
    private final HeldPages pages;
    private final MessageSource messages;

    OwnFinds(
            Bookmarks bookmarks,
            BookCollections collections,
            BookmarkStore bookmarkStore,
            CollectionStore collectionStore,
            HeldPages pages,
            MessageSource messages) {
        this.bookmarks = bookmarks;
        this.collections = collections;
        this.bookmarkStore = bookmarkStore;
        this.collectionStore = collectionStore;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> kept = bookmarks.own(viewer).stream()
                .map(found -> new Portion.Entry(found.title(), List.of(line(found, viewer)), List.of()))
                .toList();
        List<Portion.Entry> made = collections.own(viewer).stream()
                .map(each -> collections.get(each.id(), viewer))
                .map(each -> new Portion.Entry(each.title(), lines(each, viewer), List.of()))
                .toList();
        return List.of(
                new Portion(text("finding.bookmarks.title", viewer), kept),
                new Portion(text("finding.collections.title", viewer), made));
    }

    private List<Portion.Line> lines(BookCollection collection, Viewer viewer) {
        return collection.books().stream()
                .map(found -> new Portion.Line(text("finding.kind." + found.kind(), viewer), found.title()))
                .toList();
    }

    private Portion.Line line(Found found, Viewer viewer) {
        return new Portion.Line(text("finding.kind." + found.kind(), viewer), found.summary());
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        bookmarkStore.forget(person);
        collectionStore.forget(person);
    }
}
