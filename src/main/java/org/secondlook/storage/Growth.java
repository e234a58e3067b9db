package org.secondlook.storage;

import org.jspecify.annotations.Nullable;

/**
 * What of a growing blob counts: the first parts of a multipart upload, and behind them the beginning of a small object,
 * the tail, which is named for where it begins.
 *
 * @param uploadId of the multipart upload; null before the first part
 * @param parts how many of its parts count
 * @param bytesInParts how many bytes these have together
 * @param tailBytes how many bytes of the tail count
 * @param spareTail where the tail begins that the last write began with and is kept to go back to; null when there is none
 */
record Growth(
        @Nullable String uploadId,
        int parts,
        long bytesInParts,
        long tailBytes,
        @Nullable Long spareTail) {

    static final Growth NONE = new Growth(null, 0, 0, 0, null);

    long length() {
        return bytesInParts + tailBytes;
    }

    Growth withUpload(String id) {
        return new Growth(id, parts, bytesInParts, tailBytes, spareTail);
    }

    Growth withoutSpareTail() {
        return new Growth(uploadId, parts, bytesInParts, tailBytes, null);
    }

    /** With one more part, which begins with the bytes of the tail. */
    Growth withPart(long bytes) {
        Long spare = tailBytes > 0 ? Long.valueOf(bytesInParts) : spareTail;
        return new Growth(uploadId, parts + 1, bytesInParts + bytes, 0, spare);
    }

    Growth withTail(long bytes) {
        return new Growth(uploadId, parts, bytesInParts, bytes, spareTail);
    }
}
