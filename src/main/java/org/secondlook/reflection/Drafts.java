package org.secondlook.reflection;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the viewer is writing about a recording of theirs, in one tab or in two; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Drafts {

    private final ReflectionStore store;
    private final ReflectionPages pages;
    private final PromptSets sets;
    private final Recordings recordings;
    private final Clock clock;

    Drafts(ReflectionStore store, ReflectionPages pages, PromptSets sets, Recordings recordings, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.sets = sets;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** Keeps a draft, unless a newer one that says else was saved, in another tab or by a later turn of this one. */
    Reflection save(RecordingId recording, Occasion occasion, ReflectionForm form, Viewer viewer) {
        recordings.hold(recording, viewer);
        Reflection before = pages.get(recording, occasion, viewer);
        PromptSet asked = form.asked().map(set -> offered(set, occasion)).orElse(before.set());
        Map<String, Answer> typed = form.answersTo(asked);
        if (before.isBegun() && !typed.isEmpty() && before.says(asked.id(), typed)) {
            store.confirm(before.id(), form);
            return before;
        }
        if (form.isOfAnotherTime() || !isNext(before, asked, form, viewer)) {
            throw new StaleException(before.id());
        }
        store.answer(before, asked.id(), typed);
        return pages.get(recording, occasion, viewer);
    }

    private boolean isNext(Reflection before, PromptSet asked, ReflectionForm form, Viewer viewer) {
        Instant now = Times.now(clock);
        return before.isBegun()
                ? store.save(before.id(), asked.id(), form, now)
                : form.baseVersion() == 0 && store.begin(before.asking(asked), form, viewer.person(), now);
    }

    /** Keeps the draft, and asks another set from now on. */
    Reflection ask(RecordingId recording, PromptSetId set, ReflectionForm form, Viewer viewer) {
        PromptSet chosen = offered(set, Occasion.FIRST);
        Reflection saved = save(recording, Occasion.FIRST, form, viewer);
        store.ask(saved.id(), chosen.id(), Times.now(clock));
        return pages.get(recording, Occasion.FIRST, viewer);
    }

    /** The set, or the answer 404 when it is not one of this occasion. */
    private PromptSet offered(PromptSetId id, Occasion occasion) {
        PromptSet set = sets.get(id);
        if (set.occasion() != occasion) {
            throw new NotVisibleException(id);
        }
        return set;
    }
}
