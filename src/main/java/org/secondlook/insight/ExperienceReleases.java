package org.secondlook.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.foundation.Times;
import org.secondlook.insight.ExperienceStore.Deed;
import org.secondlook.people.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of many at once what was in what they newly did of programmes, if they are enough, on the same nights as how near they came. What
 * somebody did goes into one figure at most, so no two of them differ by one person.
 */
@Component
class ExperienceReleases {

    private static final Logger LOG = LoggerFactory.getLogger(ExperienceReleases.class);

    private final ConsentPages pages;
    private final ConsentStore consents;
    private final ExperienceStore store;
    private final ActsDone done;
    private final Clock clock;

    ExperienceReleases(ConsentPages pages, ConsentStore consents, ExperienceStore store, ActsDone done, Clock clock) {
        this.pages = pages;
        this.consents = consents;
        this.store = store;
        this.done = done;
        this.clock = clock;
    }

    /** Whoever takes their consent back waits for this, or this for them; and so does another node, which then finds all of it used. */
    @Transactional
    void release(CourseId course) {
        consents.hold(course);
        Instant now = Times.now(clock);
        List<Deed> deeds = pages.contributors(course).stream()
                .flatMap(contributor -> deed(contributor, course, now.minus(Releases.SETTLED)))
                .toList();
        if (deeds.size() >= Batch.FEWEST) {
            store.add(Experience.of(deeds.stream().map(Deed::groups).toList(), now), course, deeds);
            LOG.info("experiences of many released course={}", course);
        }
    }

    /** What is new of somebody who has agreed to this as well. */
    private Stream<Deed> deed(Contributor by, CourseId course, Instant before) {
        Instant since = by.widerSince();
        if (since == null) {
            return Stream.empty();
        }
        Set<UUID> spent = store.spent(by.consent());
        Set<UUID> fresh = done.of(course, by.person(), since, before).stream()
                .filter(act -> !spent.contains(act))
                .collect(Collectors.toSet());
        return fresh.isEmpty()
                ? Stream.empty()
                : Stream.of(new Deed(by.consent(), fresh, done.groups(course, by.person(), fresh)));
    }
}
