package org.secondlook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes shortly before a lesson that something is planned for it, and tells its teacher so. */
@Component
class Prompts {

    private final PlanPages pages;
    private final PlanStore store;
    private final Notices notices;
    private final Clock clock;

    Prompts(PlanPages pages, PlanStore store, Notices notices, Clock clock) {
        this.pages = pages;
        this.store = store;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those whose lesson is about to begin. */
    List<PlanPages.Awaited> awaited() {
        return pages.awaited(Times.now(clock).plus(Plan.BEFORE));
    }

    /** Asks for one, and waits for the next week; a lesson that is long over, after a night without this tool, is not asked for any more. */
    @Transactional
    public void ask(PlanPages.Awaited awaited) {
        Plan plan = awaited.plan();
        Instant next = plan.nextAt();
        LessonTime time = plan.time();
        if (next == null || time == null) {
            return;
        }
        Instant now = Times.now(clock);
        Instant following = time.nextAfter(next.isAfter(now) ? next : now);
        if (now.isAfter(next.plus(Plan.AFTER))) {
            store.skip(plan.id(), next, following);
        } else if (store.ask(plan.id(), next, following)) {
            notices.tell(awaited.owner(), null, Notice.Kind.PRACTICE_PROMPT, today(plan));
        }
    }

    private static String today(Plan plan) {
        return "/action-steps/" + plan.step() + "/today";
    }
}
