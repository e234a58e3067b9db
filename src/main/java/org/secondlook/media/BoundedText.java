package org.secondlook.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Drains what a tool says, so that it never waits for a reader, and keeps the beginning. */
final class BoundedText implements Runnable {

    private final BufferedReader source;
    private final int limit;
    private final Consumer<String> listener;
    private final StringBuilder kept = new StringBuilder();

    BoundedText(InputStream source, int limit, Consumer<String> listener) {
        this.source = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8));
        this.limit = limit;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            for (String line = source.readLine(); line != null; line = source.readLine()) {
                keep(line);
                listener.accept(line);
            }
        } catch (IOException killed) {
            keep("(cut off: " + killed.getMessage() + ")");
        }
    }

    private synchronized void keep(String line) {
        if (kept.length() + line.length() < limit && !isLinkerChatter(line)) {
            kept.append(line).append('\n');
        }
    }

    /** The stand-ins for desktop libraries carry no version; the dynamic linker remarks on it at each start. */
    private static boolean isLinkerChatter(String line) {
        return line.contains("no version information available");
    }

    @Override
    public synchronized String toString() {
        return kept.toString();
    }
}
