package org.secondlook.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.foundation.SecondLookProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for an ffmpeg and an ffprobe that work: the configured ones and no others, else on the PATH, else in the jar. */
@Component
class ToolSearch {

    private static final Logger log = LoggerFactory.getLogger(ToolSearch.class);
    private static final ToolLimits TRIAL = ToolLimits.brief(Duration.ofSeconds(20));

    private final MediaProperties properties;
    private final Path toolsDir;
    private final ToolRunner runner;

    ToolSearch(MediaProperties properties, SecondLookProperties house, ToolRunner runner) {
        this.properties = properties;
        this.toolsDir = Objects.requireNonNullElse(
                properties.toolsDir(), house.dataDir().resolve("tools"));
        this.runner = runner;
    }

    Optional<Toolbox> search() throws InterruptedException {
        Optional<Toolbox> found = configuredElseAny();
        if (found.isPresent()) {
            Toolbox tools = found.get();
            log.info("media tools: ffmpeg={} source={} encoder={}", tools.version(), tools.source(), tools.encoder());
        } else {
            log.warn("media tools: none works on this machine, recordings wait for one");
        }
        return found;
    }

    private Optional<Toolbox> configuredElseAny() throws InterruptedException {
        Path ffmpeg = properties.ffmpeg();
        Path ffprobe = properties.ffprobe();
        if (ffmpeg != null && ffprobe != null) {
            return tried("configured", ffmpeg, ffprobe, Map.of());
        }
        Optional<Toolbox> onPath = onPath();
        return onPath.isPresent() ? onPath : inJar();
    }

    private Optional<Toolbox> onPath() throws InterruptedException {
        Optional<Path> ffmpeg = onPath("ffmpeg");
        Optional<Path> ffprobe = onPath("ffprobe");
        return ffmpeg.isPresent() && ffprobe.isPresent()
                ? tried("path", ffmpeg.get(), ffprobe.get(), Map.of())
                : Optional.empty();
    }

    private static Optional<Path> onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(program, program + ".exe").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<Toolbox> inJar() throws InterruptedException {
        try {
            Path folder = new BundledTools(toolsDir).unpack();
            String ending = Files.exists(folder.resolve("ffmpeg.exe")) ? ".exe" : "";
            Path ffmpeg = folder.resolve("ffmpeg" + ending);
            Path ffprobe = folder.resolve("ffprobe" + ending);
            return tried("jar", ffmpeg, ffprobe, BundledTools.environment(folder));
        } catch (IOException e) {
            log.warn("media tools: source=jar cannot be unpacked: {}", e.toString());
            return Optional.empty();
        }
    }

    private Optional<Toolbox> tried(String source, Path ffmpeg, Path ffprobe, Map<String, String> environment)
            throws InterruptedException {
        var encode = new Tool(ffmpeg, environment);
        var probe = new Tool(ffprobe, environment);
        try {
            answer(probe, "-version");
            return Optional.of(new Toolbox(encode, probe, source, version(encode), encoder(encode), mapsTones(encode)));
        } catch (IOException e) {
            log.warn("media tools: source={} does not work: {}", source, e.getMessage());
            return Optional.empty();
        }
    }

    private String version(Tool ffmpeg) throws IOException, InterruptedException {
        String[] words = answer(ffmpeg, "-version").split("\\s+", 4);
        return words.length > 3 ? words[2] : "unknown";
    }

    /** Our ffmpeg must write AAC and H.264, the latter with x264 or, where that is left out, with OpenH264. */
    private String encoder(Tool ffmpeg) throws IOException, InterruptedException {
        String encoders = answer(ffmpeg, "-encoders");
        if (!encoders.contains(" aac ")) {
            throw new IOException("it has no AAC encoder");
        }
        return Stream.of("libx264", "libopenh264")
                .filter(encoder -> encoders.contains(" " + encoder + " "))
                .findFirst()
                .orElseThrow(() -> new IOException("it has no H.264 encoder"));
    }

    private boolean mapsTones(Tool ffmpeg) throws IOException, InterruptedException {
        String filters = answer(ffmpeg, "-filters");
        return filters.contains(" zscale ") && filters.contains(" tonemap ");
    }

    private String answer(Tool tool, String question) throws IOException, InterruptedException {
        ToolResult result = runner.run(tool, Errand.question(List.of("-hide_banner", question)), TRIAL);
        if (!result.succeeded()) {
            throw new IOException(
                    tool.program() + " " + question + " exits with " + result.exit() + ": " + result.complaint());
        }
        return result.output();
    }
}
