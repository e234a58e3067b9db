package org.secondlook.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes calendars as RFC 5545 says: a feed, or the file of one thing that somebody puts into a calendar of theirs. It has neither
 * organiser nor guests, since their addresses would be in it. Times are in UTC, so that no time zone has to be described.
 */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    /** Section 3.1: a line has no more octets than these, without its end. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /** One thing, for a calendar that somebody keeps themselves. */
    public static String of(CalendarEntry entry) {
        return write("", List.of(entry));
    }

    /**
     * All that is planned, for a calendar that fetches it again and again.
     *
     * @param title what the calendar is called there
     */
    public static String of(String title, List<CalendarEntry> entries) {
        return write(title, entries);
    }

    private static String write(String title, List<CalendarEntry> entries) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Second Look//Second Look//EN");
        file.line("METHOD:PUBLISH");
        if (!title.isEmpty()) {
            file.line("X-WR-CALNAME:" + escape(title));
        }
        entries.forEach(file::add);
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void add(CalendarEntry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid());
        line("DTSTAMP:" + time(entry.changedAt()));
        line("LAST-MODIFIED:" + time(entry.changedAt()));
        line("SEQUENCE:" + entry.version());
        line("DTSTART:" + time(entry.begin()));
        line("DTEND:" + time(entry.end()));
        line("SUMMARY:" + escape(entry.summary()));
        if (entry.page() != null) {
            line("URL:" + entry.page().toASCIIString());
        }
        line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Section 3.3.11. Other controls than the line's end have no place in a text, and none can be written for them. */
    private static String escape(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cc}", "");
    }

    /** Folds a long line between characters, never within one. */
    private void line(String content) {
        int length = 0;
        for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
            String character = Character.toString(content.codePointAt(i));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST_LINE) {
                text.append("\r\n ");
                length = 1;
            }
            text.append(character);
            length += octets;
        }
        text.append("\r\n");
    }
}
