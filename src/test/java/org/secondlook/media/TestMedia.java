package org.secondlook.media;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.JobsProperties;
import org.secondlook.foundation.SecondLookProperties;

/** The module's parts put together by hand, without an application around them. */
final class TestMedia {

    static final String SLEEPING = "case \"$*\" in *-version) echo 'ffmpeg version 0.0 of nobody' ;;"
            + " *-encoders) echo ' aac  libx264 ' ;; *-filters) ;; *) exec sleep 60 ;; esac";

    private static final Path TOOLS = Path.of("target", "tools");

    private TestMedia() {}

    static MediaProperties settings(Duration longest) {
        return settings(null, null, longest);
    }

    static MediaProperties settings(@Nullable Path ffmpeg, @Nullable Path ffprobe, Duration longest) {
        return new MediaProperties(
                ffmpeg, ffprobe, TOOLS, longest, 9_000_000, 20, Duration.ofMinutes(1), 8, Duration.ofMinutes(1), 1);
    }

    static Media media(MediaProperties properties) {
        return media(properties, 4);
    }

    static Media media(MediaProperties properties, int threads) {
        var runner = new ToolRunner();
        return new Media(
                new MediaTools(search(properties)),
                new Probe(runner, properties),
                new Conversion(runner, properties),
                properties,
                new JobsProperties(true, threads, Duration.ofSeconds(2)));
    }

    static MediaProperties rendering(int renders) {
        MediaProperties usual = settings(Duration.ofHours(1));
        return new MediaProperties(
                null,
                null,
                TOOLS,
                usual.maxDuration(),
                usual.maxPixels(),
                usual.maxStreams(),
                usual.quickLimit(),
                usual.renderPace(),
                usual.silenceLimit(),
                renders);
    }

    static ToolSearch search(MediaProperties properties) {
        var house = new SecondLookProperties(URI.create("http://localhost"), Path.of("target"));
        return new ToolSearch(properties, house, new ToolRunner());
    }

    /** A program that introduces itself as ffmpeg does, and otherwise sleeps. */
    static Path sleepingTool(Path folder) throws IOException {
        return script(folder, SLEEPING);
    }

    static Path script(Path folder, String line) throws IOException {
        Path script = Files.createTempFile(folder, "tool", "");
        rewrite(script, line);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script.toString());
        }
        return script;
    }

    static void rewrite(Path script, String line) throws IOException {
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
    }
}
