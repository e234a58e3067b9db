package org.secondlook.caption;

import java.util.List;
import java.util.Locale;
import org.secondlook.recording.Piece;
import org.springframework.stereotype.Component;

/** What is said in a piece of a lesson, word for word, for whoever was found to be allowed to take it from there. */
@Component
public class Transcripts {

    private final TrackPages tracks;
    private final CuePages cues;

    Transcripts(TrackPages tracks, CuePages cues) {
        this.tracks = tracks;
        this.cues = cues;
    }

    /** The languages in which somebody has read what is said; what a machine heard and nobody read is not among them. */
    public List<Tongue> readIn(Piece piece, Locale reader) {
        return tracks.of(piece.recording()).stream()
                .filter(CaptionTrack::read)
                .map(track -> new Tongue(
                        track.language().tag(), track.language().name(reader)))
                .toList();
    }

    /** What is said in one of them, in the times of the piece; nothing when it is none of them. */
    public List<Spoken> of(Piece piece, String language) {
        return tracks.of(piece.recording()).stream()
                .filter(track -> track.read() && track.language().tag().equals(language))
                .findFirst()
                .map(track -> cues.in(piece, track.id()).stream().map(Spoken::of).toList())
                .orElse(List.of());
    }

    /** A language, and what it is called. */
    public record Tongue(String tag, String name) {}
}
