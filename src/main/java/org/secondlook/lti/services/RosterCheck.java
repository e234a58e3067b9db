package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.util.stream.StreamSupport;
import org.secondlook.lti.Platform;
import org.secondlook.lti.RosterService.Cause;
import org.secondlook.lti.services.Finding.Check;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether the roster of a course can be read (NRPS 2.0, section 2), by its first page: how many it names, and whether
 * their names and addresses come with them. Who they are is neither kept nor told.
 */
@Component
class RosterCheck {

    private static final int ANYBODY = Integer.MAX_VALUE;

    private final RosterCalls calls;

    RosterCheck(RosterCalls calls) {
        this.calls = calls;
    }

    Finding look(Platform platform, URI memberships) {
        try {
            Answer page = calls.ask(platform, RosterCalls.firstPage(memberships, platform));
            var listing = new Listing(ANYBODY);
            RosterPage.read(page, listing);
            return found(listing, page.json().orElseThrow().path("members"));
        } catch (ServiceException e) {
            Cause cause = Silence.of(e.outcome()).cause();
            return Finding.ailing(Check.ROSTER, cause.name());
        } catch (IOException e) {
            return Finding.ailing(Check.ROSTER, Cause.NO_ANSWER.name());
        }
    }

    private static Finding found(Listing listing, JsonNode members) {
        int people = listing.members().size();
        if (people == 0) {
            return Finding.ailing(Check.ROSTER, "nobody");
        }
        boolean named = listing.members().stream().anyMatch(member -> member.name() != null);
        boolean addressed = StreamSupport.stream(members.spliterator(), false)
                .anyMatch(member -> !member.path("email").asString("").isBlank());
        return Finding.wellAs(Check.ROSTER, code(named, addressed), people);
    }

    private static String code(boolean named, boolean addressed) {
        if (named) {
            return addressed ? "names-and-addresses" : "names";
        } else {
            return addressed ? "addresses" : "pseudonyms";
        }
    }
}
