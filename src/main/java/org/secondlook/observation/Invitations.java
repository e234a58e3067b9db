package org.secondlook.observation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.secondlook.clip.WatchedClips;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.secondlook.recording.Renditions;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What viewers may code of what others share with them. */
@Component
class Invitations {

    private final SecondCodingPages pages;
    private final Shares shares;
    private final WatchedClips clips;
    private final Renditions renditions;
    private final Recordings recordings;
    private final Clock clock;

    Invitations(
            SecondCodingPages pages,
            Shares shares,
            WatchedClips clips,
            Renditions renditions,
            Recordings recordings,
            Clock clock) {
        this.pages = pages;
        this.shares = shares;
        this.clips = clips;
        this.renditions = renditions;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** What a share lets the viewer code now, or the answer 404. */
    Invitation get(ShareId share, Viewer viewer) {
        return pages.invitation(share, viewer, Times.now(clock)).orElseThrow(() -> new NotVisibleException(share));
    }

    /** Of which lesson it is, and what of that. */
    Piece piece(Subject subject, Viewer viewer) {
        return switch (subject.kind()) {
            case CLIP -> clips.piece(subject.id(), viewer);
            case RECORDING -> renditions.watched(new RecordingId(subject.id()), viewer);
            default -> throw new NotVisibleException(subject);
        };
    }

    /** How long it plays; empty while that is not known. */
    Optional<Duration> length(Subject subject, Viewer viewer) {
        return shares.lengthOf(subject, viewer);
    }

    /** The page on which it is coded. */
    String page(Subject subject, Viewer viewer) {
        return shares.pageToCode(subject, viewer);
    }

    /** Nobody erases the lesson, changes anything of it, or takes back what is coded, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(RecordingId lesson, Invitation invitation, Viewer viewer) {
        if (!recordings.hold(lesson, invitation.owner())) {
            throw new NotVisibleException(lesson);
        }
        shares.holdToCode(invitation.subject(), viewer);
    }

    /** The same of a lesson of the viewer's own. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdOwn(RecordingId lesson, Viewer owner) {
        recordings.hold(lesson, owner);
    }
}
