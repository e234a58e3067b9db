package org.secondlook.media;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Stands beside one running tool, with an eye on the clock. */
final class ToolWatch {

    private static final int OUTPUT_LIMIT = 1 << 20;
    private static final int ERRORS_LIMIT = 1 << 13;
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Process process;
    private final ToolLimits limits;
    private final ToolListener listener;
    private final long begun = System.nanoTime();
    private volatile long progressed = begun;
    private volatile boolean machineBlamed;

    ToolWatch(Process process, ToolLimits limits, ToolListener listener) {
        this.process = process;
        this.limits = limits;
        this.listener = listener;
    }

    ToolResult untilTheEnd() throws IOException, InterruptedException {
        var output = new BoundedText(process.getInputStream(), OUTPUT_LIMIT, this::hear);
        var errors = new BoundedText(process.getErrorStream(), ERRORS_LIMIT, this::hearError);
        Thread ofOutput = drain(output, "output");
        Thread ofErrors = drain(errors, "errors");
        while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
            check();
        }
        ofOutput.join(LAST_WORDS.toMillis());
        ofErrors.join(LAST_WORDS.toMillis());
        return new ToolResult(process.exitValue(), output.toString(), errors.toString(), machineBlamed);
    }

    private void check() throws ToolStoppedException {
        if (isOver(begun, limits.time())) {
            throw new ToolStoppedException("not finished after " + limits.time());
        }
        if (isOver(progressed, limits.silence())) {
            throw new ToolStoppedException("no progress for " + limits.silence());
        }
        if (!listener.isStillWanted()) {
            throw new CancellationException("the work is not wanted any more");
        }
    }

    private void hear(String line) {
        if (listener.hear(line)) {
            progressed = System.nanoTime();
        }
    }

    private void hearError(String line) {
        machineBlamed |= ToolResult.blamesMachine(line);
    }

    private static boolean isOver(long since, Duration limit) {
        return System.nanoTime() - since > limit.toNanos();
    }

    private static Thread drain(BoundedText text, String what) {
        var thread = new Thread(text, "media-tool-" + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
