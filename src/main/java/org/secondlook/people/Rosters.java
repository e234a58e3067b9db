package org.secondlook.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.LtiLaunch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rosters of courses from which somebody has launched; of no others, though a platform may well show them. A launch has its
 * course's read at most once an hour, a lead may ask for more. For a while a node remembers what it has noticed, so that the
 * launches of a busy course ask the database nothing.
 */
@Component
class Rosters {

    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final RosterStore store;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<CourseId, URI> noticed;

    Rosters(RosterStore store, Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
        this.noticed = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(MEMORY)
                .maximumSize(50_000)
                .build();
    }

    /** Takes notice of an admitted launch. One that names no roster says nothing: not every message does. */
    void noticed(LtiLaunch launch, @Nullable CourseId course) {
        URI address = launch.services().memberships();
        if (course != null && address != null && !address.equals(noticed.getIfPresent(course))) {
            transaction.executeWithoutResult(status -> notice(address, course));
            noticed.put(course, address);
        }
    }

    private void notice(URI address, CourseId course) {
        CourseRoster known = store.find(course).orElse(null);
        if (known != null && known.address().equals(address) && !known.isDue(Times.now(clock))) {
            return;
        }
        if (known == null) {
            store.add(CourseRoster.at(address, course));
        }
        CourseRoster held = store.hold(course).orElseThrow().movedTo(address);
        store.change(held.isDue(Times.now(clock)) ? staged(held) : held);
    }

    private CourseRoster staged(CourseRoster roster) {
        jobs.stage(ReadRoster.JOB, roster.course());
        return roster.staged(Times.now(clock));
    }

    /** How far the reading of the roster of the viewer's course is; empty when the course has told of none. */
    Optional<CourseRoster> find(Viewer viewer) {
        return store.find(courseOf(viewer));
    }

    /** Has the roster of the viewer's course read again, unless that has just been done. */
    @Transactional
    void readAgain(Viewer viewer) {
        Instant now = Times.now(clock);
        store.hold(courseOf(viewer))
                .filter(roster -> roster.isUntriedFor(CourseRoster.PAUSE, now))
                .ifPresent(roster -> {
                    jobs.hasten(ReadRoster.JOB, roster.course());
                    store.change(roster.staged(now));
                });
    }

    private static CourseId courseOf(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || !viewer.role().seesWhoIsThere()) {
            throw new NotVisibleException("a roster");
        }
        return course;
    }
}
