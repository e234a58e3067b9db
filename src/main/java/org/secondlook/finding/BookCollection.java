package org.secondlook.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;

/**
 * Things to learn from that somebody has put together, in their order.
 *
 * @param shownAt since when all of the school see it; null while its owner alone does
 * @param books those that the viewer's school has on its shelf now
 */
record BookCollection(
        CollectionId id,
        PersonId owner,
        String title,
        int version,
        Instant madeAt,
        @Nullable Instant shownAt,
        List<Found> books) {

    static final int MOST = 50;
    static final int MOST_BOOKS = 100;
    static final int LONGEST_TITLE = 120;

    BookCollection {
        books = List.copyOf(books);
    }

    boolean isOf(Viewer viewer) {
        return owner.equals(viewer.person());
    }

    public boolean isShown() {
        return shownAt != null;
    }

    BookCollection holding(List<Found> books) {
        return new BookCollection(id, owner, title, version, madeAt, shownAt, books);
    }
}
