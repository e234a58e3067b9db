package org.secondlook.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.notice.CalendarEntry;
import org.secondlook.notice.CalendarSource;
import org.secondlook.people.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Conversations as calendars know them: that there is one, from when to when. Not with whom, of what, or by which call: many read
 * somebody's calendar. Nor an address, which would open nothing without the course.
 */
@Component
class ConversationCalendar implements CalendarSource {

    private final ConversationPages pages;
    private final MessageSource messages;

    ConversationCalendar(ConversationPages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public List<CalendarEntry> entries(PersonId person, Instant from, Instant until, Locale locale) {
        return pages.between(from, until, person).stream()
                .flatMap(conversation -> entry(conversation, locale).stream())
                .toList();
    }

    /** Empty for one that has no time. */
    Optional<CalendarEntry> entry(Conversation conversation, Locale locale) {
        return Stream.ofNullable(conversation.plan().slot())
                .map(slot -> new CalendarEntry(
                        "conversation-" + conversation.id(),
                        messages.getMessage("conversation.calendar", new Object[0], locale),
                        slot.begin(),
                        slot.end(),
                        null,
                        conversation.plannedAt(),
                        conversation.timesPlanned(),
                        conversation.isCalledOff()))
                .findFirst();
    }
}
