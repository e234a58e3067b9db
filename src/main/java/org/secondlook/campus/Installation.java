package org.secondlook.campus;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The tool of a school: the one at work, and the one that waits for an administrator; both outlive a restart. */
final class Installation {

    private final @Nullable KeptFile<State> file;
    private State state;

    private Installation(@Nullable KeptFile<State> file, State state) {
        this.file = file;
        this.state = state;
    }

    /** A tool that was there from the beginning. */
    static Installation byFile(RegisteredTool tool) {
        return new Installation(null, new State(tool, null));
    }

    /** A tool that registers itself, and is remembered. */
    static Installation kept(Path path) {
        var file = new KeptFile<State>(path, new TypeReference<>() {});
        return new Installation(file, file.read().orElse(new State(null, null)));
    }

    /** Whether an administrator may register a tool here. */
    boolean isOpen() {
        return file != null;
    }

    synchronized Optional<RegisteredTool> active() {
        return Optional.ofNullable(state.active());
    }

    synchronized Optional<RegisteredTool> pending() {
        return Optional.ofNullable(state.pending());
    }

    /** Whether a tool has this client id already, at work or not. */
    synchronized Optional<RegisteredTool> find(@Nullable String clientId) {
        return Stream.of(active(), pending())
                .flatMap(Optional::stream)
                .filter(tool -> tool.clientId().equals(clientId))
                .findFirst();
    }

    /** Puts a tool to work at once. */
    synchronized void run(RegisteredTool tool) {
        become(new State(tool, null));
    }

    /** Lets a tool wait for an administrator; one that is at work stays so. */
    synchronized void hold(RegisteredTool tool) {
        become(new State(state.active(), tool));
    }

    /** Forgets the tool, as if it had never been there. */
    synchronized void clear() {
        become(new State(null, null));
    }

    private void become(State next) {
        state = next;
        if (file != null) {
            file.write(next);
        }
    }

    /** What is kept. */
    record State(@Nullable RegisteredTool active, @Nullable RegisteredTool pending) {}
}
