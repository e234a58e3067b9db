package org.secondlook.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order to ffmpeg, put together as a list of arguments: one source, one or more files to make of it. */
final class Command {

    private static final List<String> SILENTLY = List.of("-nostdin", "-hide_banner", "-loglevel", "error", "-y");

    /** No title, place or device, no chapters, not even our own version. */
    private static final List<String> BARE =
            List.of("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact");

    private final List<String> words = new ArrayList<>(SILENTLY);
    private final MediaProperties properties;

    private @Nullable Path source;
    private @Nullable Path folder;
    private long most;

    Command(MediaProperties properties) {
        this.properties = properties;
    }

    Command reportingProgress() {
        return with("-progress", "pipe:1", "-stats_period", "1");
    }

    /** Begins with the source at a moment. */
    Command from(Duration at, Path source) {
        return with("-ss", seconds(at)).from(source);
    }

    /** Takes a part of the source, to the very frame; all of it for null. */
    Command from(@Nullable Stretch part, Path source) {
        return part == null ? from(source) : with("-t", seconds(part.length())).from(part.from(), source);
    }

    Command from(Path source) {
        this.source = source;
        words.addAll(Input.of(source, properties));
        return this;
    }

    /** Takes one picture, by its stream or by the name of a filter's output, and one sound. */
    Command taking(@Nullable String picture, @Nullable Sound sound) {
        if (picture != null) {
            with("-map", picture);
        }
        return sound == null ? this : with("-map", "0:" + sound.stream());
    }

    Command with(List<String> more) {
        words.addAll(more);
        return this;
    }

    Command with(String... more) {
        return with(List.of(more));
    }

    /** Ends an output: a moment longer than allowed at most, so that what is too long shows; never more bytes. */
    Command to(Path target, Packaging packaging, long bytes) {
        inFolderOf(target, bytes);
        with(BARE).with("-t", seconds(properties.maxDuration().plusSeconds(2)));
        return with("-fs", Long.toString(bytes))
                .with(packaging.arguments())
                .with(target.toAbsolutePath().toString());
    }

    /** Lets files of at most so many bytes be written beside the given one; all outputs share one folder. */
    Command inFolderOf(Path target, long bytes) {
        Path parent = target.toAbsolutePath().getParent();
        if (folder != null && !folder.equals(parent)) {
            throw new IllegalArgumentException("outside of " + folder + ": " + target);
        }
        folder = parent;
        most = Math.max(most, bytes);
        return this;
    }

    /** Ends an output that is measured and not kept. */
    Command toNowhere() {
        return with("-t", seconds(properties.maxDuration().plusSeconds(2))).with("-f", "null", "-");
    }

    /** The finished order, with what it needs of the disk. */
    Errand errand() {
        return new Errand(List.copyOf(words), source, folder, 2 * most);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
