package org.secondlook.foundation;

import java.io.IOException;

/** The store has no room for more bytes; what was durable before still is. */
public class StorageFullException extends IOException {

    private static final long serialVersionUID = 1L;

    public StorageFullException(Throwable cause) {
        super("no room in the store", cause);
    }
}
