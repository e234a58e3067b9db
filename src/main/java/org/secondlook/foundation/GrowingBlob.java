package org.secondlook.foundation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/** A blob that its one holder adds bytes to. What {@link #write} has returned from is durable. */
public interface GrowingBlob extends Closeable {

    /** How many bytes there are; those that no {@code write} returned from may be lost when the machine fails. */
    long length() throws IOException;

    /**
     * Writes at an offset; what lay beyond it is dropped first, as by {@link #cut}.
     *
     * @param offset at most the present length, to which the store must be able to go back
     * @param bytes read to their end, or until {@code limit}
     * @param limit the most bytes to take
     * @return the length afterwards, all of it durable
     * @throws StorageFullException when there is no room; the blob is as long as {@code offset} then
     */
    long write(long offset, ReadableByteChannel bytes, long limit) throws IOException;

    /**
     * Drops what lies beyond a length. Any store can go back to where the last write began, and to nothing; one that
     * cannot go back to a length between drops as much more as it must.
     */
    void cut(long length) throws IOException;

    /**
     * A place where somebody else may put the next bytes; empty when the store takes none from others just now.
     *
     * @param limit the most bytes that may come
     */
    default Optional<BlobPart> nextPart(long limit) throws IOException {
        return Optional.empty();
    }

    /**
     * Looks what has come to places that were given out, and counts it.
     *
     * @param limit the most bytes that may have come
     * @return the length afterwards, all of it durable
     */
    default long takeIn(long limit) throws IOException {
        return length();
    }
}
