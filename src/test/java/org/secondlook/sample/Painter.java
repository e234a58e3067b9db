package org.secondlook.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.sample.Stage.Moment;

/** Draws the room, the teacher, the pupils and the board, calmly and without anybody's face. */
final class Painter {

    static final int WIDTH = 960;
    static final int HEIGHT = 540;

    private static final Color WALL = Color.decode("#f4f0e6");
    private static final Color FLOOR = Color.decode("#e3d9c6");
    private static final Color EDGE = Color.decode("#c9bda6");
    private static final Color INK = Color.decode("#2a3040");
    private static final Color TABLE = Color.decode("#cfae84");
    private static final Color TABLE_EDGE = Color.decode("#a98a62");
    private static final Color ACCENT = Color.decode("#1f7a80");
    private static final Color PAPER = Color.decode("#fdfcf8");
    private static final Color TEACHER_SKIN = Color.decode("#d9a27c");
    private static final Color TEACHER_HAIR = Color.decode("#4a342b");

    /** Where pupils sit: across, down, and how large. */
    private static final double[][] SEATS = {
        {330, 356, 0.82}, {425, 356, 0.82}, {610, 356, 0.82}, {705, 356, 0.82},
        {190, 446, 1.06}, {318, 446, 1.06}, {690, 446, 1.06}, {818, 446, 1.06},
    };

    private static final double[][] TABLES = {
        {377, 388, 220, 0.82}, {657, 388, 220, 0.82}, {254, 490, 290, 1.06}, {754, 490, 290, 1.06},
    };

    /** Those who say nothing aloud: shirt, hair, skin. */
    private static final String[][] OTHERS = {
        {"#b5606a", "#2d211d", "#8a5a3d"}, {"#8f5fb0", "#3a2a24", "#e7b48f"},
        {"#5d7188", "#6b4429", "#f2cfb3"}, {"#c98a2b", "#b5793a", "#f0c6a4"},
        {"#4f9a68", "#5b3a2b", "#c98f66"}, {"#7a6cae", "#1d1a1a", "#d7a27b"},
        {"#3f7fb5", "#1f1b1a", "#9a6a48"}, {"#b8734a", "#8c5a33", "#eec19c"},
    };

    private final Script script;
    private final Board board = new Board();

    Painter(Script script) {
        this.script = script;
    }

