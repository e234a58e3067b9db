package org.secondlook.finding;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;

/**
 * What somebody calls a collection, which may be nothing.
 *
 * @param id made with the form for a new one
 * @param version of the name that is being changed
 * @param book that it begins with; empty for none
 */
record CollectionForm(
        @Nullable UUID id,
        @Nullable String title,
        @Nullable Integer version,
        @Nullable String book) {

    static CollectionForm fresh(String book) {
        return new CollectionForm(Uuids.next(), "", null, book);
    }

    static CollectionForm of(BookCollection own) {
        return new CollectionForm(own.id().value(), own.title(), own.version(), null);
    }

    CollectionForm after(int newer) {
        return new CollectionForm(id, title, newer, book);
    }

    CollectionId collection() {
        return new CollectionId(id == null ? Uuids.next() : id);
    }

    public String name() {
        return Unseen.takenFrom(title == null ? "" : title).strip();
    }

    int base() {
        return version == null ? 0 : version;
    }

    Optional<BookKey> first() {
        return BookKey.read(book);
    }

    boolean isComplete() {
        String name = name();
        return !name.isBlank() && name.codePointCount(0, name.length()) <= BookCollection.LONGEST_TITLE;
    }
}
