package org.secondlook.clip;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RenditionFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clips for whoever lets their owners show them in another way than by a share, and who decides who may watch them then. */
@Component
public class ReleasableClips {

    private final ClipStore store;
    private final ClipPages pages;
    private final Clips clips;

    ReleasableClips(ClipStore store, ClipPages pages, Clips clips) {
        this.store = store;
        this.pages = pages;
        this.clips = clips;
    }

    /** A clip of the viewer's, or the answer 404. */
    public ReleasableClip get(UUID clip, Viewer owner) {
        return of(clips.get(new ClipId(clip), owner));
    }

    /** A clip of the viewer's that can be watched; then nobody erases it or cuts it anew until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ReleasableClip> hold(UUID clip, Viewer owner) {
        var id = new ClipId(clip);
        return store.hold(id, owner.person())
                ? pages.find(id, owner.person()).map(ReleasableClips::of).filter(ReleasableClip::ready)
                : Optional.empty();
    }

    /** Its files, for whoever was found to be allowed to watch it: they hold the clip alone. */
    public List<RenditionFile> files(UUID clip) {
        return pages.files(new ClipId(clip));
    }

    private static ReleasableClip of(Clip clip) {
        var piece = new Piece(
                clip.recording(),
                clip.range().start().millis(),
                clip.range().end().millis());
        return new ReleasableClip(
                clip.id().value(),
                piece,
                clip.words().title(),
                clip.words().question(),
                clip.isReady());
    }
}
