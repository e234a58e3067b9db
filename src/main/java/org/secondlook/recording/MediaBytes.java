package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
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
     * @param allowed whether it may go on
     * @throws NoSuchFileException when it is not there
     */
    static MediaBytes of(BlobDelivery delivery, ByteRange part, BooleanSupplier allowed) throws IOException {
        if (delivery instanceof BlobDelivery.InFile local) {
            return new FileBytes(local.file(), part, allowed);
        } else if (delivery instanceof BlobDelivery.PassedOn distant) {
            return new PassedOnBytes(distant.open(part.first(), part.last()), allowed);
        } else {
            throw new IllegalArgumentException("is fetched elsewhere: " + delivery);
        }
    }

    /** Bytes that come from another machine, through a small buffer. */
    record PassedOnBytes(InputStream bytes, BooleanSupplier allowed) implements MediaBytes {

        @Override
        public void sendTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
            bytes.transferTo(new AllowedOutput(response.getOutputStream(), allowed));
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
