package org.secondlook.foundation;

import java.util.Collection;
import java.util.UUID;

/** Erases anew what a restored backup has brought back. A module that notes what it erases fills this for its kind. */
public interface ErasedAgain {

    /** As the {@link ErasureLedger} calls it: a segment of a key. */
    String kind();

    /** Erases what is there of some hundred that were erased before; how many it was. */
    int erase(Collection<UUID> erasedBefore);
}
