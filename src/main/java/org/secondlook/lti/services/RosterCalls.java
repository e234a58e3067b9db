package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import org.secondlook.lti.Platform;
import org.secondlook.lti.http.Request;
import org.springframework.stereotype.Component;

/** Asks a platform for one page of a roster after the other (NRPS 2.0, section 2.4). */
@Component
class RosterCalls {

    /** A platform that knows no pages sends a large course in one. */
    private static final int LONGEST_PAGE = 10_000_000;

    private final PageCalls calls;

    RosterCalls(PageCalls calls) {
        this.calls = calls;
    }

    /** The address of the first page, as long as the platform bears it. */
    static URI firstPage(URI memberships, Platform platform) {
        String query = memberships.getRawQuery();
        int limit = Manners.of(platform).rosterPage();
        return URI.create(memberships + (query == null ? "?" : "&") + "limit=" + limit);
    }

    /** Asks with exactly the one media type that Moodle takes. */
    Answer ask(Platform platform, URI page) throws IOException, ServiceException {
        return calls.ask(
                platform,
                Scope.MEMBERS,
                Request.get(page).with("Accept", RosterPage.MEDIA_TYPE).readingUpTo(LONGEST_PAGE));
    }
}
