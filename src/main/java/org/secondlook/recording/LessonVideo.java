package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.WorkDirectory;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Lends jobs a lesson as it can be watched, and never as it was uploaded: what is made of it shows nothing that its owner
 * does not see.
 */
@Component
public class LessonVideo {

    private static final List<String> FINEST_FIRST =
            List.of(RenditionFile.SOURCE, RenditionFile.LARGE, RenditionFile.SMALL, RenditionFile.SOUND);

    private final RenditionPages pages;
    private final BlobStore blobs;

    LessonVideo(RenditionPages pages, BlobStore blobs) {
        this.pages = pages;
        this.blobs = blobs;
    }

    /** The finest version, to read from while the work lasts; empty when the lesson cannot be watched, or is no more. */
    public Optional<Path> borrow(RecordingId id, PersonId owner, WorkDirectory work) throws IOException {
        List<RenditionFile> files = pages.visible(id, owner);
        Optional<RenditionFile> finest = FINEST_FIRST.stream()
                .flatMap(name -> files.stream().filter(file -> file.name().equals(name)))
                .findFirst();
        return finest.isEmpty()
                ? Optional.empty()
                : Optional.of(blobs.file(finest.get().blob(), work.file("lesson")));
    }
}
