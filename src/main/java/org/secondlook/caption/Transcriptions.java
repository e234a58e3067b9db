package org.secondlook.caption;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.caption.TranscriptionRefused.Reason;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingRested;
import org.secondlook.recording.Recordings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people ask a machine to write down, of their own lessons, one by one; nothing is sent unasked. */
@Component
class Transcriptions {

    private final TranscriptionStore store;
    private final Captions captions;
    private final Transcription machine;
    private final Recordings recordings;
    private final Jobs jobs;
    private final Clock clock;

    Transcriptions(
            TranscriptionStore store,
            Captions captions,
            Transcription machine,
            Recordings recordings,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.captions = captions;
        this.machine = machine;
        this.recordings = recordings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whose machine it is; empty when there is none to be asked. */
    Optional<String> host() {
        return machine.host();
    }

    Optional<AskedTranscription> of(RecordingId recording, Viewer viewer) {
        return store.of(recording, viewer.person());
    }

    /** Has a lesson written down; once more if that has failed before. */
    @Transactional
    void ask(RecordingId recording, Language language, Viewer viewer) {
        recordings.hold(recording, viewer);
        if (host().isEmpty()) {
            throw new NotVisibleException(recording);
        }
        Optional<AskedTranscription> before = of(recording, viewer);
        if (before.isPresent() && before.get().failure() == null) {
            return;
        }
        store.forget(recording);
        var asked = new AskedTranscription(Uuids.next(), recording, viewer.person(), language, null);
        store.ask(asked, Times.now(clock));
        if (captions.hasOwn(asked)) {
            store.fail(asked.id(), Reason.EXISTS);
        } else {
            jobs.stage(TranscribeLesson.JOB, asked.id());
        }
    }

    /** What is being written down is not what is heard any more: asks for it once more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void askAgain(RecordingId recording) {
        store.waiting(recording).ifPresent(asked -> {
            store.forget(recording);
            var again = new AskedTranscription(Uuids.next(), recording, asked.person(), asked.language(), null);
            store.ask(again, Times.now(clock));
            jobs.stage(TranscribeLesson.JOB, again.id());
        });
    }

    /** Nobody wants it any more; what is being sent is broken off. */
    @Transactional
    void withdraw(RecordingId recording, Viewer viewer) {
        recordings.hold(recording, viewer);
        store.forget(recording);
    }

    boolean isWanted(UUID id) {
        return store.find(id).filter(asked -> asked.failure() == null).isPresent();
    }

    /** Shows what came back, unless nobody wants it any more or somebody has been quicker. */
    @Transactional
    void complete(AskedTranscription asked, ReadCaptions heard) {
        if (!recordings.hold(asked.recording(), asked.person())) {
            return;
        }
        if (captions.hasOwn(asked)) {
            store.fail(asked.id(), Reason.EXISTS);
        } else if (store.end(asked.id())) {
            captions.keepHeard(asked, heard.cues());
        }
    }

    @Transactional
    void fail(UUID id, Reason reason) {
        store.fail(id, reason);
    }

    /** Nothing more is sent of it, and what comes back is dropped. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void rested(RecordingRested recording) {
        store.forget(recording.recording());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        store.forget(recording.recording());
    }
}
