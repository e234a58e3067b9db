package org.secondlook.media;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands what ffmpeg prints on the way: with {@code -progress}, key and value in each line, and beside it the moment
 * of each small picture. The former says how far the slowest output is, which is nowhere until a sheet is full.
 */
final class RenderProgress implements ToolListener {

    /** Prints the moment of each picture that passes, at once; a picture needs a mark for that. */
    static final String TELLTALE = "metadata=add:key=passes:value=1,metadata=print:file=-:direct=1";

    private static final Pattern OUTPUTS = Pattern.compile("out_time_us=(\\d{1,15})");
    private static final Pattern PICTURE = Pattern.compile("frame:.* pts_time:(\\d{1,6})(\\.\\d+)?");

    private final Progress progress;
    private volatile Duration done = Duration.ZERO;

    RenderProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean hear(String line) {
        Matcher outputs = OUTPUTS.matcher(line);
        if (outputs.matches()) {
            return isFurther(Duration.ofNanos(Long.parseLong(outputs.group(1)) * 1000));
        }
        Matcher picture = PICTURE.matcher(line);
        return picture.matches() && isFurther(Duration.ofSeconds(Long.parseLong(picture.group(1))));
    }

    @Override
    public boolean isStillWanted() {
        return progress.reached(done);
    }

    private boolean isFurther(Duration reached) {
        boolean further = reached.compareTo(done) > 0;
        if (further) {
            done = reached;
        }
        return further;
    }
}
