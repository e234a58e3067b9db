package org.secondlook.recording;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.playback.KnownFiles;
import org.secondlook.playback.PlaybackRight;
import org.secondlook.playback.PlaybackRights;
import org.springframework.stereotype.Component;

/**
 * The versions in which a viewer may watch a recording, and what was found out about it, all at
 * {@code /recordings/{id}/media/…}. Not every recording has everything: what is not there, or not yet, answers 404.
 *
 * <ul>
 *   <li>{@code waveform}: {@code {"step": 0.1, "peaks": [12, 130, …]}}, see {@link org.secondlook.media.Waveform}
 *   <li>{@code quiet}: {@code {"loudness": -31.2, "threshold": -41.2, "least": 3.0, "stretches": [[4.9, 9.0], …]}}, in LUFS
 *       and seconds: where it is quieter than the threshold for the least number of seconds or more
 *   <li>{@code sprites}: {@code {"interval": 5.0, "count": 720, "width": 160, "height": 90, "columns": 10, "rows": 10,
 *       "sheets": ["sprites-1", …]}}: small pictures, one every interval from 0 on, along the rows of a sheet, then down,
 *       then on to the next; the names of the sheets stand beside this one
 * </ul>
 */
@Component
public class Renditions {

    static final List<String> BEST_FIRST =
            List.of(RenditionFile.LARGE, RenditionFile.SOURCE, RenditionFile.SMALL, RenditionFile.SOUND);

    private final RenditionPages pages;
    private final RenditionStore store;
    private final PlaybackRights rights;
    private final Clock clock;
    private final KnownFiles<RenditionFile> known;

    Renditions(RenditionPages pages, RenditionStore store, PlaybackRights rights, Clock clock) {
        this.pages = pages;
        this.store = store;
        this.rights = rights;
        this.clock = clock;
        this.known = new KnownFiles<>(recording -> pages.of(new RecordingId(recording)));
    }

    /** Whether there is a still picture of the recording, at {@code /recordings/{id}/media/poster}. */
    public boolean hasPoster(RecordingId recording, Viewer viewer) {
        return find(recording, RenditionFile.POSTER, viewer).isPresent();
    }

    /** Whether there is more to a recording than its sound. */
    public boolean hasPicture(RecordingId recording, Viewer viewer) {
        return best(recording, viewer)
                .filter(name -> !name.equals(RenditionFile.SOUND))
                .isPresent();
    }

    /** How far the making of further versions has come, in per cent; empty when none is under way. */
    OptionalInt percent(RecordingId recording, Viewer viewer) {
        return pages.percent(recording, viewer.person());
    }

    /** What the viewer may watch of a recording of theirs, or of one that is shared with them. */
    Watchable watchable(RecordingId recording, Viewer viewer) {
        return pages.watchable(recording, viewer, clock.instant());
    }

    /** What of a recording is shown to whoever it is shared with, or the answer 404; its owner sees the same. */
    SharedRecording shared(RecordingId recording, Viewer viewer) {
        return pages.shared(List.of(recording.value()), viewer, clock.instant()).stream()
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(recording));
    }

    /** A recording of the viewer's, or one that is shared with them, or the answer 404, as for one that rests. */
    public Piece watched(RecordingId recording, Viewer viewer) {
        SharedRecording seen = shared(recording, viewer);
        if (seen.resting()) {
            throw new NotVisibleException(recording);
        }
        return Piece.whole(new RecordingId(seen.id()));
    }

    /** The file behind a name, if the viewer may watch it. */
    Optional<RenditionFile> find(RecordingId recording, String name, Viewer viewer) {
        return watchable(recording, viewer).find(name);
    }

    /** The file behind a name, for whoever has a right to play its recording. */
    Optional<RenditionFile> find(String name, PlaybackRight right) {
        return known.find(right, file -> file.name().equals(name));
    }

    /** The name of the version to begin with. */
    Optional<String> best(RecordingId recording, Viewer viewer) {
        return watchable(recording, viewer).first(BEST_FIRST);
    }

    /** Makes files visible. Whoever plays one that becomes another must not go on as if it were the same. */
    void show(RecordingId id, List<RenditionFile> files) {
        boolean replaced = false;
        for (RenditionFile file : files) {
            replaced |= store.save(id, file);
        }
        if (replaced) {
            rights.revoke(id.value());
        }
    }
}
