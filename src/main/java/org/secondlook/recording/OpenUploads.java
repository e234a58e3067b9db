package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.secondlook.foundation.StorageUnavailableException;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uploads that are begun before their end is known, for whoever records. One that its owner has handed over is filled
 * by others: then whoever asks here has made sure that they may.
 */
@Component
public class OpenUploads {

    private static final UploadMetadata NOTHING_YET = new UploadMetadata("");

    private final Uploads uploads;
    private final UploadReceiver receiver;
    private final UploadRefusals refusals;
    private final UploadLimits limits;
    private final RecordingPages pages;

    OpenUploads(
            Uploads uploads,
            UploadReceiver receiver,
            UploadRefusals refusals,
            UploadLimits limits,
            RecordingPages pages) {
        this.uploads = uploads;
        this.receiver = receiver;
        this.refusals = refusals;
        this.limits = limits;
        this.pages = pages;
    }

    /** The viewer's recordings that have no end yet, newest first. */
    public List<Recording> of(Viewer viewer) {
        return pages.own(viewer.person()).stream()
                .filter(Recording::isOpenEnded)
                .toList();
    }

    /** How many bytes a recording that the viewer begins now may have. */
    public long roomFor(Viewer viewer) {
        try {
            return limits.roomFor(viewer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins one of the viewer's that somebody else will fill.
     *
     * @throws UploadRefused when the viewer may begin none now
     */
    @Transactional
    public RecordingId begin(Viewer viewer) throws IOException {
        return uploads.begin(viewer, null, NOTHING_YET).id();
    }

    /** Why one was refused, for its person. */
    public String sentence(UploadRefused refused, Locale locale) {
        return refusals.sentence(refused, locale);
    }

    /** One that was handed over, whatever has become of it; empty when it is no more. */
    public Optional<Recording> find(RecordingId id, PersonId owner) {
        return pages.find(id, owner);
    }

    /** How many bytes may still come to one that was handed over. */
    public long roomIn(RecordingId id, PersonId owner) {
        Upload upload = uploads.get(id, owner);
        return Math.max(0, limits.most(upload, owner) - upload.received());
    }

    /** Answers how much of it is there (tus 1.0.0, HEAD). */
    public ResponseEntity<?> show(RecordingId id, PersonId owner, HttpServletRequest http, Locale locale)
            throws IOException {
        return answered(locale, () -> {
            UploadRequest.of(http);
            return UploadAnswer.state(receiver.durable(id, owner), false);
        });
    }

    /** Takes more of it (tus 1.0.0, PATCH). */
    public ResponseEntity<?> update(RecordingId id, PersonId owner, HttpServletRequest http, Locale locale)
            throws IOException {
        return answered(locale, () -> {
            var request = UploadRequest.of(http);
            return UploadAnswer.received(receiver.receive(id, owner, request.offset(), request.body()));
        });
    }

    /** Gives one up to which nothing has come. */
    @Transactional
    public void giveUpIfEmpty(RecordingId id, PersonId owner) {
        uploads.giveUpIfEmpty(id, owner);
    }

    private ResponseEntity<?> answered(Locale locale, Work work) throws IOException {
        try {
            return work.answer();
        } catch (UploadRefused refused) {
            return refusals.answer(refused, locale);
        } catch (StorageUnavailableException away) {
            return refusals.answer(away, locale);
        }
    }

    @FunctionalInterface
    private interface Work {

        ResponseEntity<?> answer() throws IOException;
    }
}
