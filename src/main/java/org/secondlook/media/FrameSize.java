package org.secondlook.media;

/** The width and height of a picture in pixels. */
public record FrameSize(int width, int height) {

    public FrameSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no picture has " + width + " x " + height + " pixels");
        }
    }

    /** This size made so small that its shorter side has at most the given length; never larger, both sides even. */
    public FrameSize within(int shorterSide) {
        double factor = Math.min(1.0, (double) shorterSide / Math.min(width, height));
        return new FrameSize(even(width * factor), even(height * factor));
    }

    /** This size made so small that its longer side has at most the given length; never larger, both sides even. */
    FrameSize inside(int longerSide) {
        double factor = Math.min(1.0, (double) longerSide / Math.max(width, height));
        return new FrameSize(even(width * factor), even(height * factor));
    }

    int pixels() {
        return width * height;
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }
}
