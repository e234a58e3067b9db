package org.secondlook.caption;

import java.util.List;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.recording.Piece;
import org.springframework.stereotype.Component;

/** What is said in a piece of a lesson, for whoever was found to be allowed to watch it. */
@Component
class WatchedCaptions {

    private final TrackPages tracks;
    private final CuePages cues;

    WatchedCaptions(TrackPages tracks, CuePages cues) {
        this.tracks = tracks;
        this.cues = cues;
    }

    List<CaptionTrack> of(Piece piece) {
        return tracks.of(piece.recording());
    }

    /** All that is said in a language, in the times of the piece, as WebVTT; the answer 404 when there is nothing in it. */
    String write(Piece piece, String language) {
        CaptionTrack track = of(piece).stream()
                .filter(one -> one.language().tag().equals(language))
                .findAny()
                .orElseThrow(() -> new NotVisibleException(language));
        return CaptionFormat.VTT.write(cues.in(piece, track.id()));
    }
}
