package org.secondlook.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How the bytes of one finished blob reach a browser that has been allowed to have them. */
public sealed interface BlobDelivery {

    /** The server sends a file of this machine, which may have gone meanwhile. */
    record InFile(Path file) implements BlobDelivery {}

    /** The browser fetches them itself, from an address that is good for this one blob and a short time. */
    record AtAddress(URI address) implements BlobDelivery {}

    /** The server passes them on. */
    non-sealed interface PassedOn extends BlobDelivery {

        /**
         * Opens a part of the blob; closing it early costs nothing.
         *
         * @param last inclusive
         * @throws NoSuchFileException when there is no such blob
         */
        InputStream open(long first, long last) throws IOException;
    }
}
