package org.secondlook.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what stands on the page about many, and nothing more, as a table that spreadsheets open (RFC 4180). */
@Component
class FigureFile {

    private static final String LINE = "\r\n";

    private final MessageSource messages;

    FigureFile(MessageSource messages) {
        this.messages = messages;
    }

    String of(InsightPage page, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("figure", "day", "people", "told", "from", "to")
                .map(column -> text("insight.file." + column, locale))
                .toList());
        page.batches().forEach(batch -> rows.addAll(of(batch, locale)));
        page.experiences().forEach(figure -> rows.addAll(of(figure, locale)));
        return rows.stream().map(FigureFile::line).collect(Collectors.joining());
    }

    private List<List<String>> of(Batch batch, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(step("distance", "insight.figure.distance", batch.distance(), batch, locale));
        rows.add(step("contained", "insight.figure.contained", batch.contained(), batch, locale));
        First first = batch.first();
        if (first != null) {
            rows.add(step("distance", "insight.file.first.distance", first.distance(), batch, locale));
            rows.add(step("contained", "insight.file.first.contained", first.contained(), batch, locale));
        }
        return rows;
    }

    private List<String> step(String unit, String figure, Step step, Batch batch, Locale locale) {
        String told = text("insight." + unit + "." + step.place(), locale, step.from(), step.to());
        return row(
                text(figure, locale),
                batch.day(),
                batch.people(),
                told,
                Integer.toString(step.from()),
                Integer.toString(step.to()));
    }

    private List<List<String>> of(Experience figure, Locale locale) {
        return figure.groups().stream()
                .map(group -> row(
                        text("insight.group." + group, locale),
                        figure.day(),
                        figure.people(),
                        text("insight.extent." + figure.extent(group), locale),
                        "",
                        ""))
                .toList();
    }

    private static List<String> row(String figure, LocalDate day, int people, String told, String from, String to) {
        return List.of(figure, day.toString(), Integer.toString(people), told, from, to);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(FigureFile::cell).collect(Collectors.joining(",", "", LINE));
    }

    /** Spreadsheets work out what begins like a formula, in whatever language our texts are; an apostrophe makes it text. */
    static String cell(String words) {
        boolean formula = !words.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(words.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
