package org.secondlook.reflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.Portion;
import org.secondlook.people.Portion.Line;
import org.secondlook.reflection.LessonNotes.AnswerNote;
import org.secondlook.reflection.LessonNotes.MarkerNote;
import org.secondlook.reflection.LessonNotes.ReflectionNote;
import org.secondlook.reflection.LessonNotes.VersionNote;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what somebody wrote about a lesson as one reads it. */
@Component
class ReadableNotes {

    private final MessageSource messages;

    ReadableNotes(MessageSource messages) {
        this.messages = messages;
    }

    String heading(Locale locale) {
        return text("heading", locale);
    }

    String ofReflections(Locale locale) {
        return text("reflections", locale);
    }

    Portion.Entry entry(LessonNotes notes, Locale locale) {
        List<Line> lines = new ArrayList<>();
        notes.markers().forEach(marker -> lines.add(line(marker, locale)));
        notes.reflections().forEach(reflection -> addTo(lines, reflection, locale));
        return new Portion.Entry(notes.day() + " " + notes.lesson(), lines, List.of());
    }

    private Line line(MarkerNote marker, Locale locale) {
        String kind = messages.getMessage("reflection.marker.kind." + marker.kind(), new Object[0], locale);
        String label = marker.time() + " · " + kind;
        return new Line(marker.removed() ? label + " · " + text("removed", locale) : label, marker.note());
    }

    private void addTo(List<Line> lines, ReflectionNote reflection, Locale locale) {
        reflection.answers().forEach(answer -> lines.add(line(answer, answer.question(), locale)));
        String standing = reflection.submittedAt() == null
                ? text("draft", locale)
                : Times.day(reflection.submittedAt()).toString();
        lines.add(new Line(text("submitted", locale), standing));
        reflection.versions().stream()
                .filter(version -> !version.answers().equals(reflection.answers()))
                .forEach(version -> addTo(lines, version, locale));
    }

    private void addTo(List<Line> lines, VersionNote version, Locale locale) {
        String day = text("version", locale) + " " + Times.day(version.submittedAt());
        version.answers().forEach(answer -> lines.add(line(answer, day + " · " + answer.question(), locale)));
    }

    private Line line(AnswerNote answer, String label, Locale locale) {
        String evidence = answer.evidence().isEmpty()
                ? ""
                : "\n" + text("evidence", locale) + " " + String.join(", ", answer.evidence());
        return new Line(label, answer.answer() + evidence);
    }

    private String text(String word, Locale locale) {
        return messages.getMessage("reflection.export." + word, new Object[0], locale);
    }

    /** The same as a text without any form. */
    String plain(List<Portion.Entry> entries) {
        return entries.stream().map(ReadableNotes::plain).collect(Collectors.joining("\n\n\n"));
    }

    private static String plain(Portion.Entry entry) {
        return entry.lines().stream()
                .map(line -> "\n\n" + line.label() + "\n" + line.text())
                .collect(Collectors.joining("", entry.title(), "\n"));
    }
}
