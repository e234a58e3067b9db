package org.secondlook.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps bytes under keys. Whoever asks has already been allowed to: the store decides nothing about people.
 *
 * <p>A blob grows by {@link #append} until it is whole; what {@code append} has returned from is durable.
 */
public interface BlobStore {

    /**
     * Adds bytes to the end of a blob, which begins to exist with the first append at 0.
     *
     * @param offset where the caller believes the end to be; bytes beyond it that were never acknowledged are dropped
     * @param bytes read to its end, or until {@code limit}, or until it fails
     * @param limit the most bytes to take
     * @return the length of the blob afterwards, all of it durable; also when {@code bytes} failed half-way
     * @throws IOException when the store itself fails; nothing of this call counts then
     */
    long append(BlobKey key, long offset, InputStream bytes, long limit) throws IOException;

    /** The length in bytes, or empty when there is no such blob. */
    Optional<Long> length(BlobKey key) throws IOException;

    /** Moves a finished file of the local machine into the store, durably and in one step; replaces what was there. */
    void adopt(BlobKey key, Path file) throws IOException;

    /** A file of the local machine that holds the blob's bytes, for programs that need one; never to be written to. */
    Path file(BlobKey key) throws IOException;

    /** Removes a blob; no blob, no harm. */
    void delete(BlobKey key) throws IOException;

    /** Removes all blobs whose keys begin with {@code prefix} and a slash. */
    void deleteBelow(BlobKey prefix) throws IOException;
}
