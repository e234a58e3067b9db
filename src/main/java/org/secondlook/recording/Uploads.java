package org.secondlook.recording;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The uploads of a viewer: begun, looked up, given up. Their bytes are the {@link UploadReceiver}'s. */
@Component
class Uploads {

    private final UploadStore uploads;
    private final UploadLimits limits;
    private final RecordingStore recordings;
    private final RecordingPages pages;
    private final Eraser eraser;
    private final MessageSource messages;
    private final Clock clock;

    Uploads(
            UploadStore uploads,
            UploadLimits limits,
            RecordingStore recordings,
            RecordingPages pages,
            Eraser eraser,
            MessageSource messages,
            Clock clock) {
        this.uploads = uploads;
        this.limits = limits;
        this.recordings = recordings;
        this.pages = pages;
        this.eraser = eraser;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Begins an upload, and with it a recording of the viewer's.
     *
     * @param size of the whole; null when it will be told later
     */
    @Transactional
    public Upload begin(Viewer viewer, @Nullable Long size, UploadMetadata metadata) throws IOException {
        limits.check(viewer, size == null ? 1 : size);
        Instant now = Times.now(clock);
        var upload = new Upload(RecordingId.next(), RecordingState.RECEIVING, size, 0, metadata, limits.expiry(now));
        uploads.add(upload, viewer.person(), titleFor(viewer, metadata), now);
        return upload;
    }

    /** The owner's upload, finished or not. */
    Upload get(RecordingId id, PersonId owner) {
        Upload upload = uploads.find(id, owner).orElseThrow(() -> new UploadRefused(UploadRefusal.NOT_THERE));
        if (upload.isExpired(clock.instant())) {
            throw new UploadRefused(UploadRefusal.EXPIRED);
        }
        return upload;
    }

    /** Keeps how long an upload is to become, of which nobody knew it. */
    void tellSize(Upload upload, long size) {
        if (!uploads.tellSize(upload.id(), size)) {
            throw new UploadRefused(UploadRefusal.BUSY);
        }
    }

    /** What the viewer may go on with. */
    List<UnfinishedUpload> unfinished(Viewer viewer) {
        return pages.unfinished(viewer.person(), clock.instant());
    }

    /** Gives an unfinished upload up, with all that came of it. */
    @Transactional
    public void giveUp(RecordingId id, Viewer viewer) {
        if (!recordings.hold(id, viewer.person())) {
            throw new UploadRefused(UploadRefusal.NOT_THERE);
        }
        if (get(id, viewer.person()).isFinished()) {
            throw new UploadRefused(UploadRefusal.FINISHED);
        }
        eraser.erase(id, Eraser.Reason.ASKED);
    }

    /** Gives an upload up to which nothing has come; others stay. */
    @Transactional
    public void giveUpIfEmpty(RecordingId id, PersonId owner) {
        boolean empty = recordings.hold(id, owner)
                && uploads.find(id, owner)
                        .filter(upload -> !upload.isFinished() && upload.received() == 0)
                        .isPresent();
        if (empty) {
            eraser.erase(id, Eraser.Reason.ASKED);
        }
    }

    private RecordingTitle titleFor(Viewer viewer, UploadMetadata metadata) {
        return metadata.title()
                .orElseGet(() ->
                        new RecordingTitle(messages.getMessage("recording.untitled", new Object[0], viewer.locale())));
    }
}
