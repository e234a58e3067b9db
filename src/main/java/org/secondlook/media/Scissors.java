package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.secondlook.media.UnusableMediaException.Reason;
import org.springframework.stereotype.Component;

/**
 * Makes files of a part of a video: of a piece of its time, or of its sound alone. Nothing of the rest is in them. Works in
 * the caller's thread and throws what {@link Media} throws.
 */
@Component
public class Scissors {

    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final long SLACK = 16L << 20;

    /** Enough to understand every word, and a fifteenth of the smallest picture. */
    private static final String SMALL_SOUND = "48k";

    private final MediaTools tools;
    private final Conversion conversion;
    private final Probe probe;
    private final MediaProperties properties;

    Scissors(MediaTools tools, Conversion conversion, Probe probe, MediaProperties properties) {
        this.tools = tools;
        this.conversion = conversion;
        this.probe = probe;
        this.properties = properties;
    }

    /**
     * Cuts a piece out of a video by making all its pictures anew, so that it begins and ends with the very frame. The caller
     * holds a {@link RenderSlot} meanwhile.
     *
     * @return what the first of the files holds
     */
    public Footage cut(Path source, Footage footage, Excerpt excerpt, Progress progress)
            throws UnusableMediaException, IOException, InterruptedException {
        Toolbox toolbox = tools.find();
        Stretch part = excerpt.part();
        Footage piece = footage.of(part);
        var command = new Command(properties).reportingProgress().from(part, source);
        new RenderPlan(piece, new RenderOrder(excerpt.renderings(), null, 0), properties.maxDuration())
                .addTo(command, toolbox);
        conversion.run(toolbox, command, conversion.renderLimits(piece), new RenderProgress(progress));
        for (Rendering rendering : excerpt.renderings()) {
            verify(toolbox, piece, rendering.target());
        }
        return probe.probe(toolbox, excerpt.renderings().get(0).target());
    }

    /** Makes a small file of the sound alone, for slow lines; takes seconds. */
    public void sound(Path source, Footage footage, Path target)
            throws UnusableMediaException, IOException, InterruptedException {
        Sound sound = Objects.requireNonNull(footage.sound());
        var command = new Command(properties)
                .from(source)
                .taking(null, sound)
                .with("-c:a", "aac", "-b:a", SMALL_SOUND, "-ar", "32000", "-ac", "1")
                .to(target, Packaging.M4A, SLACK + properties.maxDuration().toSeconds() * 8_000);
        Toolbox toolbox = tools.find();
        conversion.run(toolbox, command, ToolLimits.brief(properties.quickLimit()), ToolListener.PATIENT);
        verify(toolbox, new Footage(footage.container(), footage.duration(), null, sound), target);
    }

    private void verify(Toolbox toolbox, Footage wanted, Path made)
            throws UnusableMediaException, IOException, InterruptedException {
        Footage footage = probe.probe(toolbox, made);
        Duration promised = wanted.duration();
        boolean lacksPicture = wanted.picture() != null && footage.picture() == null;
        boolean isCutShort = promised != null && lasts(footage).plus(TOLERANCE).compareTo(promised) < 0;
        if (lacksPicture || isCutShort) {
            throw new UnusableMediaException(Reason.INCOMPLETE);
        }
    }

    private static Duration lasts(Footage footage) {
        return Objects.requireNonNullElse(footage.duration(), Duration.ZERO);
    }
}
