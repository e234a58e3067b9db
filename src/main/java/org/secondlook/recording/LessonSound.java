package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.Footage;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectories;
import org.secondlook.media.WorkDirectory;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/** Lends jobs the sound of a lesson without its picture. */
@Component
public class LessonSound {

    private static final List<String> SMALLEST_FIRST =
            List.of(RenditionFile.SOUND, RenditionFile.SMALL, RenditionFile.LARGE, RenditionFile.SOURCE);

    private final RenditionPages pages;
    private final BlobStore blobs;
    private final Media media;
    private final WorkDirectories directories;

    LessonSound(RenditionPages pages, BlobStore blobs, Media media, WorkDirectories directories) {
        this.pages = pages;
        this.blobs = blobs;
        this.media = media;
        this.directories = directories;
    }

    /** What comes of working with the sound, which is gone afterwards; empty when the lesson has none, or is no more. */
    public <T, E extends Exception> Optional<T> lend(RecordingId id, PersonId owner, Work<T, E> work)
            throws IOException, InterruptedException, E {
        List<RenditionFile> files = pages.visible(id, owner);
        Optional<RenditionFile> best = SMALLEST_FIRST.stream()
                .flatMap(name -> files.stream().filter(file -> file.name().equals(name)))
                .findFirst();
        if (best.isEmpty()) {
            return Optional.empty();
        }
        try (WorkDirectory directory = directories.open()) {
            Path stored = blobs.file(best.get().blob(), directory.file("stored"));
            Path sound = extracted(stored, directory);
            return sound == null ? Optional.empty() : Optional.of(work.with(sound));
        }
    }

    private @Nullable Path extracted(Path file, WorkDirectory directory) throws IOException, InterruptedException {
        try {
            Footage footage = media.probe(file);
            if (footage.sound() == null) {
                return null;
            }
            var sound = new Footage(footage.container(), footage.duration(), null, footage.sound());
            Packaging packaging = sound.playableAs().orElse(Packaging.WEBM);
            Path target = directory.file(packaging == Packaging.WEBM ? "lesson.webm" : "lesson.m4a");
            media.repackage(file, sound, packaging, target);
            return target;
        } catch (UnusableMediaException silent) {
            return null;
        }
    }

    /** What is done with a file of sound alone: {@code lesson.m4a}, or {@code lesson.webm} for what browsers have recorded. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        T with(Path sound) throws IOException, E;
    }
}
