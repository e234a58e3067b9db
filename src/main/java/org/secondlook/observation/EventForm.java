package org.secondlook.observation;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event as a page sends it, which may fit neither the framework nor the lesson.
 *
 * @param start in milliseconds
 * @param end in milliseconds; null for a moment, and for a state that nobody has ended
 */
record EventForm(UUID id, String code, long start, @Nullable Long end, int version, boolean removed) {

    /** Such as {@code 0190a0b0-0000-7000-8000-000000000000 pupil 2000 4000 0 false}, with {@code -} for no end. */
    private static final Pattern SENT = Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})"
            + " ([a-z0-9-]{1,60}) (\\d{1,9}) (?:(\\d{1,9})|-) (\\d{1,9}) (true|false)");

    /** Players stop a little after what a file says is its end. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Optional<EventForm> of(String sent) {
        Matcher parts = SENT.matcher(sent);
        return parts.matches()
                ? Optional.of(new EventForm(
                        UUID.fromString(parts.group(1)),
                        parts.group(2),
                        Long.parseLong(parts.group(3)),
                        parts.group(4) == null ? null : Long.valueOf(parts.group(4)),
                        Integer.parseInt(parts.group(5)),
                        Boolean.parseBoolean(parts.group(6))))
                : Optional.empty();
    }

    /** Empty when it does not fit. */
    Optional<Event> toEvent(Definition framework, @Nullable Duration lesson) {
        long last = Objects.requireNonNullElse(end, start);
        boolean within = lesson != null && last <= lesson.plus(TOLERANCE).toMillis();
        return framework
                .code(code)
                .filter(known -> within && fits(known))
                .map(known -> new Event(new EventId(id), known.key(), start, end, version, removed));
    }

    private boolean fits(Code known) {
        return end == null || (known.isState() && end > start);
    }
}
