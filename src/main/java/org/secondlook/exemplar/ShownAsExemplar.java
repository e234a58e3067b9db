package org.secondlook.exemplar;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.clip.ClipShowing;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/** Tells on a clip's page that it is an exemplar, or that somebody is asked about it. */
@Component
class ShownAsExemplar implements ClipShowing {

    private final ReleasePages pages;
    private final Clock clock;

    ShownAsExemplar(ReleasePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Optional<String> whoSees(UUID clip) {
        return pages.showing(clip, Times.now(clock))
                .map(state -> state == State.RELEASED ? "exemplar.chip.school" : "exemplar.chip.asked");
    }
}
