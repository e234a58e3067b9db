package org.secondlook.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shelf, kept in the database. What stands there already is not put again, so that it costs little to put all at every start. */
@Component
class KeptShelf implements Shelf {

    /** Changes with how words are cut and weighed: then all that is put is put anew. */
    private static final String CUT = "1";

    private final ShelfStore store;

    KeptShelf(ShelfStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void put(Book book) {
        String print = printOf(book);
        if (store.print(book.kind(), book.key(), book.school()).equals(Optional.of(print))) {
            return;
        }
        store.hold();
        store.remove(book.kind(), book.key(), book.school());
        show(book.kind(), book.key(), book.school());
        store.add(book, print, place(book), Postings.of(book));
    }

    @Override
    @Transactional
    public void hide(Book.Kind kind, String key, TenantId school) {
        store.hold();
        store.remove(kind, key, school);
        store.hide(kind, key, school);
    }

    @Override
    @Transactional
    public void remove(Book.Kind kind, String key, @Nullable TenantId school) {
        store.hold();
        store.remove(kind, key, school);
        show(kind, key, school);
    }

    private void show(Book.Kind kind, String key, @Nullable TenantId school) {
        if (school != null) {
            store.show(kind, key, school);
        }
    }

    private static String printOf(Book book) {
        String all = String.join(
                "\0",
                CUT,
                book.address(),
                book.title(),
                book.summary(),
                book.text(),
                book.spoken(),
                new TreeSet<>(book.areas()).toString(),
                new TreeSet<>(book.phases()).toString(),
                new TreeSet<>(book.subjects()).toString(),
                String.valueOf(book.minutes()),
                String.valueOf(book.evidence()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By title, then by key: as bytes, which every database compares alike. */
    private static byte[] place(Book book) {
        return (Words.fold(book.title()) + "\0" + book.key()).getBytes(StandardCharsets.UTF_8);
    }
}
