package org.secondlook.appearance;

import java.util.stream.Stream;
import org.secondlook.clip.WatchedClips;
import org.secondlook.culture.Purpose;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pauses what is shared of a lesson while somebody in it may not be shown, and lets it go on when everybody may. */
@Component
class RunningShares {

    private final AppearancePages pages;
    private final WatchedClips clips;
    private final Shares shares;
    private final ApplicationEventPublisher events;

    RunningShares(AppearancePages pages, WatchedClips clips, Shares shares, ApplicationEventPublisher events) {
        this.pages = pages;
        this.clips = clips;
        this.shares = shares;
        this.events = events;
    }

    /** Whoever calls holds the lesson, and so nobody begins a share of it meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(RecordingId held) {
        boolean free = pages.of(held).allows(Purpose.SHARING);
        Stream<Subject> clipped = clips.of(held).stream().map(clip -> new Subject(Subject.Kind.CLIP, clip));
        Stream.concat(Stream.of(new Subject(Subject.Kind.RECORDING, held.value())), clipped)
                .forEach(free ? shares::resume : shares::pause);
        events.publishEvent(new AppearanceChanged(held));
    }
}
