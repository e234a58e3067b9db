package org.secondlook.caption;

import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.Recordings;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: the captions of their lessons, those that they took away included. */
@Component
@Order(5)
class OwnCaptions implements PersonalData {

    private final Recordings recordings;
    private final Captions captions;
    private final TrackPages pages;
    private final ForgottenStore forgotten;
    private final TranscriptionStore transcriptions;
    private final MessageSource messages;

    OwnCaptions(
            Recordings recordings,
            Captions captions,
            TrackPages pages,
            ForgottenStore forgotten,
            TranscriptionStore transcriptions,
            MessageSource messages) {
        this.recordings = recordings;
        this.captions = captions;
        this.pages = pages;
        this.forgotten = forgotten;
        this.transcriptions = transcriptions;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        String heading = messages.getMessage("caption.export.heading", new Object[0], viewer.locale());
        List<Portion.Entry> entries = recordings.own(viewer).stream()
                .map(recording -> new Portion.Entry(recording.title(), List.of(), files(recording, viewer)))
                .filter(entry -> !entry.files().isEmpty())
                .toList();
        return List.of(new Portion(heading, entries));
    }

    private List<TakenFile> files(Recording recording, Viewer viewer) {
        return captions.of(recording.id(), viewer).stream()
                .map(track -> TakenFile.of(
                        recording.title() + "." + track.language() + ".vtt",
                        captions.write(track.id(), CaptionFormat.VTT, viewer)))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        forgotten.forget(person);
        transcriptions.forget(person);
    }
}
