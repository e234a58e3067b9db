package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.RosterService;
import org.secondlook.lti.RosterService.Roster.Unread;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.registration.Platforms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads rosters from the platforms over the network, when it is a platform's turn. */
@Component
class PlatformRosters implements RosterService {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformRosters.class);

    private final Platforms platforms;
    private final Turns turns;
    private final RosterCalls calls;
    private final Clock clock;

    PlatformRosters(Platforms platforms, Turns turns, RosterCalls calls, Clock clock) {
        this.platforms = platforms;
        this.turns = turns;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Roster read(String issuer, String clientId, URI memberships) {
        Platform platform = platforms.find(issuer, clientId).orElse(null);
        if (platform == null) {
            return new Unread(Cause.NOT_ALLOWED, null);
        }
        var roster = new AtomicReference<@Nullable Roster>();
        Outcome outcome = turns.take(platform, () -> read(platform, memberships, roster));
        Roster read = roster.get();
        LOG.info("roster asked for platform={} outcome={}", platform.key(), outcome);
        return read == null ? Silence.of(outcome).asRoster() : read;
    }

    private Outcome read(Platform platform, URI memberships, AtomicReference<@Nullable Roster> roster) {
        try {
            roster.set(new RosterPager(RosterPager.Bounds.USUAL, clock)
                    .read(RosterCalls.firstPage(memberships, platform), page -> calls.ask(platform, page)));
            return new Accepted();
        } catch (ServiceException e) {
            return e.outcome();
        } catch (IOException e) {
            LOG.info("roster not answered platform={} reason={}", platform.key(), e.getMessage());
            return new TryLater(Reason.NO_ANSWER, null);
        }
    }
}
