package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import org.secondlook.foundation.BlobDelivery;

/** The bytes of an answer, opened and not sent yet. */
interface MediaBytes extends Closeable {

    void sendTo(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    default void close() throws IOException {}

    /** Those of an answer that has none. */
    static MediaBytes none() {
        return (request, response) -> {};
    }

    /**
     * A part of what a store delivers.
     *
     * @throws NoSuchFileException when it is not there
     */
    static MediaBytes of(BlobDelivery delivery, ByteRange part) throws IOException {
        if (delivery instanceof BlobDelivery.InFile local) {
            return new FileBytes(local.file(), part);
        } else if (delivery instanceof BlobDelivery.PassedOn distant) {
            return new PassedOnBytes(distant.open(part.first(), part.last()));
        } else {
            throw new IllegalArgumentException("is fetched elsewhere: " + delivery);
        }
    }

    /** Bytes that come from another machine, through a small buffer. */
    record PassedOnBytes(InputStream bytes) implements MediaBytes {

        @Override
        public void sendTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
            bytes.transferTo(response.getOutputStream());
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
