package org.secondlook.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rehearses a step: in a recording of the viewer's own, or with words that they wrote. */
@Component
class Rehearsals {

    private final ActionSteps steps;
    private final Recordings recordings;
    private final RehearsalStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rehearsals(
            ActionSteps steps,
            Recordings recordings,
            RehearsalStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.recordings = recordings;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Of a step that was found through its viewer, the newest first. */
    List<Rehearsal> of(ActionStep step) {
        return store.of(step.id());
    }

    /** Adds one, or says why not; 404 for a recording that is not the viewer's. Sent twice, it is added once. */
    @Transactional
    Optional<Refusal> add(StepId step, RehearsalForm form, Viewer viewer) {
        List<Rehearsal> present = of(steps.hold(step, viewer));
        RecordingId recording = form.chosen();
        if (recording != null) {
            recordings.hold(recording, viewer);
        }
        UUID id = form.rehearsal();
        if (present.stream().anyMatch(each -> each.id().equals(id))) {
            return Optional.empty();
        } else if (present.size() >= Rehearsal.MOST) {
            return Optional.of(Refusal.REHEARSALS);
        } else if (!store.add(id, step, recording, form.typedScript(), Times.now(clock))) {
            throw new NotVisibleException(id);
        }
        tell(id, viewer);
        return Optional.empty();
    }

    private void tell(UUID rehearsal, Viewer viewer) {
        events.publishEvent(new StepRehearsed(rehearsal, viewer.person(), viewer.course(), Times.now(clock)));
    }

    /** Notes that it was done again; pressed twice, it counts once. */
    @Transactional
    void repeat(UUID id, UUID rehearsal, StepId step, Viewer viewer) {
        Instant now = Times.now(clock);
        Rehearsal own = of(steps.hold(step, viewer)).stream()
                .filter(each -> each.id().equals(rehearsal))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(rehearsal));
        if (own.repetitions().stream()
                .noneMatch(done -> done.plus(Attempt.AT_ONCE).isAfter(now))) {
            store.repeat(id, rehearsal, now);
            tell(rehearsal, viewer);
        }
    }

    /** Takes one away, not the recording. */
    @Transactional
    void remove(UUID id, StepId step, Viewer viewer) {
        steps.hold(step, viewer);
        if (!store.remove(id, step)) {
            throw new NotVisibleException(id);
        }
    }
}
