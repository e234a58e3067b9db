package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to make all that we make of a lesson, beside a plain ffmpeg that makes the two versions with the same
 * settings. No test by its name: {@code ./mvnw test -Dtest=RenderBench}, see {@code bench/README.md}.
 */
class RenderBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final MediaProperties PROPERTIES = TestMedia.settings(Duration.ofHours(4));
    private static final Media MEDIA = TestMedia.media(PROPERTIES);

    @TempDir
    Path folder;

    @Test
    void renderingsCostHardlyMoreThanPlainOnes() throws Exception {
        Path lesson = TestFootage.NOISY_LESSON.file();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double plain = cpuOf(() -> plain(lesson));
            double ours = cpuOf(() -> ours(lesson));
            ratios.add(ours / plain);
            System.out.printf(
                    Locale.ROOT, "round %d: plain %.2f s, ours %.2f s, ratio %.3f%n", round, plain, ours, ours / plain);
        }
        assertThat(ratios.stream().sorted().toList().get(ROUNDS / 2)).isLessThan(1.1);
    }

    private void ours(Path lesson) throws Exception {
        Footage footage = MEDIA.probe(lesson);
        double gain = MEDIA.listen(lesson, footage, done -> true).orElseThrow().gain();
        FrameSize size = footage.picture().size();
        var sheets = SpriteSheets.of(footage.duration(), size, folder.resolve("sheet"));
        MEDIA.render(lesson, footage, new RenderOrder(versions(size), sheets, gain), done -> true);
    }

    private void plain(Path lesson) throws Exception {
        Toolbox tools = TestMedia.search(PROPERTIES).search().orElseThrow();
        Footage footage = MEDIA.probe(lesson);
        var order = new RenderOrder(versions(footage.picture().size()), null, 0);
        var command = new Command(PROPERTIES).from(lesson);
        new RenderPlan(footage, order, Duration.ofHours(4)).addTo(command, tools);
        var words = new ArrayList<>(List.of(tools.ffmpeg().program().toString()));
        words.addAll(command.errand().arguments());
        var builder = new ProcessBuilder(words).inheritIO();
        builder.environment().putAll(tools.ffmpeg().environment());
        assertThat(builder.start().waitFor()).isZero();
    }

    private List<Rendering> versions(FrameSize size) {
        return List.of(
                new Rendering(size.within(720), folder.resolve("large")),
                new Rendering(size.within(360), folder.resolve("small")));
    }

    private static double cpuOf(Work work) throws Exception {
        long before = ticksOfChildren();
        work.run();
        return (ticksOfChildren() - before) / 100.0;
    }

    /** The processor time of all children that have ended (Linux, proc(5): cutime and cstime). */
    private static long ticksOfChildren() throws Exception {
        String[] fields = Files.readString(Path.of("/proc/self/stat"))
                .replaceAll(".*\\) ", "")
                .split(" ", -1);
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {

        void run() throws Exception;
    }
}
