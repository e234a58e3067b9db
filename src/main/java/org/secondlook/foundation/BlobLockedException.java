package org.secondlook.foundation;

import java.io.IOException;

/** Somebody else is adding to the blob right now. */
public class BlobLockedException extends IOException {

    private static final long serialVersionUID = 1L;

    public BlobLockedException(BlobKey key) {
        super("being written to: " + key);
    }
}
