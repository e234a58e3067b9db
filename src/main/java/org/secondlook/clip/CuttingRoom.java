package org.secondlook.clip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.Excerpt;
import org.secondlook.media.Footage;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.Picture;
import org.secondlook.media.Progress;
import org.secondlook.media.Rendering;
import org.secondlook.media.Scissors;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectory;
import org.secondlook.recording.RenditionFile;
import org.springframework.stereotype.Component;

/** Makes the files of a clip: the versions to watch, the sound alone, and a still picture. */
@Component
class CuttingRoom {

    private static final int LARGE = 720;
    private static final int SMALL = 360;
    private static final int POSTER = 480;

    private final Media media;
    private final Scissors scissors;
    private final CuttingFiles files;
    private final CuttingStore cuttings;

    CuttingRoom(Media media, Scissors scissors, CuttingFiles files, CuttingStore cuttings) {
        this.media = media;
        this.scissors = scissors;
        this.files = files;
        this.cuttings = cuttings;
    }

    /** What was made, in the store and not visible yet. */
    List<RenditionFile> cut(Cutting cutting, Path lesson, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Footage footage = media.probe(lesson);
        List<Rendering> plan = plan(footage.picture(), work);
        var excerpt = new Excerpt(cutting.range().from(), cutting.range().length(), plan);
        Footage piece = scissors.cut(lesson, footage, excerpt, progress(cutting));
        Path best = plan.get(0).target();
        var made = new ArrayList<RenditionFile>();
        if (piece.picture() != null) {
            made.add(poster(cutting, best, piece, work));
        }
        if (piece.picture() != null && piece.sound() != null) {
            made.add(sound(cutting, best, piece, work));
        }
        for (Rendering rendering : plan) {
            made.add(keep(cutting, rendering));
        }
        return made;
    }

    private static List<Rendering> plan(@Nullable Picture picture, WorkDirectory work) {
        if (picture == null) {
            return List.of(new Rendering(null, work.file(RenditionFile.SOUND)));
        }
        FrameSize large = picture.size().within(LARGE);
        FrameSize small = picture.size().within(SMALL);
        var plan = new ArrayList<>(List.of(new Rendering(large, work.file(RenditionFile.LARGE))));
        if (!small.equals(large)) {
            plan.add(new Rendering(small, work.file(RenditionFile.SMALL)));
        }
        return plan;
    }

    /** Keeps how far it has come where its owner sees it, and learns there when nobody wants it any more. */
    private Progress progress(Cutting cutting) {
        long whole = cutting.range().length().toMillis();
        return done -> cuttings.reach(cutting, (int) Math.min(99, 100 * done.toMillis() / whole));
    }

    private RenditionFile poster(Cutting cutting, Path video, Footage piece, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        FrameSize size = Objects.requireNonNull(piece.picture()).size().within(POSTER);
        Path file = work.file(RenditionFile.POSTER);
        media.still(video, piece, size, file);
        return files.keep(cutting, RenditionFile.POSTER, Packaging.JPEG, size, file);
    }

    private RenditionFile sound(Cutting cutting, Path video, Footage piece, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Path file = work.file(RenditionFile.SOUND);
        scissors.sound(video, piece, file);
        return files.keep(cutting, RenditionFile.SOUND, Packaging.M4A, null, file);
    }

    private RenditionFile keep(Cutting cutting, Rendering rendering) throws IOException {
        Packaging packaging = rendering.size() == null ? Packaging.M4A : Packaging.MP4;
        String name = rendering.target().getFileName().toString();
        return files.keep(cutting, name, packaging, rendering.size(), rendering.target());
    }
}
