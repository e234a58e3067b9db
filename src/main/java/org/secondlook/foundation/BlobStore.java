package org.secondlook.foundation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps bytes under keys. Whoever asks has already been allowed to: the store decides nothing about people. */
public interface BlobStore {

    /**
     * Opens a blob for adding to its end; it begins to exist, empty, when it is first opened.
     *
     * @throws BlobLockedException at once when anybody, on any node, has it open
     */
    GrowingBlob grow(BlobKey key) throws IOException;

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

    /** The keys one step below {@code prefix}, blobs or prefixes themselves, that began before a time; for sweeping. */
    List<BlobKey> below(BlobKey prefix, Instant before) throws IOException;

    /** How many bytes may still be stored before the store is full. */
    long room() throws IOException;
}
