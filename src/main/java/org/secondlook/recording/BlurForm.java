package org.secondlook.recording;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.Mask;
import org.secondlook.media.Mask.Area;

/**
 * A blur as it is typed, which may be wrong.
 *
 * @param start such as {@code 12:41.5}, or seconds alone
 * @param left in per cent of the picture, as the others
 */
record BlurForm(
        @Nullable String start,
        @Nullable String end,
        @Nullable Double left,
        @Nullable Double top,
        @Nullable Double width,
        @Nullable Double height,
        @Nullable Boolean solid) {

    /** The mask, or empty when something is wrong with it for a lesson of a length. */
    Optional<Mask> toMask(Duration length) {
        Optional<Duration> from = TypedTime.of(start);
        Optional<Duration> to = TypedTime.of(end);
        Optional<Area> area = area();
        boolean isWhile = from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) < 0;
        return isWhile && area.isPresent() && from.get().compareTo(length) < 0
                ? Optional.of(new Mask(from.get(), to.get(), area.get(), isSolid()))
                : Optional.empty();
    }

    /** A box that is not ticked sends nothing. */
    public boolean isSolid() {
        return Boolean.TRUE.equals(solid);
    }

    private Optional<Area> area() {
        int x = thousandths(left);
        int y = thousandths(top);
        int wide = Math.min(thousandths(width), Area.WHOLE - x);
        int high = Math.min(thousandths(height), Area.WHOLE - y);
        return wide < Area.LEAST || high < Area.LEAST ? Optional.empty() : Optional.of(new Area(x, y, wide, high));
    }

    private static int thousandths(@Nullable Double percent) {
        double known = Objects.requireNonNullElse(percent, 0.0);
        return (int) Math.max(0, Math.min(Area.WHOLE, Math.round(known * 10)));
    }
}
