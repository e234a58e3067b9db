package org.secondlook.media;

import java.time.Duration;

/** Understands what ffmpeg prints with {@code -progress}: key and value in each line. */
final class RenderProgress implements ToolListener {

    private static final String DONE = "out_time_us=";

    private final Progress progress;
    private volatile long micros;

    RenderProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean hear(String line) {
        long before = micros;
        if (line.startsWith(DONE) && line.substring(DONE.length()).matches("\\d{1,15}")) {
            micros = Long.parseLong(line.substring(DONE.length()));
        }
        return micros > before;
    }

    @Override
    public boolean isStillWanted() {
        return progress.reached(Duration.ofNanos(micros * 1000));
    }
}
