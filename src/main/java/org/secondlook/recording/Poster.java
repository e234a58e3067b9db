package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.secondlook.media.Footage;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectory;

/** The still picture that a player shows before it plays. */
final class Poster {

    private static final int SHORTER_SIDE = 480;

    private Poster() {}

    static MadeFile of(Media media, Path video, Footage footage, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        FrameSize size = Objects.requireNonNull(footage.picture()).size().within(SHORTER_SIDE);
        Path file = work.file("poster");
        media.still(video, footage, size, file);
        return new MadeFile(RenditionFile.POSTER, Packaging.JPEG, size, file);
    }
}
