package org.secondlook.conversation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of how and when to speak, which may be wrong.
 *
 * @param id made with the form for a new one
 * @param version how often it had been planned when the form was opened
 */
record PlanForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable Manner manner,
        @Nullable String link,
        @Nullable String day,
        @Nullable String time,
        @Nullable String zone,
        @Nullable String minutes) {

    private static final String USUAL = "30";
    private static final int LONGEST_LINK = 1000;

    static PlanForm fresh(String zone) {
        return new PlanForm(Uuids.next(), 0, Manner.IN_PERSON, "", "", "", zone, USUAL);
    }

    static PlanForm of(Conversation conversation) {
        Plan plan = conversation.plan();
        Slot slot = plan.slot();
        return new PlanForm(
                conversation.id().value(),
                conversation.timesPlanned(),
                plan.manner(),
                plan.link() == null ? "" : plan.link().toString(),
                slot == null ? "" : slot.day().toString(),
                slot == null ? "" : slot.time().toString(),
                slot == null ? "" : slot.zone().getId(),
                slot == null ? USUAL : String.valueOf(slot.minutes()));
    }

    /** The same, as it follows a plan that has come meanwhile. */
    PlanForm after(int present) {
        return new PlanForm(id, present, manner, link, day, time, zone, minutes);
    }

    /** By the field that is wrong, the key of what is; empty when nothing is. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        note(problems, "manner", manner != null);
        note(problems, "link", manner != Manner.CALL || url().isPresent());
        if (manner != Manner.IN_WRITING) {
            note(problems, "day", Typed.day(day).isPresent());
            note(problems, "time", clock().isPresent());
            note(problems, "zone", place().isPresent());
            note(problems, "minutes", length().isPresent());
        }
        return problems;
    }

    private static void note(Map<String, String> problems, String field, boolean sound) {
        if (!sound) {
            problems.put(field, "conversation.problem." + field);
        }
    }

    /** Once nothing is wrong. What belongs to another manner of speaking is left out. */
    Plan toPlan() {
        Manner chosen = Objects.requireNonNull(manner);
        URI call = chosen == Manner.CALL ? url().orElseThrow() : null;
        return new Plan(chosen, call, chosen == Manner.IN_WRITING ? null : slot());
    }

    /** An hour that the clocks leave out is the one after it. */
    private Slot slot() {
        LocalDate date = Typed.day(day).orElseThrow();
        ZoneId where = place().orElseThrow();
        return new Slot(date.atTime(clock().orElseThrow()).atZone(where).toInstant(), where, length().orElseThrow());
    }

    /** A link that a person opens, never we; so it has to be one of the web, and to look like what it is. */
    private Optional<URI> url() {
        String typed = Typed.line(link);
        try {
            URI url = new URI(typed);
            boolean sound = Wording.isSound(typed, LONGEST_LINK)
                    && "https".equalsIgnoreCase(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null;
            return sound ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> clock() {
        try {
            return Optional.of(LocalTime.parse(Typed.line(time)).withSecond(0).withNano(0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> place() {
        String typed = Typed.line(zone);
        return ZoneId.getAvailableZoneIds().contains(typed) ? Optional.of(ZoneId.of(typed)) : Optional.empty();
    }

    private Optional<Integer> length() {
        String typed = Typed.line(minutes);
        return typed.matches("[1-9][0-9]{0,2}") && Integer.parseInt(typed) <= Slot.LONGEST
                ? Optional.of(Integer.parseInt(typed))
                : Optional.empty();
    }

    /** The one that the form holds, or a new one. */
    public ConversationId conversation() {
        return new ConversationId(Objects.requireNonNullElseGet(id, Uuids::next));
    }

    int base() {
        return Objects.requireNonNullElse(version, -1);
    }
}
