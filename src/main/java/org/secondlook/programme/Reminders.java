package org.secondlook.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of activities that they have not completed: when a lead asks for it, and shortly before they are due. */
@Component
class Reminders {

    /** Whoever is reminded more often stops reading. */
    static final Duration BETWEEN = Duration.ofDays(7);

    private static final int DAYS_BEFORE = 3;

    private final ReminderStore store;
    private final Activities activities;
    private final Notices notices;
    private final Jobs jobs;
    private final Clock clock;

    Reminders(ReminderStore store, Activities activities, Notices notices, Jobs jobs, Clock clock) {
        this.store = store;
        this.activities = activities;
        this.notices = notices;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Reminds all who have not completed an activity, for a lead of its course; nobody, if that was done within a week. */
    @Transactional
    void ask(ActivityId id, Viewer viewer) {
        ActivityId activity = activities.get(id, viewer).id();
        if (viewer.role() != Role.PD_LEAD) {
            throw new NotVisibleException(id);
        }
        Instant now = Times.now(clock);
        if (store.note(activity, Objects.requireNonNull(viewer.course()), now, now.minus(BETWEEN))) {
            jobs.stage(RemindOfActivities.JOB, activity);
        }
    }

    /** Tells them; whoever has completed it meanwhile is not told. */
    @Transactional
    public void tell(ActivityId activity) {
        tell(activity, Notice.Kind.ACTIVITY_REMINDER);
    }

    List<ReminderStore.DueSoon> dueSoon() {
        LocalDate today = Times.day(clock.instant());
        return store.dueSoon(today, today.plusDays(DAYS_BEFORE));
    }

    /** Tells of a day once, whatever the number of nodes; of another day that is set later, again. */
    @Transactional
    public void tellOfDay(ReminderStore.DueSoon soon) {
        if (store.noteDue(soon)) {
            tell(new ActivityId(soon.id()), Notice.Kind.ACTIVITY_DUE);
        }
    }

    private void tell(ActivityId activity, Notice.Kind kind) {
        store.waiting(activity)
                .forEach(waiting -> notices.tell(waiting.person(), waiting.course(), kind, "/activities/" + activity));
    }

    /** How it stands with reminders of an activity. */
    Reminder of(ActivityId activity, Viewer viewer) {
        return reminder(last(viewer).get(activity));
    }

    /** The same of those in a programme. */
    Map<ActivityId, Reminder> of(CourseProgress course, Viewer viewer) {
        Map<ActivityId, Instant> last = last(viewer);
        return course.placed().values().stream()
                .flatMap(placed -> Stream.ofNullable(placed.activity()))
                .collect(Collectors.toMap(Function.identity(), activity -> reminder(last.get(activity))));
    }

    private Map<ActivityId, Instant> last(Viewer viewer) {
        CourseId course = viewer.course();
        return course == null ? Map.of() : store.last(course);
    }

    private Reminder reminder(@Nullable Instant last) {
        boolean possible = last == null || !last.isAfter(clock.instant().minus(BETWEEN));
        return new Reminder(last == null ? null : Times.day(last), possible);
    }

    /**
     * When people were last reminded of an activity, and whether they may be again.
     *
     * @param on null for never
     */
    record Reminder(@Nullable LocalDate on, boolean possible) {

        /** The day from which on it may be asked for again. */
        public @Nullable LocalDate again() {
            return on == null ? null : on.plusDays(BETWEEN.toDays());
        }
    }
}
