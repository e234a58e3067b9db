package org.secondlook.notice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Times;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people's own calendars are told: they cannot sign in, so the secret is in the address, and shown once. */
@Component
class Feeds {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(365);

    private final FeedStore store;
    private final List<CalendarSource> sources;
    private final People people;
    private final MessageSource messages;
    private final SecondLookProperties house;
    private final Clock clock;

    Feeds(
            FeedStore store,
            List<CalendarSource> sources,
            People people,
            MessageSource messages,
            SecondLookProperties house,
            Clock clock) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.people = people;
        this.messages = messages;
        this.house = house;
        this.clock = clock;
    }

    /** Since when the viewer has one. */
    Optional<LocalDate> since(Viewer viewer) {
        return store.since(viewer.person()).map(Times::day);
    }

    /** A new address for the viewer's calendar; the one before leads nowhere any more. */
    @Transactional
    URI renew(Viewer viewer) {
        people.hold(viewer);
        String secret = Secrets.next();
        store.remove(viewer.person());
        store.add(viewer.person(), Secrets.hash(secret), viewer.locale(), Times.now(clock));
        return house.at("/notices/calendar/" + secret + ".ics");
    }

    @Transactional
    void remove(Viewer viewer) {
        store.remove(viewer.person());
    }

    /** The calendar of whoever was given the secret, or the answer 404. */
    String calendar(String secret) {
        FeedStore.Asking asking =
                store.find(Secrets.hash(secret)).orElseThrow(() -> new NotVisibleException("a calendar"));
        Instant now = Times.now(clock);
        List<CalendarEntry> entries = sources.stream()
                .flatMap(source ->
                        source.entries(asking.person(), now.minus(BACK), now.plus(AHEAD), asking.locale()).stream())
                .sorted(Comparator.comparing(CalendarEntry::begin).thenComparing(CalendarEntry::uid))
                .toList();
        return CalendarFile.of(messages.getMessage("ui.product", null, asking.locale()), entries);
    }
}
