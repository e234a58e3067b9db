package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Path;

/** The leave to render a file on this machine, which is given to few at a time; given back when it is closed. */
public final class RenderSlot implements AutoCloseable {

    private final Media media;

    RenderSlot(Media media) {
        this.media = media;
    }

    /**
     * Renders a file into one or more files that every browser plays, all in one go; takes minutes.
     *
     * @return what the first version holds; what the source holds when no version was ordered
     */
    public Footage render(Path source, Footage footage, RenderOrder order, Progress progress)
            throws UnusableMediaException, IOException, InterruptedException {
        return media.render(source, footage, order, progress);
    }

    @Override
    public void close() {
        media.giveBack();
    }
}
