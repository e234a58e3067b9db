package org.secondlook.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.notice.CalendarEntry;
import org.secondlook.notice.CalendarSource;
import org.secondlook.people.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Protected time as calendars know it: that it is, from when to when. Not what for, and never what became of it. */
@Component
class HoursCalendar implements CalendarSource {

    private final PlanPages plans;
    private final SlotPages slots;
    private final MessageSource messages;

    HoursCalendar(PlanPages plans, SlotPages slots, MessageSource messages) {
        this.plans = plans;
        this.slots = slots;
        this.messages = messages;
    }

    @Override
    public List<CalendarEntry> entries(PersonId person, Instant from, Instant until, Locale locale) {
        String summary = messages.getMessage("hours.calendar", new Object[0], locale);
        Map<SlotPages.Day, SlotPages.Skip> skips =
                slots.skips(person).stream().collect(Collectors.toMap(SlotPages.Skip::day, Function.identity()));
        return plans.all(person).stream()
                .flatMap(plan -> plan.rhythm()
                        .days()
                        .map(day -> entry(plan, day, skips.get(new SlotPages.Day(plan.id(), day)), summary)))
                .filter(entry -> !entry.begin().isBefore(from) && entry.begin().isBefore(until))
                .toList();
    }

    private static CalendarEntry entry(Plan plan, LocalDate day, SlotPages.@Nullable Skip skip, String summary) {
        return new CalendarEntry(
                "hours-" + plan.id() + "-" + day,
                summary,
                plan.rhythm().begin(day),
                plan.rhythm().end(day),
                null,
                skip == null ? plan.writtenAt() : skip.changedAt().toInstant(),
                plan.version() - Plan.FIRST_VERSION + (skip == null ? 0 : skip.version()),
                skip != null && skip.isOut());
    }
}
