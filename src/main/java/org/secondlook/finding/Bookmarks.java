package org.secondlook.finding;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.Times;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a viewer wants to find again. Theirs alone: nobody is told, and nothing is counted. */
@Component
class Bookmarks {

    static final int MOST = 500;

    private final BookmarkStore store;
    private final BookmarkPages pages;
    private final Books books;
    private final People people;
    private final Clock clock;

    Bookmarks(BookmarkStore store, BookmarkPages pages, Books books, People people, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.books = books;
        this.people = people;
        this.clock = clock;
    }

    /** Whether somebody in this role comes to learn; guests and administrators come for something else. */
    static boolean mayKeep(Viewer viewer) {
        return viewer.role().hasOwnPractice() || viewer.role() == Role.LIBRARY_EDITOR;
    }

    static void demandKeeping(Viewer viewer) {
        if (!mayKeep(viewer)) {
            throw new NotPermittedException("a bookmark of somebody who comes for something else");
        }
    }

    /** The newest first. */
    List<Found> own(Viewer viewer) {
        return pages.own(viewer.person(), people.schoolOf(viewer));
    }

    Set<BookKey> keys(Viewer viewer) {
        return mayKeep(viewer) ? pages.keys(viewer.person()) : Set.of();
    }

    /** Whether there was room for it. Kept twice, it is kept once. */
    @Transactional
    boolean keep(BookKey key, Viewer viewer) {
        demandKeeping(viewer);
        books.get(key, viewer);
        people.hold(viewer);
        Set<BookKey> keys = pages.keys(viewer.person());
        if (keys.size() >= MOST && !keys.contains(key)) {
            return false;
        }
        store.add(key, viewer.person(), Times.now(clock));
        return true;
    }

    /** Also of what is not on the shelf any more; to let go of what is not kept is to have let go of it. */
    @Transactional
    void remove(BookKey key, Viewer viewer) {
        demandKeeping(viewer);
        store.remove(key, viewer.person());
    }
}
