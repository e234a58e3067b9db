package org.secondlook.foundation;

import java.io.IOException;

/** The store does not answer just now; what was durable before still is, and trying again later may help. */
public class StorageUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    public StorageUnavailableException(Throwable cause) {
        super("the store does not answer: " + cause.getMessage(), cause);
    }
}
