package org.secondlook.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps bytes under keys, on this machine or elsewhere. Whoever asks has already been allowed to: the store decides nothing
 * about people.
 *
 * <p>A blob either grows, piece by piece, until it is finished, or is taken in whole. Only what is finished can be read.
 * Every method throws {@link StorageUnavailableException} when the store does not answer just now.
 */
public interface BlobStore {

    /**
     * Opens a blob for adding to its end; it begins to exist, empty, when it is first opened. Never after it is finished.
     *
     * @throws BlobLockedException at once when anybody, on any node, has it open
     */
    GrowingBlob grow(BlobKey key) throws IOException;

    /**
     * Says that no more bytes will come to a blob: from now on it can be read. Once more does no harm.
     *
     * @throws NoSuchFileException when there is no such blob
     */
    void finish(BlobKey key) throws IOException;

    /** The length in bytes, all of them durable, of a blob that is finished or grows; empty when there is none. */
    Optional<Long> length(BlobKey key) throws IOException;

    /** Moves a finished file of the local machine into the store, durably and in one step; replaces what was there. */
    void adopt(BlobKey key, Path file) throws IOException;

    /**
     * A file of the local machine that holds the blob's bytes, for programs that need one; never to be written to.
     *
     * @param copy where a store that has none makes one, and which the caller removes
     * @throws NoSuchFileException when there is no such blob
     */
    Path file(BlobKey key, Path copy) throws IOException;

    /**
     * The blob's bytes, from the first to the end, once.
     *
     * @throws NoSuchFileException when there is no such blob
     */
    InputStream read(BlobKey key) throws IOException;

    /**
     * How the blob's bytes reach a browser with the least work.
     *
     * @param contentType what the browser is to take them for
     */
    BlobDelivery deliver(BlobKey key, String contentType) throws IOException;

    /** Removes a blob, finished or not; no blob, no harm. */
    void delete(BlobKey key) throws IOException;

    /** Removes all blobs whose keys begin with {@code prefix} and a slash. */
    void deleteBelow(BlobKey prefix) throws IOException;

    /** The keys one step below {@code prefix}, blobs or prefixes themselves, that rest since before a time; for sweeping. */
    List<BlobKey> below(BlobKey prefix, Instant before) throws IOException;

    /** How many bytes may still be stored before the store is full. */
    long room() throws IOException;
}
