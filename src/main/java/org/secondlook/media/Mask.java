package org.secondlook.media;

import java.time.Duration;

/**
 * A part of the picture that nobody is to see for a while. Places are in thousandths of the picture, seen upright.
 *
 * @param solid whether it is covered with black; otherwise so few colours of it are left that nothing can be told
 */
public record Mask(Duration from, Duration to, Area area, boolean solid) {

    public Mask {
        if (from.isNegative() || to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("no while: " + from + " to " + to);
        }
    }

    /** The same, later. */
    public Mask later(Duration shift) {
        return new Mask(from.plus(shift), to.plus(shift), area, solid);
    }

    /** A rectangle in thousandths of a picture's width and height. */
    public record Area(int left, int top, int width, int height) {

        public static final int WHOLE = 1000;

        /** Narrower, and it hides nothing. */
        public static final int LEAST = 10;

        public Area {
            if (left < 0
                    || top < 0
                    || width < LEAST
                    || height < LEAST
                    || left + width > WHOLE
                    || top + height > WHOLE) {
                throw new IllegalArgumentException(
                        "not within a picture: " + left + " " + top + " " + width + " " + height);
            }
        }
    }
}
