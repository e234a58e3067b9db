package org.secondlook.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How one decoded picture runs to several outputs: split, and each branch brought to its own size. */
final class RenderPlan {

    private static final long SOUND_BITS = 128_000;
    private static final long SLACK = 16L << 20;

    private final @Nullable Picture picture;
    private final @Nullable Sound sound;
    private final List<Rendering> renderings;
    private final @Nullable SpriteSheets sheets;
    private final double gain;
    private final List<Mask> masks;
    private final Duration length;

    RenderPlan(Footage footage, RenderOrder order, Duration longest) {
        this.picture = footage.picture();
        this.sound = footage.sound();
        this.renderings = order.renderings();
        this.sheets = order.sheets();
        this.gain = order.gain();
        this.masks = order.masks();
        this.length = Objects.requireNonNullElse(footage.duration(), longest);
    }

    void addTo(Command command, Toolbox tools) {
        if (picture != null) {
            command.with("-filter_complex", masks.isEmpty() ? graph(picture, tools) : coveredGraph(picture, tools));
        }
        for (int branch = 0; branch < renderings.size(); branch++) {
            addOutput(command, tools, branch);
        }
        if (picture != null && sheets != null) {
            command.taking("[sheets]", null).inFolderOf(sheets.base(), SLACK).with(sheets.arguments());
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
            command.with(Encoding.sound(sound, gain));
        }
        command.to(rendering.target(), size == null ? Packaging.M4A : Packaging.MP4, mostBytes(size));
    }

    /** Whatever is made, is made of the covered picture. */
    private String coveredGraph(Picture picture, Toolbox tools) {
        var plan =
                new MaskPlan(picture, Objects.requireNonNull(renderings.get(0).size()), masks);
        return plan.graph(tools) + graph(MaskPlan.COVERED, plan.covered(), tools);
    }

    private String graph(Picture picture, Toolbox tools) {
        return graph("[0:" + picture.stream() + "]", picture, tools);
    }

    private String graph(String source, Picture picture, Toolbox tools) {
        var branches = new ArrayList<String>();
        for (int branch = 0; branch < renderings.size(); branch++) {
            FrameSize size = Objects.requireNonNull(renderings.get(branch).size());
            branches.add(Encoding.filters(picture, size, tools) + "[out" + branch + "]");
        }
        if (sheets != null) {
            branches.add(sheets.filters(picture, tools) + "[sheets]");
        }
        var graph = new StringBuilder(source + "split=" + branches.size());
        IntStream.range(0, branches.size()).forEach(branch -> graph.append("[in" + branch + "]"));
        IntStream.range(0, branches.size())
                .forEach(branch -> graph.append(";[in" + branch + "]" + branches.get(branch)));
        return graph.toString();
    }

    private long mostBytes(@Nullable FrameSize size) {
        long bits = SOUND_BITS + (size == null ? 0 : 3L * Encoding.bits(size));
        return SLACK + bits / 8 * length.toSeconds();
    }
}
