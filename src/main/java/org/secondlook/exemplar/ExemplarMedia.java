package org.secondlook.exemplar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.clip.ReleasableClips;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.playback.KnownFiles;
import org.secondlook.playback.PlaybackRight;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.Watchable;
import org.springframework.stereotype.Component;

/** The files of exemplars: those of the clip, which hold nothing of the rest of its lesson. */
@Component
class ExemplarMedia {

    static final List<String> BEST_FIRST = List.of(RenditionFile.LARGE, RenditionFile.SMALL, RenditionFile.SOUND);

    private final ExemplarPages pages;
    private final ReleasableClips clips;
    private final KnownFiles<RenditionFile> known;
    private final Clock clock;

    ExemplarMedia(ExemplarPages pages, ReleasableClips clips, Clock clock) {
        this.pages = pages;
        this.clips = clips;
        this.known = new KnownFiles<>(id ->
                pages.clipOf(new ExemplarId(id)).map(clips::files).orElse(List.of()));
        this.clock = clock;
    }

    /** What the viewer may watch of one, and until when; nothing when they may not. */
    Watchable watchable(ExemplarId id, Viewer viewer) {
        return pages.watched(id, viewer, Times.now(clock))
                .map(seen -> new Watchable(
                        clips.files(seen.clipId()), seen.untilAt().toInstant()))
                .orElse(new Watchable(List.of(), null));
    }

    /** The file behind a name, for whoever has a right to play its exemplar. */
    Optional<RenditionFile> find(String name, PlaybackRight right) {
        return known.find(right, file -> file.name().equals(name));
    }
}
