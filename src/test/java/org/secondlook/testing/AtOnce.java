package org.secondlook.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lets things happen at once, and waits until all have; fails when one of them does. */
public final class AtOnce {

    private AtOnce() {}

    public static void run(Step... steps) {
        var start = new CyclicBarrier(steps.length);
        List<CompletableFuture<Void>> running = Stream.of(steps)
                .map(step -> CompletableFuture.runAsync(() -> take(step, start), task -> new Thread(task).start()))
                .toList();
        running.forEach(CompletableFuture::join);
    }

    private static void take(Step step, CyclicBarrier start) {
        try {
            start.await(30, TimeUnit.SECONDS);
            step.take();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** One of the things. */
    public interface Step {

        void take() throws Exception;
    }
}
