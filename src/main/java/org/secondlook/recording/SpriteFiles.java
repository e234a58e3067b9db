package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Packaging;
import org.secondlook.media.SpriteSheets;
import org.secondlook.media.WorkDirectory;
import tools.jackson.databind.json.JsonMapper;

/** The small pictures that a player shows to somebody who seeks a moment: sheets, and an index that says what is where. */
final class SpriteFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private SpriteFiles() {}

    /** Nothing when no picture could be taken. */
    static List<MadeFile> of(SpriteSheets sheets, Duration length, WorkDirectory work) throws IOException {
        List<Path> made = sheets.made();
        if (made.isEmpty()) {
            return List.of();
        }
        var files = new ArrayList<MadeFile>();
        for (int sheet = 0; sheet < made.size(); sheet++) {
            files.add(new MadeFile(name(sheet), Packaging.JPEG, size(sheets.tile()), made.get(sheet)));
        }
        Path index = work.file(RenditionFile.SPRITES);
        Files.write(index, JSON.writeValueAsBytes(Index.of(sheets, length, made.size())));
        files.add(new MadeFile(RenditionFile.SPRITES, Packaging.JSON, null, index));
        return files;
    }

    private static String name(int sheet) {
        return RenditionFile.SPRITES + "-" + (sheet + 1);
    }

    private static FrameSize size(FrameSize tile) {
        return new FrameSize(tile.width() * SpriteSheets.COLUMNS, tile.height() * SpriteSheets.ROWS);
    }

    /**
     * What is where: pictures run along the rows, then down, then on to the next sheet.
     *
     * @param interval how many seconds lie between one picture and the next
     * @param count how many pictures there are
     * @param sheets the names of the sheets, beside that of the index
     */
    record Index(double interval, int count, int width, int height, int columns, int rows, List<String> sheets) {

        static Index of(SpriteSheets sheets, Duration length, int made) {
            return new Index(
                    sheets.interval().toMillis() / 1000.0,
                    Math.min(sheets.count(length), made * SpriteSheets.COLUMNS * SpriteSheets.ROWS),
                    sheets.tile().width(),
                    sheets.tile().height(),
                    SpriteSheets.COLUMNS,
                    SpriteSheets.ROWS,
                    IntStream.range(0, made).mapToObj(SpriteFiles::name).toList());
        }
    }
}
