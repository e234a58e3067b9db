package org.secondlook.foundation;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Lends out buffers of memory outside the heap and keeps some for the next who asks, so that bytes pass without garbage. */
final class DirectBuffers {

    static final int SIZE = 256 * 1024;
    private static final int KEPT = 32;

    private final ArrayBlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(KEPT);

    ByteBuffer take() {
        @Nullable ByteBuffer kept = free.poll();
        return kept == null ? ByteBuffer.allocateDirect(SIZE) : kept;
    }

    void giveBack(ByteBuffer buffer) {
        free.offer(buffer.clear());
    }
}
