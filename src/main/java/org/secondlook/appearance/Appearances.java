package org.secondlook.appearance;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.Permissions;
import org.secondlook.culture.PupilId;
import org.secondlook.culture.Purpose;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who can be seen in the viewer's own lessons, and whether everybody there may be. */
@Component
public class Appearances {

    private final AppearanceStore store;
    private final AppearancePages pages;
    private final RunningShares shares;
    private final Permissions permissions;
    private final Recordings recordings;
    private final Clock clock;

    Appearances(
            AppearanceStore store,
            AppearancePages pages,
            RunningShares shares,
            Permissions permissions,
            Recordings recordings,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.shares = shares;
        this.permissions = permissions;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** Whether everybody who can be seen in a lesson of the viewer's may be, for a purpose; what was not said is not allowed. */
    public boolean allow(Purpose purpose, RecordingId lesson, Viewer viewer) {
        return get(lesson, viewer).allows(purpose);
    }

    /** The same, and it stays so until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hold(Purpose purpose, RecordingId lesson, Viewer viewer) {
        recordings.hold(lesson, viewer);
        return allow(purpose, lesson, viewer);
    }

    /** The same of somebody else's lesson, for whoever was let in by its owner; false too when it is no more theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(Purpose purpose, RecordingId lesson, PersonId owner) {
        return recordings.hold(lesson, owner) && pages.of(lesson).allows(purpose);
    }

    /** Whether it is allowed now, for whoever follows what happened to a lesson. */
    public boolean allow(Purpose purpose, RecordingId lesson) {
        return pages.of(lesson).allows(purpose);
    }

    Appearance get(RecordingId lesson, Viewer viewer) {
        return pages.of(recordings.get(lesson, viewer).id());
    }

    /** Says who can be seen. Classes are held before the lesson, as whoever changes what is permitted there does. */
    @Transactional
    void say(RecordingId lesson, AppearanceForm form, Viewer viewer) {
        permissions.hold(form.named(), viewer);
        recordings.hold(lesson, viewer);
        store.say(lesson, form.said(), viewer.person(), Times.now(clock));
        store.name(lesson, form.named());
        shares.settle(lesson);
    }

    /** Judges whether a pupil is in a lesson, or takes back what was judged. */
    @Transactional
    void judge(RecordingId lesson, PupilId pupil, @Nullable Judgement judgement, Viewer viewer) {
        recordings.get(lesson, viewer);
        ClassId of = permissions.classOf(pupil, viewer);
        permissions.hold(Set.of(of), viewer);
        permissions.classOf(pupil, viewer);
        recordings.hold(lesson, viewer);
        if (!pages.of(lesson).names(of)) {
            throw new NotVisibleException(pupil);
        } else if (judgement == Judgement.BLURRED && !recordings.hidesSomething(lesson, viewer)) {
            throw new StaleException(lesson);
        }
        store.judge(lesson, pupil, judgement, viewer.person(), Times.now(clock));
        shares.settle(lesson);
    }
}
