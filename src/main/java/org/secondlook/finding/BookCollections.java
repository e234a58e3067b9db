package org.secondlook.finding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a viewer has put together under a name, and what others show to all of their school. */
@Component
class BookCollections {

    private final CollectionStore store;
    private final CollectionPages pages;
    private final Books books;
    private final People people;
    private final Clock clock;

    BookCollections(CollectionStore store, CollectionPages pages, Books books, People people, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.books = books;
        this.people = people;
        this.clock = clock;
    }

    /** Leads and editors may put something together for all of their school. */
    static boolean mayShow(Viewer viewer) {
        return viewer.role() == Role.PD_LEAD || viewer.role() == Role.LIBRARY_EDITOR;
    }

    /** The newest first, without what is in them. */
    List<BookCollection> own(Viewer viewer) {
        return pages.own(viewer.person());
    }

    /** Those of others that all of the school see. */
    List<BookCollection> shown(Viewer viewer) {
        return pages.shown(viewer.person(), people.schoolOf(viewer));
    }

    BookCollection get(CollectionId id, Viewer viewer) {
        return pages.find(id, viewer.person(), people.schoolOf(viewer)).orElseThrow(() -> new NotVisibleException(id));
    }

    /** One of the viewer's own. */
    BookCollection own(CollectionId id, Viewer viewer) {
        BookCollection found = get(id, viewer);
        if (!found.isOf(viewer)) {
            throw new NotPermittedException("another person's collection");
        }
        return found;
    }

    /** Whether there was room for it. Sent twice, it is made once. */
    @Transactional
    boolean make(CollectionId id, String title, Optional<BookKey> first, Viewer viewer) {
        Bookmarks.demandKeeping(viewer);
        people.hold(viewer);
        boolean isThere =
                pages.own(viewer.person()).stream().anyMatch(each -> each.id().equals(id));
        if (!isThere && pages.own(viewer.person()).size() >= BookCollection.MOST) {
            return false;
        }
        if (!isThere && !store.add(id, title, viewer.person(), people.schoolOf(viewer), Times.now(clock))) {
            throw new NotVisibleException(id);
        }
        first.ifPresent(key -> put(id, key, viewer));
        return true;
    }

    /** Calls it something else; false when somebody did meanwhile. What it is called already is not said again. */
    @Transactional
    boolean name(CollectionId id, String title, int version, Viewer viewer) {
        BookCollection own = own(id, viewer);
        return own.title().equals(title) || store.name(id, title, version, viewer.person());
    }

    /** Whether there was room for it. Put twice, it stands where it stood. */
    @Transactional
    boolean put(CollectionId id, BookKey key, Viewer viewer) {
        books.get(key, viewer);
        hold(id, viewer);
        List<BookKey> keys = new ArrayList<>(store.keys(id));
        if (keys.contains(key)) {
            return true;
        } else if (keys.size() >= BookCollection.MOST_BOOKS) {
            return false;
        }
        keys.add(key);
        store.order(id, keys);
        return true;
    }

    /** What is not in it is taken out already. */
    @Transactional
    void takeOut(CollectionId id, BookKey key, Viewer viewer) {
        change(
                id,
                viewer,
                keys -> keys.stream().filter(each -> !each.equals(key)).toList());
    }

    /** Lets it change places with what stands before it on the page; the first stays. */
    @Transactional
    void moveUp(CollectionId id, BookKey key, Viewer viewer) {
        List<BookKey> seen =
                own(id, viewer).books().stream().map(Found::bookKey).toList();
        int place = seen.indexOf(key);
        if (place > 0) {
            change(id, viewer, keys -> swapped(keys, key, seen.get(place - 1)));
        }
    }

    private static List<BookKey> swapped(List<BookKey> keys, BookKey one, BookKey other) {
        List<BookKey> swapped = new ArrayList<>(keys);
        if (swapped.contains(one) && swapped.contains(other)) {
            Collections.swap(swapped, swapped.indexOf(one), swapped.indexOf(other));
        }
        return swapped;
    }

    private void change(CollectionId id, Viewer viewer, UnaryOperator<List<BookKey>> change) {
        hold(id, viewer);
        store.order(id, change.apply(store.keys(id)));
    }

    private void hold(CollectionId id, Viewer viewer) {
        own(id, viewer);
        if (!store.hold(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }

    /** Lets all of the school see it, or nobody else any more. */
    @Transactional
    void show(CollectionId id, boolean shown, Viewer viewer) {
        BookCollection own = own(id, viewer);
        if (shown && !mayShow(viewer)) {
            throw new NotPermittedException("a collection for all of a school");
        }
        if (own.isShown() != shown) {
            store.show(id, shown ? Times.now(clock) : null, viewer.person());
        }
    }

    @Transactional
    void remove(CollectionId id, Viewer viewer) {
        own(id, viewer);
        store.remove(id, viewer.person());
    }
}
