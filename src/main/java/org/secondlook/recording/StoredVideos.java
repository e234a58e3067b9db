package org.secondlook.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Times;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * Finds the one file in which a recording is taken along: as it was uploaded, else the best that was made of it. Of one in which
 * something was hidden it is always the latter.
 */
@Component
class StoredVideos {

    private final UploadStore uploads;
    private final Renditions renditions;
    private final RevisionStore revisions;
    private final BlobStore blobs;

    StoredVideos(UploadStore uploads, Renditions renditions, RevisionStore revisions, BlobStore blobs) {
        this.revisions = revisions;
        this.uploads = uploads;
        this.renditions = renditions;
        this.blobs = blobs;
    }

    /** Empty when not all of it has come, when its file has been dropped, or while it rests. */
    Optional<TakenFile> find(Recording recording, Viewer viewer) {
        if (recording.state() == RecordingState.RECEIVING || recording.isResting()) {
            return Optional.empty();
        }
        return revisions.find(recording.id()).isPresent()
                ? best(recording, viewer)
                : original(recording, viewer).or(() -> best(recording, viewer));
    }

    private Optional<TakenFile> original(Recording recording, Viewer viewer) {
        String ending = uploads.find(recording.id(), viewer.person())
                .flatMap(upload -> upload.metadata().ending())
                .orElse("mp4");
        return file(RecordingBlobs.original(recording.id()), recording, ending);
    }

    private Optional<TakenFile> best(Recording recording, Viewer viewer) {
        return renditions
                .best(recording.id(), viewer)
                .flatMap(name -> renditions.find(recording.id(), name, viewer))
                .flatMap(file -> file(file.blob(), recording, file.packaging().ending()));
    }

    private Optional<TakenFile> file(BlobKey blob, Recording recording, String ending) {
        try {
            blobs.finish(blob);
            String name = Times.day(recording.createdAt()) + " " + recording.title() + "." + ending;
            return Optional.of(new TakenFile(name, true, () -> blobs.read(blob)));
        } catch (NoSuchFileException dropped) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
