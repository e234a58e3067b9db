package org.secondlook.storage;

import java.io.InputStream;

/** Bytes that are sent to a store, and sent again when it stumbles. */
interface Payload {

    long length();

    /** The bytes from the first one on. */
    InputStream open();
}