    BufferedImage paint(Moment moment, double fade) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paintRoom(g, moment);
        board.paint(g, moment);
        paintTeacher(g, moment);
        paintPupils(g, moment);
        paintTitle(g, fade);
        g.dispose();
        return picture;
    }

    private void paintRoom(Graphics2D g, Moment moment) {
        fill(g, WALL, new java.awt.Rectangle(0, 0, WIDTH, HEIGHT));
        fill(g, FLOOR, new java.awt.Rectangle(0, 318, WIDTH, HEIGHT - 318));
        stroke(g, EDGE, 3, new Line2D.Double(0, 318, WIDTH, 318));
        paintWindow(g);
        paintClock(g, moment.seconds());
        paintDesk(g, moment);
    }

    private static void paintWindow(Graphics2D g) {
        fill(g, Color.decode("#dcebf2"), new RoundRectangle2D.Double(24, 60, 96, 150, 8, 8));
        fill(g, Color.decode("#cfe3cf"), new Arc2D.Double(4, 168, 136, 84, 28, 124, Arc2D.CHORD));
        stroke(g, PAPER, 6, new RoundRectangle2D.Double(24, 60, 96, 150, 8, 8));
        stroke(g, PAPER, 4, new Line2D.Double(72, 60, 72, 210));
        stroke(g, PAPER, 4, new Line2D.Double(24, 135, 120, 135));
    }

    /** By its hand one sees how long three seconds are. */
    private static void paintClock(Graphics2D g, double seconds) {
        fill(g, PAPER, new Ellipse2D.Double(864, 36, 64, 64));
        stroke(g, INK, 2.5f, new Ellipse2D.Double(864, 36, 64, 64));
        for (int hour = 0; hour < 12; hour++) {
            double angle = Math.PI * hour / 6;
            stroke(g, INK, 2, ray(896, 68, angle, 25, 28));
        }
        stroke(g, INK, 4, ray(896, 68, Math.PI / 6 * 9.2, 0, 15));
        stroke(g, INK, 3, ray(896, 68, Math.PI / 6 * 2.4, 0, 22));
        stroke(g, ACCENT, 2, ray(896, 68, Math.PI / 30 * Math.floor(seconds), -5, 25));
    }

    private static Line2D ray(double x, double y, double angle, double from, double to) {
        return new Line2D.Double(
                x + Math.sin(angle) * from,
                y - Math.cos(angle) * from,
                x + Math.sin(angle) * to,
                y - Math.cos(angle) * to);
    }

    /** The teacher's own table with the glass on it. */
    private static void paintDesk(Graphics2D g, Moment moment) {
        fill(g, TABLE, new RoundRectangle2D.Double(18, 276, 128, 12, 6, 6));
        fill(g, TABLE_EDGE, new java.awt.Rectangle(28, 288, 8, 58));
        fill(g, TABLE_EDGE, new java.awt.Rectangle(128, 288, 8, 58));
        fill(g, Color.decode("#bfe0ea"), new RoundRectangle2D.Double(68, 244, 26, 31, 5, 5));
        boolean floats = !List.of("empty", "glass").contains(moment.board());
        if (!moment.board().equals("empty")) {
            double y = floats ? 238 : 226;
            fill(g, PAPER, new RoundRectangle2D.Double(74, y, 13, 12, 4, 4));
            stroke(g, Color.decode("#8fb9c8"), 1.5f, new RoundRectangle2D.Double(74, y, 13, 12, 4, 4));
        }
        stroke(g, Color.decode("#6fa3b5"), 2, new RoundRectangle2D.Double(68, 232, 26, 43, 5, 5));
    }

    private void paintTeacher(Graphics2D g, Moment moment) {
        boolean speaks = "teacher".equals(moment.speaker());
        boolean walks = "murmur".equals(moment.heard());
        double x = walks ? 212 + 330 * (1 - Math.cos(2 * Math.PI * moment.heardFor())) / 2 : 212;
        double y = walks ? 118 - 2 * Math.abs(Math.sin(moment.seconds() * 5)) : 118;
        fill(g, INK, new RoundRectangle2D.Double(x - 21, 268, 17, 66, 8, 8));
        fill(g, INK, new RoundRectangle2D.Double(x + 4, 268, 17, 66, 8, 8));
        Path2D body = new Path2D.Double();
        body.moveTo(x - 20, y + 46);
        body.curveTo(x - 44, y + 62, x - 38, y + 130, x - 36, y + 166);
        body.lineTo(x + 36, y + 166);
        body.curveTo(x + 38, y + 130, x + 44, y + 62, x + 20, y + 46);
        body.closePath();
        fill(g, ACCENT, body);
        paintArms(g, moment, x, y, speaks, walks);
        fill(g, TEACHER_SKIN, new RoundRectangle2D.Double(x - 8, y + 30, 16, 22, 6, 6));
        fill(g, TEACHER_HAIR, new Ellipse2D.Double(x - 33, y - 33, 66, 78));
        fill(g, TEACHER_SKIN, new Ellipse2D.Double(x - 24, y - 20, 48, 56));
        fill(g, TEACHER_HAIR, new Arc2D.Double(x - 28, y - 30, 56, 40, 0, 180, Arc2D.CHORD));
        boolean blinks = moment.seconds() % 4.3 < 0.12;
        for (int side : new int[] {-1, 1}) {
            Shape eye = new Ellipse2D.Double(x + side * 10 - 2.5, y + (blinks ? 5 : 2.5), 5, blinks ? 1 : 5.5);
            fill(g, INK, eye);
        }
        paintMouth(g, x, y + 20, speaks ? moment.mouth() : 0);
    }

    private static void paintMouth(Graphics2D g, double x, double y, double open) {
        if (open < 0.12) {
            stroke(g, INK, 2, new Arc2D.Double(x - 7, y - 5, 14, 8, 200, 140, Arc2D.OPEN));
        } else {
            double height = 3 + 9 * open;
            fill(g, Color.decode("#7a2f35"), new Ellipse2D.Double(x - 6, y - height / 2, 12, height));
        }
    }

    private static void paintArms(Graphics2D g, Moment moment, double x, double y, boolean speaks, boolean walks) {
        double sway = speaks ? Math.sin(moment.seconds() * 3) * 10 : 0;
        boolean shows = !walks
                && List.of("water", "ice", "both", "sentence", "question", "glass")
                        .contains(moment.board())
                && moment.boardSince() < 6;
        limb(g, ACCENT, 15, x - 30, y + 66, x - 44, y + 108, x - 24 - sway / 2, y + 132);
        fill(g, TEACHER_SKIN, new Ellipse2D.Double(x - 32 - sway / 2, y + 125, 15, 15));
        if (shows) {
            limb(g, ACCENT, 15, x + 30, y + 66, x + 62, y + 72, x + 92, y + 44 + sway / 3);
            fill(g, TEACHER_SKIN, new Ellipse2D.Double(x + 87, y + 34 + sway / 3, 15, 15));
        } else {
            limb(g, ACCENT, 15, x + 30, y + 66, x + 46, y + 106, x + 26 + sway, y + 126 - Math.abs(sway));
            fill(g, TEACHER_SKIN, new Ellipse2D.Double(x + 19 + sway, y + 119 - Math.abs(sway), 15, 15));
        }
    }

    private void paintPupils(Graphics2D g, Moment moment) {
        for (int seat = 0; seat < SEATS.length; seat++) {
            paintPupil(g, moment, seat);
            if (seat == 3 || seat == 7) {
                int first = seat == 3 ? 0 : 2;
                for (int table = first; table < first + 2; table++) {
                    paintTable(g, TABLES[table], "writing".equals(moment.heard()) || "end".equals(moment.heard()));
                }
            }
        }
    }

    private static void paintTable(Graphics2D g, double[] table, boolean books) {
        double scale = table[3];
        double left = table[0] - table[2] / 2;
        fill(g, TABLE, new RoundRectangle2D.Double(left, table[1], table[2], 14 * scale, 8, 8));
        fill(g, TABLE_EDGE, new java.awt.geom.Rectangle2D.Double(left + 12, table[1] + 14 * scale, 9, 40 * scale));
        fill(
                g,
                TABLE_EDGE,
                new java.awt.geom.Rectangle2D.Double(left + table[2] - 21, table[1] + 14 * scale, 9, 40 * scale));
        for (int side : new int[] {-1, 1}) {
            double x = table[0] + side * table[2] / 4 - 20 * scale;
            fill(
                    g,
                    books ? PAPER : Color.decode("#eadfcb"),
                    new RoundRectangle2D.Double(x, table[1] - 5 * scale, 40 * scale, 7 * scale, 3, 3));
        }
    }

    private void paintPupil(Graphics2D g, Moment moment, int seat) {
        double x = SEATS[seat][0];
        double y = SEATS[seat][1];
        double s = SEATS[seat][2];
        Color shirt = Color.decode(OTHERS[seat][0]);
        Color hair = Color.decode(OTHERS[seat][1]);
        Color skin = Color.decode(OTHERS[seat][2]);
        boolean speaks = seat == seatOf(moment.speaker());
        boolean murmurs = "murmur".equals(moment.heard());
        boolean writes = "writing".equals(moment.heard());
        int side = seat % 2 == 0 ? 1 : -1;
        double mouth = speaks ? moment.mouth() : murmurs ? murmuring(moment.seconds(), seat) : 0;
        double bow = writes ? 7 * s : 0;
        double hand = moment.hands().get(seat);

        if (hand > 0) {
            double top = y - 8 * s - 92 * s * hand;
            limb(
                    g,
                    shirt,
                    12 * s,
                    x + side * 24 * s,
                    y + 2 * s,
                    x + side * 34 * s,
                    y - 30 * s * hand,
                    x + side * 32 * s,
                    top + 14 * s);
            fill(g, skin, new Ellipse2D.Double(x + side * 32 * s - 7 * s, top, 14 * s, 16 * s));
        }
        fill(g, shirt, new RoundRectangle2D.Double(x - 32 * s, y - 12 * s, 64 * s, 62 * s, 40 * s, 40 * s));
        fill(g, skin, new RoundRectangle2D.Double(x - 7 * s, y - 24 * s + bow, 14 * s, 18 * s, 6, 6));
        if (writes) {
            double stroke = Math.sin(moment.seconds() * (6 + seat * 0.7) + seat) * 4 * s;
            limb(
                    g,
                    shirt,
                    11 * s,
                    x + side * 26 * s,
                    y + 4 * s,
                    x + side * 38 * s,
                    y + 20 * s,
                    x + side * 24 * s + stroke,
                    y + 28 * s);
        }
        if (speaks || murmurs) {
            paintTurned(g, x, y - 46 * s, s, murmurs ? side : x < 480 ? 1 : -1, mouth, hair, skin);
        } else {
            fill(g, hair, new Ellipse2D.Double(x - 23 * s, y - 70 * s + bow, 46 * s, 52 * s));
            for (int ear : new int[] {-1, 1}) {
                fill(g, skin, new Ellipse2D.Double(x + ear * 23 * s - 4 * s, y - 46 * s + bow, 8 * s, 11 * s));
            }
        }
        paintHair(g, seat, x, y - 46 * s + bow, s, hair);
        if (speaks) {
            paintVoice(g, x, y - 40 * s, s, x < 480 ? 1 : -1, mouth);
        }
    }

    /** Some have a bun, some a tail, some curls; so one knows them again from behind. */
    private static void paintHair(Graphics2D g, int seat, double x, double y, double s, Color hair) {
        switch (seat % 4) {
            case 1 -> fill(g, hair, new Ellipse2D.Double(x - 11 * s, y - 38 * s, 22 * s, 20 * s));
            case 0 ->
                fill(
                        g,
                        hair.darker(),
                        new RoundRectangle2D.Double(x - 6 * s, y + 4 * s, 12 * s, 40 * s, 12 * s, 12 * s));
            case 2 -> {
                for (int curl = -2; curl <= 2; curl++) {
                    fill(
                            g,
                            hair,
                            new Ellipse2D.Double(
                                    x + curl * 9 * s - 9 * s, y - 30 * s + Math.abs(curl) * 4 * s, 18 * s, 18 * s));
                }
            }
            default -> {}
        }
    }

    private static void paintTurned(
            Graphics2D g, double x, double y, double s, int side, double mouth, Color hair, Color skin) {
        fill(g, hair, new Ellipse2D.Double(x - 24 * s - side * 3 * s, y - 26 * s, 48 * s, 54 * s));
        fill(g, skin, new Ellipse2D.Double(x + side * 8 * s - 17 * s, y - 17 * s, 34 * s, 42 * s));
        fill(g, skin, new Ellipse2D.Double(x + side * 24 * s - 4 * s, y - 2 * s, 9 * s, 9 * s));
        fill(g, INK, new Ellipse2D.Double(x + side * 14 * s - 2 * s, y - 6 * s, 4 * s, 5 * s));
        double open = 2 + 8 * mouth;
        fill(
                g,
                Color.decode("#7a2f35"),
                new Ellipse2D.Double(x + side * 17 * s - 5 * s, y + 12 * s - open * s / 2, 9 * s, open * s));
    }

    private static void paintVoice(Graphics2D g, double x, double y, double s, int side, double mouth) {
        for (int wave = 0; wave < (mouth > 0.15 ? 3 : 1); wave++) {
            double size = (16 + wave * 14) * s;
            double start = side > 0 ? -35 : 145;
            stroke(
                    g,
                    ACCENT,
                    3,
                    new Arc2D.Double(x + side * 34 * s - size / 2, y - size / 2, size, size, start, 70, Arc2D.OPEN));
        }
    }

    /** In each pair one speaks for a while, and then the other. */
    private static double murmuring(double seconds, int seat) {
        boolean turn = ((int) (seconds / 2.2) + seat / 2 + seat) % 2 == 0;
        return turn ? Math.abs(Math.sin(seconds * 9 + seat * 2)) * 0.8 : 0;
    }

    private int seatOf(@Nullable String person) {
        Integer seat = person == null ? null : script.people().get(person).seat();
        return seat == null ? -1 : seat;
    }

    /** The title over the room, which it gives way to. */
    private void paintTitle(Graphics2D g, double fade) {
        if (fade > 0) {
            fill(
                    g,
                    new Color(253, 252, 248, (int) (255 * Math.min(1, fade))),
                    new java.awt.Rectangle(0, 0, WIDTH, HEIGHT));
            if (fade > 0.35) {
                centre(g, script.title(), 46, 258, INK, fade);
                centre(g, script.subtitle(), 21, 306, Color.decode("#5a6172"), fade);
            }
        }
    }

    private static void centre(Graphics2D g, String words, int size, double y, Color colour, double fade) {
        g.setFont(new Font(Font.SANS_SERIF, size > 30 ? Font.BOLD : Font.PLAIN, size));
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * Math.min(1, fade))));
        g.drawString(words, (float) (WIDTH - g.getFontMetrics().stringWidth(words)) / 2, (float) y);
    }

    static void limb(Graphics2D g, Color colour, double width, double... points) {
        Path2D limb = new Path2D.Double();
        limb.moveTo(points[0], points[1]);
        limb.quadTo(points[2], points[3], points[4], points[5]);
        stroke(g, colour, (float) width, limb);
    }

    static void fill(Graphics2D g, Color colour, Shape shape) {
        g.setColor(colour);
        g.fill(shape);
    }

    static void stroke(Graphics2D g, Color colour, float width, Shape shape) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }
}
