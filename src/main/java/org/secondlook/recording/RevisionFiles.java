package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.Times;
import org.secondlook.media.WorkDirectory;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/** Brings the files of revisions to the store, and takes away those that they replace. */
@Component
class RevisionFiles {

    private final BlobStore blobs;
    private final LessonVideo lessons;
    private final RevisionStore revisions;
    private final Clock clock;

    RevisionFiles(BlobStore blobs, LessonVideo lessons, RevisionStore revisions, Clock clock) {
        this.blobs = blobs;
        this.lessons = lessons;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** What a revision is made of: the upload as long as it is there, then what can be watched; empty for a lesson that is no more. */
    Optional<Source> source(RecordingId id, WorkDirectory work) throws IOException {
        Optional<PersonId> owner = revisions.owner(id);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        return hasOriginal(id)
                ? Optional.of(new Source(blobs.file(RecordingBlobs.original(id), work.file("original")), true))
                : lessons.borrow(id, owner.get(), work).map(file -> new Source(file, false));
    }

    boolean hasOriginal(RecordingId id) throws IOException {
        return blobs.length(RecordingBlobs.original(id)).isPresent();
    }

    /** Moves what was made into the store, beside what is visible now and not in its place. */
    List<RenditionFile> keep(Revision revision, List<MadeFile> made) throws IOException {
        var kept = new ArrayList<RenditionFile>();
        for (MadeFile file : made) {
            var key = new BlobKey(RecordingBlobs.of(revision.recording()) + "/" + file.name() + "-revised-"
                    + revision.number() + "." + file.packaging().ending());
            long bytes = Files.size(file.file());
            blobs.adopt(key, file.file());
            kept.add(new RenditionFile(file.name(), key, bytes, file.size(), Times.now(clock)));
        }
        return kept;
    }

    /** Removes everything of a recording that cannot be watched, but its upload; all of one that is no more. */
    void tidy(RecordingId id) throws IOException {
        Set<String> wanted = new HashSet<>(revisions.shown(id));
        if (revisions.owner(id).isPresent()) {
            wanted.add(RecordingBlobs.original(id).value());
        }
        for (BlobKey key : blobs.below(RecordingBlobs.of(id), clock.instant().plus(Duration.ofDays(1)))) {
            if (!wanted.contains(key.value())) {
                blobs.delete(key);
            }
        }
    }

    void dropOriginal(RecordingId id) throws IOException {
        blobs.delete(RecordingBlobs.original(id));
    }

    /** A file of which a lesson is made anew: its upload, or what can be watched of it. */
    record Source(Path file, boolean isUpload) {}
}
