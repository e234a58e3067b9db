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
import org.secondlook.lti.RosterService.Roster;
import org.secondlook.lti.RosterService.Roster.Part;
import org.secondlook.lti.RosterService.Roster.Whole;

/**
 * Follows a roster from page to page (NRPS 2.0, section 2.4.2), within reason: not to another host, not in a circle, and not
 * for ever. What breaks off in this way is a part; a page that is none breaks the whole of it.
 */
final class RosterPager {

    private final Bounds bounds;
    private final Clock clock;
    private final Listing listing;
    private final Set<URI> asked = new HashSet<>();
    private final Instant end;
    private long bytes;

    RosterPager(Bounds bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
        this.listing = new Listing(bounds.members());
        this.end = clock.instant().plus(bounds.time());
    }

    Roster read(URI first, Desk desk) throws IOException, ServiceException {
        URI page = first;
        while (isWithinReason() && asked.add(page)) {
            Answer answer = desk.ask(page);
            bytes += answer.response().body().length;
            RosterPage.read(answer, listing);
            Optional<String> next = NextLink.in(answer.headers("Link"));
            if (next.isEmpty()) {
                return listing.isFull() ? part() : new Whole(listing.members());
            }
            Optional<URI> address = beside(page, next.get());
            if (address.isEmpty()) {
                return part();
            }
            page = address.get();
        }
        return part();
    }

    private boolean isWithinReason() {
        return !listing.isFull()
                && asked.size() < bounds.pages()
                && bytes < bounds.bytes()
                && clock.instant().isBefore(end);
    }

    /** The address that a page names as the next, if it is one on the same host: the token goes nowhere else. */
    private static Optional<URI> beside(URI page, String next) {
        return NextLink.address(page, next)
                .filter(address -> Origins.of(address).equals(Origins.of(page)));
    }

    private Part part() {
        return new Part(listing.members());
    }

    /** Where a page is asked for. */
    interface Desk {

        Answer ask(URI page) throws IOException, ServiceException;
    }

    /** How much is reasonable for one roster. */
    record Bounds(int pages, int members, long bytes, Duration time) {

        static final Bounds USUAL = new Bounds(10_000, 50_000, 50_000_000, Duration.ofMinutes(5));
    }
}
