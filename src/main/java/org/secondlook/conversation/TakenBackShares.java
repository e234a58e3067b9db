package org.secondlook.conversation;

import org.secondlook.clip.WatchedClips;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what is shared of a recording when it becomes that of a conversation: others were never asked for. */
@Component
class TakenBackShares {

    private final Shares shares;
    private final WatchedClips clips;

    TakenBackShares(Shares shares, WatchedClips clips) {
        this.shares = shares;
        this.clips = clips;
    }

    /** The caller holds the recording. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(RecordingId recording) {
        shares.takeBack(new Subject(Subject.Kind.RECORDING, recording.value()));
        clips.of(recording).forEach(clip -> shares.takeBack(new Subject(Subject.Kind.CLIP, clip)));
    }
}
