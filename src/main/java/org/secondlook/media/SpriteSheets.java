package org.secondlook.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Small pictures of a lesson at even distances, many to a sheet, for somebody who seeks a moment. However long the
 * lesson, there are at most a thousand of them on ten sheets.
 *
 * @param interval from one picture to the next
 * @param tile the size of one picture
 * @param base what the names of the sheets begin with
 */
public record SpriteSheets(Duration interval, FrameSize tile, Path base) {

    public static final int COLUMNS = 10;
    public static final int ROWS = 10;

    private static final int MOST_SHEETS = 10;
    private static final int ON_A_SHEET = COLUMNS * ROWS;
    private static final int LONGER_SIDE = 160;
    private static final Duration CLOSEST = Duration.ofSeconds(1);
    private static final Duration USUAL = Duration.ofSeconds(5);

    /** Sheets for a lesson of a length: a hundred pictures of a short one, and otherwise one every five seconds. */
    public static SpriteSheets of(Duration length, FrameSize picture, Path base) {
        Duration fine = longer(CLOSEST, length.dividedBy(ON_A_SHEET));
        Duration usual = fine.compareTo(USUAL) < 0 ? fine : USUAL;
        Duration interval = longer(usual, length.dividedBy((long) ON_A_SHEET * MOST_SHEETS));
        return new SpriteSheets(interval, picture.inside(LONGER_SIDE), base);
    }

    /** The sheets that were made, in order. */
    public List<Path> made() {
        return IntStream.rangeClosed(1, MOST_SHEETS)
                .mapToObj(number -> base.resolveSibling(base.getFileName() + "-" + number))
                .takeWhile(Files::exists)
                .toList();
    }

    /** How many pictures a lesson of a length gets; none of the rest of an interval, in which the picture may have ended. */
    public int count(Duration length) {
        long count = (length.toMillis() + interval.toMillis() / 2) / interval.toMillis();
        return (int) Math.max(1, Math.min(count, (long) ON_A_SHEET * MOST_SHEETS));
    }

    /** Each picture shows the very moment that it stands for; made small before anything else is done with it. */
    String filters(Picture picture, Toolbox tools) {
        String every = String.format(Locale.ROOT, "fps=1000/%d:start_time=0:round=up,", interval.toMillis());
        return every + RenderProgress.TELLTALE + "," + Encoding.small(picture, tile, tools) + ",tile=" + COLUMNS + "x"
                + ROWS + ",format=yuvj420p";
    }

    List<String> arguments() {
        String pattern = base.toAbsolutePath().toString().replace("%", "%%") + "-%d";
        String most = Integer.toString(MOST_SHEETS);
        return List.of("-frames:v", most, "-c:v", "mjpeg", "-q:v", "6", "-f", "image2", pattern);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
