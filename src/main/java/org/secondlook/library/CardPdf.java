package org.secondlook.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A take-away card on a sheet of A5, with its letters in it. Of scripts that it cannot set well it makes none: browsers can. */
final class CardPdf {

    private static final float EDGE = 34;
    private static final float INNER = 22;
    private static final float SIZE = 12.5f;
    private static final float LEADING = 20;
    private static final float SMALL = 9;
    private static final int GLYPH_UNITS = 1000;

    private final PDDocument document = new PDDocument();
    private final PDFont plain;
    private final PDFont bold;

    private CardPdf() throws IOException {
        this.plain = font("DejaVuSans.ttf");
        this.bold = font("DejaVuSans-Bold.ttf");
    }

    /** Empty for what runs from right to left, and for letters that the font has not. */
    static Optional<byte[]> of(StrategyView view) {
        try {
            var card = new CardPdf();
            try (card.document) {
                return card.write(view);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont font(String name) throws IOException {
        try (InputStream file = CardPdf.class.getResourceAsStream("/fonts/" + name)) {
            return PDType0Font.load(document, Objects.requireNonNull(file), true);
        }
    }

    private Optional<byte[]> write(StrategyView view) throws IOException {
        List<Line> lines = lines(view);
        if (!lines.stream().allMatch(this::isSettable)) {
            return Optional.empty();
        }
        document.getDocumentInformation().setTitle(view.strategy().title());
        var page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        try (var sheet = new PDPageContentStream(document, page)) {
            draw(lines, sheet);
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return Optional.of(bytes.toByteArray());
    }

    private List<Line> lines(StrategyView view) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(view.strategy().title(), plain, SMALL));
        lines.add(new Line("", plain, SMALL));
        for (String line : Markdown.plain(view.strategy().section(Section.CARD)).split("\n")) {
            lines.add(new Line(line.strip(), lines.size() == 2 ? bold : plain, SIZE));
        }
        lines.add(new Line("", plain, SMALL));
        lines.add(new Line(view.area(), plain, SMALL));
        return lines;
    }

    private boolean isSettable(Line line) {
        try {
            line.font().getStringWidth(line.text());
            return line.text().codePoints().allMatch(CardPdf::runsFromLeftToRight);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean runsFromLeftToRight(int character) {
        byte direction = Character.getDirectionality(character);
        return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private void draw(List<Line> lines, PDPageContentStream sheet) throws IOException {
        float width = PDRectangle.A5.getWidth() - 2 * EDGE;
        float height = PDRectangle.A5.getHeight() - 2 * EDGE;
        List<Line> set = new ArrayList<>();
        for (Line line : lines) {
            set.addAll(wrap(line, width - 2 * INNER));
        }
        float shrink = Math.min(1, (height - 2 * INNER) / (set.size() * LEADING));
        sheet.addRect(EDGE, EDGE, width, height);
        sheet.stroke();
        float y = EDGE + height - INNER - SIZE;
        for (Line line : set) {
            sheet.beginText();
            sheet.setFont(line.font(), line.size() * shrink);
            sheet.newLineAtOffset(EDGE + INNER, y);
            sheet.showText(line.text());
            sheet.endText();
            y -= LEADING * shrink;
        }
    }

    private static List<Line> wrap(Line line, float width) throws IOException {
        List<Line> wrapped = new ArrayList<>();
        var row = new StringBuilder();
        for (String word : line.text().split(" ")) {
            String longer = row.isEmpty() ? word : row + " " + word;
            if (!row.isEmpty() && line.font().getStringWidth(longer) * line.size() / GLYPH_UNITS > width) {
                wrapped.add(new Line(row.toString(), line.font(), line.size()));
                row.setLength(0);
                row.append(word);
            } else {
                row.setLength(0);
                row.append(longer);
            }
        }
        wrapped.add(new Line(row.toString(), line.font(), line.size()));
        return wrapped;
    }

    /** A line of one look. */
    private record Line(String text, PDFont font, float size) {}
}
