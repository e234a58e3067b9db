package org.secondlook.storage;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lends out buffers of memory outside the heap that begin at a block's boundary, and keeps some for the next who asks, so
 * that bytes pass to files without garbage and without copies.
 */
final class AlignedBuffers {

    static final int SIZE = 1 << 20;
    static final int BLOCK = 4096;

    private static final int KEPT = 16;

    private final ArrayBlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(KEPT);
    private final long blockOfFiles;

    AlignedBuffers(long blockOfFiles) {
        this.blockOfFiles = blockOfFiles;
    }

    /** Whether whole blocks of these buffers are whole blocks of the files too. */
    boolean fitFiles() {
        return BLOCK % blockOfFiles == 0;
    }

    ByteBuffer take() {
        @Nullable ByteBuffer kept = free.poll();
        return kept == null
                ? ByteBuffer.allocateDirect(SIZE + BLOCK).alignedSlice(BLOCK).slice(0, SIZE)
                : kept;
    }

    void giveBack(ByteBuffer buffer) {
        free.offer(buffer.clear());
    }
}
