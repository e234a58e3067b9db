package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.JobsProperties;
import org.secondlook.media.UnusableMediaException.Reason;
import org.springframework.stereotype.Component;

/**
 * Looks into files and makes others of them. All work is done in the caller's thread, which must be one of a job: it
 * takes from tenths of a second to hours.
 *
 * <p>Every method throws {@link UnusableMediaException} when the file is to blame, so that trying again is in vain, and
 * {@link IOException} when the machine is, so that it may help.
 */
@Component
public class Media {

    private static final Duration STILL_AT = Duration.ofSeconds(3);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final MediaTools tools;
    private final Probe probe;
    private final Conversion conversion;
    private final Semaphore slots;

    Media(MediaTools tools, Probe probe, Conversion conversion, MediaProperties properties, JobsProperties jobs) {
        this.tools = tools;
        this.probe = probe;
        this.conversion = conversion;
        this.slots = new Semaphore(Math.min(properties.rendersAtATime(), jobs.threads() - 1));
    }

    /** What a strange file holds, if it is one that we can use. */
    public Footage probe(Path file) throws UnusableMediaException, IOException, InterruptedException {
        return probe.probe(tools.find(), file);
    }

    /** Packs the same picture and sound into a new file, without anything else that the old one says; takes seconds. */
    public Footage repackage(Path source, Footage footage, Packaging packaging, Path target)
            throws UnusableMediaException, IOException, InterruptedException {
        conversion.repackage(tools.find(), source, footage, packaging, target);
        return verified(footage, target);
    }

    /** A file with the same in which the very frame of a moment is found: this one, or the target that it is copied to within seconds. */
    public Path seekable(Path source, Footage footage, Path target)
            throws UnusableMediaException, IOException, InterruptedException {
        if (footage.isSeekable()) {
            return source;
        }
        conversion.repackage(tools.find(), source, footage, Packaging.MATROSKA, target);
        return target;
    }

    /** Makes a still picture of a video, from near its beginning; a video of which no frame can be shown is none. */
    public void still(Path source, Footage footage, FrameSize size, Path target)
            throws UnusableMediaException, IOException, InterruptedException {
        Picture picture = Objects.requireNonNull(footage.picture());
        Duration middle =
                Objects.requireNonNullElse(footage.duration(), Duration.ZERO).dividedBy(2);
        Duration at = middle.compareTo(STILL_AT) < 0 ? middle : STILL_AT;
        conversion.still(tools.find(), source, at, picture, size, target);
        if (Files.notExists(target) || Files.size(target) == 0) {
            throw new UnusableMediaException(Reason.NOT_A_VIDEO);
        }
    }

    /** How loud a file is from moment to moment; empty when it is silent or its sound cannot be heard. */
    public Optional<Soundscape> listen(Path source, Footage footage, Progress progress)
            throws IOException, InterruptedException {
        return listen(source, null, footage, progress);
    }

    /** The same of a part of it; null for all. */
    public Optional<Soundscape> listen(Path source, @Nullable Stretch part, Footage footage, Progress progress)
            throws IOException, InterruptedException {
        Sound sound = footage.sound();
        if (sound == null) {
            return Optional.empty();
        }
        try {
            return conversion.listen(tools.find(), source, part, sound, progress);
        } catch (UnusableMediaException unheard) {
            return Optional.empty();
        }
    }

    /** The leave to render a file, or empty when this machine renders as many others as it can: try later. */
    public Optional<RenderSlot> slot() {
        return slots.tryAcquire() ? Optional.of(new RenderSlot(this)) : Optional.empty();
    }

    void giveBack() {
        slots.release();
    }

    Footage render(Path source, Footage footage, RenderOrder order, Progress progress)
            throws UnusableMediaException, IOException, InterruptedException {
        Footage piece = footage.of(order.part());
        conversion.render(tools.find(), source, piece, order, progress);
        var made = new ArrayList<Footage>();
        for (Rendering rendering : order.renderings()) {
            made.add(verified(piece, rendering.target()));
        }
        return made.isEmpty() ? piece : made.get(0);
    }

    /** Probes what was made and compares it with what the source had promised. */
    private Footage verified(Footage source, Path made)
            throws UnusableMediaException, IOException, InterruptedException {
        Footage footage = probe(made);
        boolean lacksSomething = (source.picture() != null && footage.picture() == null) || isCutShort(source, footage);
        if (lacksSomething) {
            throw new UnusableMediaException(Reason.INCOMPLETE);
        }
        return footage;
    }

    private static boolean isCutShort(Footage source, Footage made) {
        Duration promised = source.duration();
        Duration kept = made.duration();
        if (promised == null || kept == null || !source.knowsItsLength()) {
            return kept == null;
        }
        return kept.plus(TOLERANCE).plus(promised.dividedBy(50)).compareTo(promised) < 0;
    }
}
