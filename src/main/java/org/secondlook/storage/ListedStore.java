package org.secondlook.storage;

import java.io.IOException;
import java.util.List;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;

/** A store that can tell all that it has, so that it can be moved. */
interface ListedStore extends BlobStore {

    /** The keys of all blobs, finished ones at least. */
    List<BlobKey> keys() throws IOException;
}
