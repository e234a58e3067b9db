package org.secondlook.capture;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Secrets;
import org.secondlook.foundation.Signer;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.OpenUploads;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands one upload over to another device by a ticket, which is made of its number and kept nowhere. */
@Component
class HandOvers {

    private static final String PURPOSE = "hand-over";
    private static final int TICKET_LENGTH = 32;

    private final HandOverStore store;
    private final OpenUploads uploads;
    private final Signer signer;
    private final SecondLookProperties properties;
    private final Clock clock;

    HandOvers(HandOverStore store, OpenUploads uploads, Signer signer, SecondLookProperties properties, Clock clock) {
        this.store = store;
        this.uploads = uploads;
        this.signer = signer;
        this.properties = properties;
        this.clock = clock;
    }

    /** Begins an upload of the viewer's and hands it over. */
    @Transactional
    public HandOver make(Viewer viewer) throws IOException {
        RecordingId recording = uploads.begin(viewer);
        var made = new HandOver(HandOverId.next(), recording, viewer.person(), Times.now(clock), null, null, null);
        store.add(made, Secrets.hash(ticketOf(made)));
        return made;
    }

    /** The viewer's own hand-over; empty when there is none, or no more. */
    Optional<HandOver> find(HandOverId id, Viewer viewer) {
        return store.find(id, viewer.person());
    }

    /** Those of the viewer's recordings that another device may send, or is about to. */
    Map<RecordingId, HandOverId> of(Viewer viewer) {
        Instant now = clock.instant();
        return store.of(viewer.person()).stream()
                .filter(each -> each.mayBeOpened(now) || each.isGood(now))
                .filter(each -> isUnfinished(each.recording(), viewer.person()))
                .collect(Collectors.toMap(HandOver::recording, HandOver::id, (older, newer) -> newer));
    }

    /** The address that opens a hand-over. */
    URI addressOf(HandOver handOver) {
        return properties.at(HandOverRoutes.PREFIX + ticketOf(handOver));
    }

    /** The hand-over that a ticket is for, if anybody may still open it. */
    Optional<HandOver> unopened(String ticket) {
        return store.byTicket(Secrets.hash(ticket)).filter(found -> found.mayBeOpened(clock.instant()));
    }

    /** Whether it is this browser's from now on. */
    boolean open(String ticket, DeviceCookie browser) {
        Instant now = Times.now(clock);
        return unopened(ticket)
                .filter(found -> store.open(found.id(), browser.hash(), now.minus(HandOver.TO_OPEN), now))
                .isPresent();
    }

    /** The hand-over of this ticket that this browser has opened, also after its end. */
    Optional<HandOver> of(String ticket, Optional<DeviceCookie> browser) {
        return store.byTicket(Secrets.hash(ticket))
                .filter(found -> browser.filter(each -> each.opened(found)).isPresent());
    }

    /** The same while it is good; else the answer 404. */
    HandOver good(String ticket, Optional<DeviceCookie> browser) {
        return of(ticket, browser)
                .filter(found -> found.isGood(clock.instant()))
                .orElseThrow(() -> new NotVisibleException("a hand-over"));
    }

    /** Takes it back. What has arrived stays with its owner, to be finished or discarded; if nothing has, nothing stays. */
    @Transactional
    public void end(HandOver handOver) {
        if (store.end(handOver.id(), Times.now(clock))) {
            uploads.giveUpIfEmpty(handOver.recording(), handOver.person());
        }
    }

    /** Clears away what is too old to be of use. */
    @Transactional
    public void clear(HandOver old) {
        uploads.giveUpIfEmpty(old.recording(), old.person());
        store.delete(old.id());
    }

    private boolean isUnfinished(RecordingId recording, PersonId owner) {
        return uploads.find(recording, owner)
                .filter(found -> found.state() == RecordingState.RECEIVING)
                .isPresent();
    }

    private String ticketOf(HandOver handOver) {
        return signer.sign(PURPOSE, handOver.id().toString()).substring(0, TICKET_LENGTH);
    }
}
