package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.secondlook.lti.RosterService.Roster;
import org.secondlook.lti.RosterService.Roster.Part;
import org.secondlook.lti.RosterService.Roster.Whole;
import org.secondlook.lti.services.PageWalk.Desk;
import org.secondlook.lti.services.PageWalk.Shelf;

/**
 * Reads a roster from page to page (NRPS 2.0, section 2.4.2), within reason. What breaks off is a part; a page that is none breaks
 * the whole of it.
 */
final class RosterPager implements Shelf {

    private final PageWalk walk;
    private final Listing listing;

    RosterPager(Bounds bounds, Clock clock) {
        this.walk = new PageWalk(new PageWalk.Bounds(bounds.pages(), bounds.bytes(), bounds.time()), clock);
        this.listing = new Listing(bounds.members());
    }

    Roster read(URI first, Desk desk) throws IOException, ServiceException {
        return walk.isWhole(first, desk, this) ? new Whole(listing.members()) : new Part(listing.members());
    }

    @Override
    public void take(Answer page) throws ServiceException {
        RosterPage.read(page, listing);
    }

    @Override
    public boolean isFull() {
        return listing.isFull();
    }

    /** How much is reasonable for one roster. */
    record Bounds(int pages, int members, long bytes, Duration time) {
        static final Bounds USUAL = new Bounds(10_000, 50_000, 50_000_000, Duration.ofMinutes(5));
    }
}
