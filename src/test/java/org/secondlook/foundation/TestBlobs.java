package org.secondlook.foundation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;

/** Reads and writes blobs for tests. */
public final class TestBlobs {

    private TestBlobs() {}

    /** All bytes of a blob to which no more will come. */
    public static byte[] bytes(BlobStore blobs, BlobKey key) throws IOException {
        blobs.finish(key);
        try (InputStream bytes = blobs.read(key)) {
            return bytes.readAllBytes();
        }
    }

    /** Adds bytes to a blob, or writes them over what it has from an offset on; its length then. */
    public static long write(GrowingBlob blob, long offset, byte[] bytes) throws IOException {
        return blob.write(offset, Channels.newChannel(new ByteArrayInputStream(bytes)), Long.MAX_VALUE - offset);
    }
}
