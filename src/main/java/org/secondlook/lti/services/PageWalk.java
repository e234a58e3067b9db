package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.secondlook.lti.Origins;

/** Follows a list from page to page, within reason: not to another host, not in a circle, and not for ever. */
final class PageWalk {

    private final Bounds bounds;
    private final Clock clock;
    private final Set<URI> asked = new HashSet<>();
    private final Instant end;
    private long bytes;

    PageWalk(Bounds bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
        this.end = clock.instant().plus(bounds.time());
    }

    /** Whether the list was followed to its end. */
    boolean isWhole(URI first, Desk desk, Shelf shelf) throws IOException, ServiceException {
        URI page = first;
        while (!shelf.isFull() && isWithinReason() && asked.add(page)) {
            Answer answer = desk.ask(page);
            bytes += answer.response().body().length;
            shelf.take(answer);
            Optional<String> next = NextLink.in(answer.headers("Link"));
            if (next.isEmpty()) {
                return !shelf.isFull();
            }
            Optional<URI> address = beside(page, next.get());
            if (address.isEmpty()) {
                return false;
            }
            page = address.get();
        }
        return false;
    }

    private boolean isWithinReason() {
        return asked.size() < bounds.pages()
                && bytes < bounds.bytes()
                && clock.instant().isBefore(end);
    }

    /** The address that a page names as the next, if it is one on the same host: the token goes nowhere else. */
    private static Optional<URI> beside(URI page, String next) {
        return NextLink.address(page, next)
                .filter(address -> Origins.of(address).equals(Origins.of(page)));
    }

    /** Where a page is asked for. */
    interface Desk {
        Answer ask(URI page) throws IOException, ServiceException;
    }

    /** Where what stands on the pages is put. */
    interface Shelf {

        void take(Answer page) throws ServiceException;

        boolean isFull();
    }

    /** How far is reasonable. */
    record Bounds(int pages, long bytes, Duration time) {}
}
