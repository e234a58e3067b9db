package org.secondlook.sample;

import static org.secondlook.sample.Painter.fill;
import static org.secondlook.sample.Painter.stroke;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import org.secondlook.sample.Stage.Moment;

/** Draws what stands on the board, as if it were just being drawn. */
final class Board {

    private static final Color SLATE = Color.decode("#234a50");
    private static final Color FRAME = Color.decode("#b58f63");
    private static final Color CHALK = Color.decode("#f3f6ee");
    private static final Color WATER = Color.decode("#8fd0dd");
    private static final Color ICE = Color.decode("#d8f0f5");
    private static final int LEFT = 330;
    private static final int TOP = 34;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;
    private static final double DRAWING = 1.6;

    void paint(Graphics2D g, Moment moment) {
        fill(g, FRAME, new RoundRectangle2D.Double(LEFT - 8, TOP - 8, WIDTH + 16, HEIGHT + 16, 10, 10));
        fill(g, SLATE, new RoundRectangle2D.Double(LEFT, TOP, WIDTH, HEIGHT, 4, 4));
        double drawn = Math.min(1, moment.boardSince() / DRAWING);
        switch (moment.board()) {
            case "glass" -> paintGlass(g, 570, 1.0, 58, false);
            case "floating" -> paintGlass(g, 570, 1.0, 88, false);
            case "question" -> {
                paintGlass(g, 440, 1.0, 88, false);
                write(g, "Why?", 600, 176, 54, drawn);
            }
            case "clear" -> {
                paintGlass(g, 440, 1.0, 30, true);
                write(g, "no bubbles", 570, 160, 28, drawn);
            }
            case "dropped" -> {
                double bob = Math.exp(-moment.boardSince() * 1.5) * Math.cos(moment.boardSince() * 7) * 34;
                paintGlass(g, 440, 1.0, 88 + Math.max(-20, bob * (moment.boardSince() < 0.2 ? -1 : 1)), true);
                write(g, "no bubbles", 570, 160, 28, 1);
            }
            case "water" -> paintWater(g, 450, moment.seconds(), drawn);
            case "ice" -> {
                paintWater(g, 450, moment.seconds(), 1);
                paintIce(g, 690, drawn);
            }
            case "both" -> {
                paintWater(g, 450, moment.seconds(), 1);
                paintIce(g, 690, 1);
                write(g, ": more room", 704, 70, 16, drawn);
            }
            case "sentence" -> {
                write(g, "Ice floats because …", 372, 150, 36, drawn);
                stroke(g, CHALK, 2, new Line2D.Double(372, 200, 372 + 390 * drawn, 200));
            }
            default -> {}
        }
    }

    private static void paintGlass(Graphics2D g, double x, double s, double depth, boolean clear) {
        double top = 78;
        fill(g, WATER, new RoundRectangle2D.Double(x - 62 * s, top + 50, 124 * s, 116, 14, 14));
        var cube = new RoundRectangle2D.Double(x - 26, top - 62 + depth, 52, 48, 10, 10);
        fill(g, ICE, cube);
        stroke(g, CHALK, 2, cube);
        if (!clear) {
            for (int bubble = 0; bubble < 4; bubble++) {
                double bx = x - 14 + bubble % 2 * 18;
                double by = top - 50 + depth + bubble / 2 * 16;
                stroke(g, Color.decode("#8fb9c8"), 2, new Ellipse2D.Double(bx, by, 9, 9));
            }
        }
        stroke(g, CHALK, 4, new Line2D.Double(x - 66 * s, top, x - 64 * s, top + 168));
        stroke(g, CHALK, 4, new Line2D.Double(x + 66 * s, top, x + 64 * s, top + 168));
        stroke(g, CHALK, 4, new Line2D.Double(x - 64 * s, top + 168, x + 64 * s, top + 168));
    }

    /** Close together, and never quite still. */
    private static void paintWater(Graphics2D g, double x, double seconds, double drawn) {
        write(g, "water", x - 38, 70, 24, 1);
        int count = (int) Math.round(25 * drawn);
        for (int at = 0; at < count; at++) {
            double px = x - 62 + at % 5 * 28 + Math.sin(seconds * 2 + at * 1.7) * 4 + at / 5 % 2 * 8;
            double py = 92 + at / 5 * 27 + Math.cos(seconds * 2.3 + at * 2.1) * 4;
            fill(g, WATER, new Ellipse2D.Double(px, py, 22, 22));
        }
    }

    /** In rings of six, with a gap in the middle of each. */
    private static void paintIce(Graphics2D g, double x, double drawn) {
        write(g, "ice", x - 20, 70, 24, 1);
        double[][] rings = {{-41, 36}, {41, 36}, {0, 107}};
        int all = (int) Math.round(18 * drawn);
        for (int at = 0; at < all; at++) {
            double[] ring = rings[at / 6];
            double px = x + ring[0] + 47 * Math.cos(Math.PI / 3 * at + Math.PI / 6);
            double py = 92 + ring[1] + 47 * Math.sin(Math.PI / 3 * at + Math.PI / 6);
            double nx = x + ring[0] + 47 * Math.cos(Math.PI / 3 * (at + 1) + Math.PI / 6);
            double ny = 92 + ring[1] + 47 * Math.sin(Math.PI / 3 * (at + 1) + Math.PI / 6);
            stroke(g, CHALK, 2, new Line2D.Double(px, py, nx, ny));
        }
        for (int at = 0; at < all; at++) {
            double[] ring = rings[at / 6];
            double px = x + ring[0] + 47 * Math.cos(Math.PI / 3 * at + Math.PI / 6);
            double py = 92 + ring[1] + 47 * Math.sin(Math.PI / 3 * at + Math.PI / 6);
            fill(g, ICE, new Ellipse2D.Double(px - 11, py - 11, 22, 22));
        }
    }

    private static void write(Graphics2D g, String words, double x, double y, int size, double drawn) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        g.setColor(CHALK);
        g.drawString(words.substring(0, (int) Math.round(words.length() * drawn)), (float) x, (float) y);
    }
}
