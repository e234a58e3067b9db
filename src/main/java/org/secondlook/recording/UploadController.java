package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.secondlook.foundation.StorageUnavailableException;
import org.secondlook.people.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Speaks tus 1.0 with whoever uploads: creation, expiration, checksum and termination. */
@Controller
@RequestMapping("/recordings/uploads")
class UploadController {

    private final Uploads uploads;
    private final UploadReceiver receiver;
    private final DirectUploads direct;
    private final UploadLimits limits;
    private final UploadRefusals refusals;

    UploadController(
            Uploads uploads,
            UploadReceiver receiver,
            DirectUploads direct,
            UploadLimits limits,
            UploadRefusals refusals) {
        this.uploads = uploads;
        this.receiver = receiver;
        this.direct = direct;
        this.limits = limits;
        this.refusals = refusals;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> capabilities() {
        return UploadAnswer.capabilities(limits.maxSize());
    }

    @PostMapping
    ResponseEntity<Void> create(Viewer viewer, HttpServletRequest http) throws IOException {
        var request = UploadRequest.of(http);
        Upload begun = uploads.begin(viewer, request.length(), request.metadata());
        return UploadAnswer.begun(begun, http.getRequestURI());
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> show(@PathVariable UUID id, Viewer viewer, HttpServletRequest http) throws IOException {
        UploadRequest.of(http);
        return UploadAnswer.state(receiver.durable(new RecordingId(id), viewer.person()), direct.areOffered());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> update(@PathVariable UUID id, Viewer viewer, HttpServletRequest http) throws IOException {
        var request = UploadRequest.of(http);
        Upload received = receiver.receive(new RecordingId(id), viewer.person(), request.offset(), request.body());
        return UploadAnswer.received(received);
    }

    /** Where in the store the browser may put the next bytes itself. */
    @PostMapping("/{id}/parts")
    ResponseEntity<Void> createPart(@PathVariable UUID id, Viewer viewer, HttpServletRequest http) throws IOException {
        long offset = UploadRequest.of(http).partOffset();
        return UploadAnswer.part(direct.next(new RecordingId(id), viewer.person(), offset));
    }

    /** Something has come to such a place; what, the store is asked. */
    @PostMapping("/{id}/arrivals")
    ResponseEntity<Void> createArrival(@PathVariable UUID id, Viewer viewer, HttpServletRequest http)
            throws IOException {
        UploadRequest.of(http);
        return UploadAnswer.received(direct.takeIn(new RecordingId(id), viewer.person()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, Viewer viewer, HttpServletRequest http) {
        UploadRequest.of(http);
        uploads.giveUp(new RecordingId(id), viewer);
        return UploadAnswer.givenUp();
    }

    /** Filters that some schools have let no PATCH pass; the protocol lets POST stand for it. */
    @PostMapping(path = "/{id}", headers = "X-HTTP-Method-Override=PATCH")
    ResponseEntity<Void> updateByPost(@PathVariable UUID id, Viewer viewer, HttpServletRequest http)
            throws IOException {
        return update(id, viewer, http);
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(StorageUnavailableException away, Locale locale) {
        return refusals.answer(away, locale);
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(UploadRefused refused, Locale locale) {
        return refusals.answer(refused, locale);
    }
}
