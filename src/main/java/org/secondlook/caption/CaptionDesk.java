package org.secondlook.caption;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the captions of a lesson for the page beside which they are worked on. */
@Component
class CaptionDesk {

    static final String PAGE = "caption/index";

    /** How many captions are sent at once: a long lesson has 1,500. */
    static final int PIECE = 300;

    private final Captions captions;
    private final CuePages cues;
    private final Transcriptions transcriptions;
    private final Recordings recordings;

    CaptionDesk(Captions captions, CuePages cues, Transcriptions transcriptions, Recordings recordings) {
        this.captions = captions;
        this.cues = cues;
        this.transcriptions = transcriptions;
        this.recordings = recordings;
    }

    /** The whole page, or the part of another. Without a track that is named, the first. */
    String show(RecordingId id, @Nullable TrackId named, boolean part, Viewer viewer, Model model) {
        model.addAttribute("recording", recordings.get(id, viewer));
        List<CaptionTrack> tracks = captions.of(id, viewer);
        model.addAttribute("tracks", tracks);
        model.addAttribute("locale", viewer.locale());
        transcriptions.host().ifPresent(host -> model.addAttribute("host", host));
        model.addAttribute("transcription", transcriptions.of(id, viewer).orElse(null));
        model.addAttribute("mostBytes", CaptionText.MOST_BYTES);
        model.addAttribute("languages", Language.choices(viewer.locale()));
        Optional<CaptionTrack> chosen = tracks.stream()
                .filter(track -> track.id().equals(named))
                .findAny()
                .or(() -> tracks.stream().findFirst());
        chosen.ifPresent(track -> showCues(track.id(), 0, viewer, model));
        model.addAttribute("chosen", chosen.orElse(null));
        return part ? PAGE + " :: panel" : PAGE;
    }

    String piece(TrackId track, int from, Viewer viewer, Model model) {
        model.addAttribute("chosen", captions.getShown(track, viewer));
        showCues(track, from, viewer, model);
        return PAGE + " :: piece";
    }

    private void showCues(TrackId track, int from, Viewer viewer, Model model) {
        List<KeptCue> piece = cues.of(track, viewer, from, PIECE);
        model.addAttribute("cues", piece);
        model.addAttribute("next", piece.size() == PIECE ? from + PIECE : null);
    }

    /** How it goes with the machine; once it is over, what there is instead. */
    String transcription(RecordingId id, Viewer viewer, Model model) {
        show(id, null, true, viewer, model);
        boolean underWay = transcriptions
                .of(id, viewer)
                .filter(asked -> asked.failure() == null)
                .isPresent();
        return "caption/transcription :: " + (underWay ? "place" : "over");
    }

    String choice(RecordingId id, Viewer viewer, Model model) {
        model.addAttribute("recording", recordings.get(id, viewer));
        model.addAttribute("tracks", captions.of(id, viewer));
        model.addAttribute("locale", viewer.locale());
        return "caption/choice";
    }
}
