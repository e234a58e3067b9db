package org.secondlook.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: their lessons, what was made of them, and uploads that are not finished. */
@Component
@Order(4)
class OwnRecordings implements PersonalData {

    private final RecordingPages pages;
    private final RecordingStore store;
    private final Eraser eraser;
    private final ReceiptStore receipts;
    private final StoredVideos videos;
    private final BlobStore blobs;
    private final MessageSource messages;

    OwnRecordings(
            RecordingPages pages,
            RecordingStore store,
            Eraser eraser,
            ReceiptStore receipts,
            StoredVideos videos,
            BlobStore blobs,
            MessageSource messages) {
        this.pages = pages;
        this.store = store;
        this.eraser = eraser;
        this.receipts = receipts;
        this.videos = videos;
        this.blobs = blobs;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = new ArrayList<>();
        for (Recording recording : pages.own(viewer.person())) {
            entries.add(entry(recording, viewer));
        }
        return List.of(new Portion(text(viewer, "recording.export.heading"), entries));
    }

    private Portion.Entry entry(Recording recording, Viewer viewer) {
        Optional<TakenFile> video = videos.find(recording, viewer);
        List<Portion.Line> lines = new ArrayList<>();
        lines.add(new Portion.Line(
                text(viewer, "recording.export.day"),
                Times.day(recording.createdAt()).toString()));
        if (video.isEmpty()) {
            lines.add(new Portion.Line(
                    text(viewer, "recording.export.file"), text(viewer, "recording.export.file." + why(recording))));
        }
        return new Portion.Entry(recording.title(), lines, video.stream().toList());
    }

    private static String why(Recording recording) {
        if (recording.isResting()) {
            return "resting";
        }
        return recording.state() == RecordingState.RECEIVING ? "unfinished" : "gone";
    }

    private String text(Viewer viewer, String key) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void eraseFiles(PersonId person) {
        try {
            for (Recording recording : pages.own(person)) {
                blobs.deleteBelow(RecordingBlobs.of(recording.id()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever keeps something about a recording hears of it; a file that was still being made goes with the recording's job. */
    @Override
    public void erase(PersonId person) {
        for (Recording recording : pages.own(person)) {
            if (store.hold(recording.id(), person)) {
                eraser.erase(recording.id(), Eraser.Reason.ASKED);
            }
        }
        receipts.delete(person);
    }
}
