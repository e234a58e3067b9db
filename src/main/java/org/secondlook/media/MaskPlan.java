package org.secondlook.media;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How parts of a picture are hidden before anything is made of it: brought to one size, then covered mask by mask. */
final class MaskPlan {

    /** The name of what comes of it. */
    static final String COVERED = "[covered]";

    /** So many colours are left of a hidden rectangle, in each direction. */
    private static final int GRAINS = 6;

    private final Picture picture;
    private final FrameSize size;
    private final List<Mask> masks;

    /** Masks over a picture of a size, of which there is at least one. */
    MaskPlan(Picture picture, FrameSize size, List<Mask> masks) {
        this.picture = picture;
        this.size = size;
        this.masks = masks;
    }

    /** The first part of a graph of filters, up to the covered picture. */
    String graph(Toolbox tools) {
        var graph = new StringBuilder("[0:" + picture.stream() + "]" + Encoding.filters(picture, size, tools) + "[m0]");
        for (int mask = 0; mask < masks.size(); mask++) {
            graph.append(';').append(cover(masks.get(mask), mask));
        }
        return graph.append(";[m" + masks.size() + "]null" + COVERED + ";").toString();
    }

    /** The picture as it is then. */
    Picture covered() {
        return new Picture(picture.stream(), picture.codec(), "yuv420p", size, true, false, false, picture.frameRate());
    }

    private String cover(Mask mask, int number) {
        Box box = Box.of(mask.area(), size);
        String in = "[m" + number + "]";
        String out = "[m" + (number + 1) + "]";
        String during = ":enable='between(t," + seconds(mask.from()) + "," + seconds(mask.to()) + ")'";
        if (mask.solid()) {
            return in + "drawbox=" + box.place() + ":w=" + box.width() + ":h=" + box.height() + ":color=black:t=fill"
                    + during + out;
        }
        String clear = "[c" + number + "]";
        String grains = "[g" + number + "]";
        String hidden = "[h" + number + "]";
        return in + "split" + clear + grains
                + ";" + grains + "crop=" + box.width() + ":" + box.height() + ":" + box.left() + ":" + box.top() + ","
                + "scale=" + GRAINS + ":" + GRAINS + ":flags=area," + scale(new FrameSize(box.width(), box.height()))
                + hidden
                + ";" + clear + hidden + "overlay=" + box.place() + during + out;
    }

    private static String scale(FrameSize size) {
        return "scale=" + size.width() + ":" + size.height();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    /** A rectangle in pixels, on even ones as pictures with halved colours have it; rather too large than too small. */
    private record Box(int left, int top, int width, int height) {

        static Box of(Mask.Area area, FrameSize size) {
            int left = downToEven(area.left() * size.width() / Mask.Area.WHOLE);
            int top = downToEven(area.top() * size.height() / Mask.Area.WHOLE);
            int right = upToEven((area.left() + area.width()) * size.width() / Mask.Area.WHOLE, size.width());
            int bottom = upToEven((area.top() + area.height()) * size.height() / Mask.Area.WHOLE, size.height());
            return new Box(left, top, right - left, bottom - top);
        }

        String place() {
            return "x=" + left + ":y=" + top;
        }

        private static int downToEven(int pixels) {
            return pixels / 2 * 2;
        }

        private static int upToEven(int pixels, int most) {
            return Math.min(pixels / 2 * 2 + 2, most);
        }
    }
}
