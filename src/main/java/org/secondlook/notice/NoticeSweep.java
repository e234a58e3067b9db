package org.secondlook.notice;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Forgets old notices, and finds those for whose mail no job is left because one was told while another was just ending. */
@Component
class NoticeSweep {

    private final NoticeStore store;
    private final HabitPages pages;
    private final Mailings mailings;
    private final Clock clock;

    NoticeSweep(NoticeStore store, HabitPages pages, Mailings mailings, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.mailings = mailings;
        this.clock = clock;
    }

    void run() {
        store.forgetBefore(clock.instant().minus(Notices.KEPT));
        pages.leftWaiting().forEach(mailings::lookAfter);
    }
}
