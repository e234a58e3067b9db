package org.secondlook.testing;

import com.microsoft.playwright.options.BoundingBox;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A picture of a window, to tell from it whether a part of the window was painted at all. */
record Picture(BufferedImage pixels) {

    static Picture of(byte[] screenshot) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(screenshot)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many colours there are within a box, as far as it is in the picture; its border, of a few pixels, does not count. */
    long coloursWithin(BoundingBox box) {
        var part = new Rectangle((int) box.x, (int) box.y, (int) box.width, (int) box.height)
                .intersection(new Rectangle(pixels.getWidth(), pixels.getHeight()));
        part.grow(-4, -4);
        if (part.isEmpty()) {
            return 0;
        }
        int[] colours = pixels.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width);
        return Arrays.stream(colours).distinct().count();
    }
}
