package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.UnusableMediaException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes files of files with ffmpeg. What the source says about person, place and device never travels on. */
@Component
class Conversion {

    private static final Logger log = LoggerFactory.getLogger(Conversion.class);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final long SLACK = 16L << 20;

    private final ToolRunner runner;
    private final MediaProperties properties;

    Conversion(ToolRunner runner, MediaProperties properties) {
        this.runner = runner;
        this.properties = properties;
    }

    void repackage(Toolbox tools, Path source, Footage footage, Packaging packaging, Path target)
            throws UnusableMediaException, IOException, InterruptedException {
        Picture picture = footage.picture();
        var command = new Command(properties)
                .from(source)
                .taking(picture == null ? null : "0:" + picture.stream(), footage.sound())
                .with("-c", "copy")
                .to(target, packaging, Files.size(source) + SLACK);
        run(tools, command, ToolLimits.brief(properties.quickLimit()), ToolListener.PATIENT);
    }

    /** Makes one JPEG of a moment. */
    void still(Toolbox tools, Path source, Duration at, Picture picture, FrameSize size, Path target)
            throws UnusableMediaException, IOException, InterruptedException {
        var command = new Command(properties)
                .from(at, source)
                .taking("0:" + picture.stream(), null)
                .with("-frames:v", "1", "-q:v", "4")
                .with("-vf", Encoding.filters(picture, size, tools) + ",format=yuvj420p")
                .to(target, Packaging.JPEG, SLACK);
        run(tools, command, ToolLimits.brief(properties.quickLimit()), ToolListener.PATIENT);
    }

    /** Hears the sound once through, without a look at the picture; takes about a five-hundredth of its length. */
    Optional<Soundscape> listen(Toolbox tools, Path source, @Nullable Stretch part, Sound sound, Progress progress)
            throws UnusableMediaException, IOException, InterruptedException {
        var command = new Command(properties)
                .from(part, source)
                .taking(null, sound)
                .with("-af", SoundscapeListener.METERS)
                .toNowhere();
        var listener = new SoundscapeListener(progress, properties.maxDuration());
        run(tools, command, ToolLimits.brief(properties.quickLimit()), listener);
        return listener.soundscape();
    }

    /** Makes all that is ordered in one process, which reads and decodes the source once. */
    void render(Toolbox tools, Path source, Footage footage, RenderOrder order, Progress progress)
            throws UnusableMediaException, IOException, InterruptedException {
        var command = new Command(properties).reportingProgress().from(order.part(), source);
        new RenderPlan(footage, order, properties.maxDuration()).addTo(command, tools);
        run(tools, command, renderLimits(footage), new RenderProgress(progress));
    }

    ToolLimits renderLimits(Footage footage) {
        Duration length = Objects.requireNonNullElse(footage.duration(), properties.maxDuration());
        Duration time = GRACE.plus(length.multipliedBy(properties.renderPace()));
        Duration cpu = time.multipliedBy(Runtime.getRuntime().availableProcessors());
        return new ToolLimits(time, cpu, properties.silenceLimit(), 10);
    }

    void run(Toolbox tools, Command command, ToolLimits limits, ToolListener listener)
            throws UnusableMediaException, IOException, InterruptedException {
        ToolResult result = runner.run(tools.ffmpeg(), command.errand(), limits, listener);
        if (result.isWorthRepeating()) {
            throw new ToolStoppedException("ffmpeg exits with " + result.exit() + ": " + result.complaint());
        }
        if (!result.succeeded()) {
            log.info("media refused: exit={} complaint={}", result.exit(), result.complaint());
            throw new UnusableMediaException(Reason.NOT_A_VIDEO);
        }
    }
}
