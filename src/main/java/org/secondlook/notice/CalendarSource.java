package org.secondlook.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.secondlook.people.PersonId;

/**
 * What somebody has planned, for the feed of their calendar. Filled by every module in which times are agreed on. A calendar signs in
 * nowhere, so it is asked for the person themselves, and answers with their own part alone, without names and titles.
 */
public interface CalendarSource {

    /** What begins between two times, in the person's language. Reads briefly: calendars ask again and again. */
    List<CalendarEntry> entries(PersonId person, Instant from, Instant until, Locale locale);
}
