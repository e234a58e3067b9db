package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.CourseGroups;
import org.secondlook.lti.CourseGroups.Groups.Part;
import org.secondlook.lti.CourseGroups.Groups.Whole;
import org.secondlook.lti.GroupOffer;
import org.secondlook.lti.Platform;
import org.secondlook.lti.RosterService.Cause;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.http.Request;
import org.secondlook.lti.registration.Platforms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads groups from the platforms over the network, when it is a platform's turn. */
@Component
class PlatformGroups implements CourseGroups {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformGroups.class);
    private static final PageWalk.Bounds BOUNDS = new PageWalk.Bounds(1000, 20_000_000, Duration.ofMinutes(2));
    private static final int LONGEST_PAGE = 2_000_000;
    private static final String GROUPS = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";

    /** The specification names one media type for both, and platforms have a second. */
    private static final String SETS = "application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json, " + GROUPS;

    private final Platforms platforms;
    private final Turns turns;
    private final PageCalls calls;
    private final Clock clock;

    PlatformGroups(Platforms platforms, Turns turns, PageCalls calls, Clock clock) {
        this.platforms = platforms;
        this.turns = turns;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Groups read(String issuer, String clientId, GroupOffer offer, @Nullable String subject) {
        Platform platform = platforms.find(issuer, clientId).orElse(null);
        if (platform == null) {
            return new Groups.Unread(Cause.NOT_ALLOWED, null);
        }
        var groups = new AtomicReference<@Nullable Groups>();
        Outcome outcome = turns.take(platform, () -> read(platform, offer, subject, groups));
        Groups read = groups.get();
        LOG.info("groups asked for platform={} outcome={}", platform.key(), outcome);
        return read == null ? Silence.of(outcome).asGroups() : read;
    }

    private Outcome read(
            Platform platform, GroupOffer offer, @Nullable String subject, AtomicReference<@Nullable Groups> result) {
        try {
            result.set(read(platform, offer, subject));
            return new Accepted();
        } catch (ServiceException e) {
            return e.outcome();
        } catch (IOException e) {
            LOG.info("groups not answered platform={} reason={}", platform.key(), e.getMessage());
            return new TryLater(Reason.NO_ANSWER, null);
        }
    }

    private Groups read(Platform platform, GroupOffer offer, @Nullable String subject)
            throws IOException, ServiceException {
        GroupShelf<Group> groups = GroupShelf.ofGroups();
        boolean whole = new PageWalk(BOUNDS, clock)
                .isWhole(of(offer.groups(), subject), page -> ask(platform, page, GROUPS), groups);
        GroupShelf<GroupSet> sets = GroupShelf.ofSets();
        if (offer.sets() != null) {
            whole &= new PageWalk(BOUNDS, clock).isWhole(offer.sets(), page -> ask(platform, page, SETS), sets);
        }
        List<Group> found = groups.content();
        return whole ? new Whole(found, sets.content()) : new Part(found, sets.content());
    }

    private static URI of(URI groups, @Nullable String subject) {
        return subject == null
                ? groups
                : URI.create(groups + (groups.getRawQuery() == null ? "?" : "&") + "user_id="
                        + URLEncoder.encode(subject, StandardCharsets.UTF_8));
    }

    private Answer ask(Platform platform, URI page, String mediaType) throws IOException, ServiceException {
        return calls.ask(
                platform,
                Scope.GROUPS,
                Request.get(page).with("Accept", mediaType).readingUpTo(LONGEST_PAGE));
    }
}
