package org.secondlook.finding;

import org.jspecify.annotations.Nullable;
import org.secondlook.people.TenantId;

/** Where everything stands that can be found. Whoever has something puts it here in the transaction in which it changes. */
public interface Shelf {

    /** Puts something on the shelf, in place of what stood there under its key. */
    void put(Book book);

    /** Leaves a school without what came with the product under a key, until it puts something of its own there. */
    void hide(Book.Kind kind, String key, TenantId school);

    /** Takes something from the shelf; what stood behind it is seen again. */
    void remove(Book.Kind kind, String key, @Nullable TenantId school);
}
