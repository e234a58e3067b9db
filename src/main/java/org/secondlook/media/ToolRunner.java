package org.secondlook.media;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Starts tools, from lists of arguments and never through a shell, and sees that each comes to an end: within its
 * limits, when nobody wants its work any more, and when this application stops.
 */
@Component
class ToolRunner {

    private final SingletonSupplier<Leash> leash = SingletonSupplier.of(Leash::new);
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** Runs a tool that has nothing to report on the way. */
    ToolResult run(Tool tool, Errand errand, ToolLimits limits) throws IOException, InterruptedException {
        return run(tool, errand, limits, ToolListener.PATIENT);
    }

    /**
     * Runs a tool to its end.
     *
     * @throws ToolStoppedException when a limit was reached or the application stops
     * @throws java.util.concurrent.CancellationException when the listener wanted no more
     */
    ToolResult run(Tool tool, Errand errand, ToolLimits limits, ToolListener listener)
            throws IOException, InterruptedException {
        Process process = start(tool, errand, limits);
        running.add(process);
        try {
            if (stopping) {
                throw new ToolStoppedException("the application stops");
            }
            return new ToolWatch(process, limits, listener).untilTheEnd();
        } finally {
            kill(process);
            running.remove(process);
        }
    }

    @PreDestroy
    void killAll() {
        stopping = true;
        running.forEach(ToolRunner::kill);
    }

    /** How tools are held back on this machine. */
    Leash leash() {
        return Objects.requireNonNull(leash.get());
    }

    private Process start(Tool tool, Errand errand, ToolLimits limits) throws IOException {
        var builder = new ProcessBuilder(leash().command(tool, errand, limits));
        builder.environment().keySet().retainAll(Set.of("PATH", "SystemRoot", "TMPDIR", "TEMP"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "MALLOC_ARENA_MAX", "2"));
        builder.environment().putAll(tool.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
