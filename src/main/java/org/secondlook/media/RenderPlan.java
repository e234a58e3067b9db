package org.secondlook.media;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How one decoded picture runs to several outputs: split, and each branch brought to its own size. */
final class RenderPlan {

    private static final long SOUND_BITS = 128_000;
    private static final long SLACK = 16L << 20;

    private final @Nullable Picture picture;
    private final @Nullable Sound sound;
    private final List<Rendering> renderings;
    private final Duration length;

    RenderPlan(Footage footage, List<Rendering> renderings, Duration longest) {
        this.picture = footage.picture();
        this.sound = footage.sound();
        this.renderings = renderings;
        this.length = Objects.requireNonNullElse(footage.duration(), longest);
    }

    void addTo(Command command, Toolbox tools) {
        if (picture != null) {
            command.with("-filter_complex", graph(picture, tools));
        }
        for (int branch = 0; branch < renderings.size(); branch++) {
            addOutput(command, tools, branch);
        }
    }

    private void addOutput(Command command, Toolbox tools, int branch) {
        Rendering rendering = renderings.get(branch);
        FrameSize size = rendering.size();
        command.taking(picture == null ? null : "[out" + branch + "]", sound);
        if (picture != null && size != null) {
            command.with(Encoding.picture(picture, size, tools));
        }
        if (sound != null) {
            command.with(Encoding.sound(sound));
        }
        command.to(rendering.target(), size == null ? Packaging.M4A : Packaging.MP4, mostBytes(size));
    }

    private String graph(Picture picture, Toolbox tools) {
        String split = "[0:" + picture.stream() + "]split=" + renderings.size() + names("in");
        return split
                + IntStream.range(0, renderings.size())
                        .mapToObj(branch ->
                                ";[in" + branch + "]" + filters(picture, branch, tools) + "[out" + branch + "]")
                        .collect(Collectors.joining());
    }

    private String filters(Picture picture, int branch, Toolbox tools) {
        return Encoding.filters(
                picture, Objects.requireNonNull(renderings.get(branch).size()), tools);
    }

    private String names(String kind) {
        return IntStream.range(0, renderings.size())
                .mapToObj(branch -> "[" + kind + branch + "]")
                .collect(Collectors.joining());
    }

    private long mostBytes(@Nullable FrameSize size) {
        long bits = SOUND_BITS + (size == null ? 0 : 3L * Encoding.bits(size));
        return SLACK + bits / 8 * length.toSeconds();
    }
}
