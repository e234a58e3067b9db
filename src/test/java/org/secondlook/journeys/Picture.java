package org.secondlook.journeys;

import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A picture of a window, to tell from it whether a part of the window was painted at all. */
record Picture(BufferedImage pixels) {

    static Picture of(byte[] png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many colours there are within a box; its border, of a few pixels, counts for nothing. */
    long coloursWithin(BoundingBox box) {
        int border = 4;
        int width = (int) box.width - 2 * border;
        int height = (int) box.height - 2 * border;
        int[] colours = pixels.getRGB((int) box.x + border, (int) box.y + border, width, height, null, 0, width);
        return Arrays.stream(colours).distinct().count();
    }
}
