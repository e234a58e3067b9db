package org.secondlook.recording;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.secondlook.media.Footage;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.Scissors;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectories;
import org.secondlook.media.WorkDirectory;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/** The job that makes the sound of a lesson into a file of its own; takes seconds. */
@Component
class MakeSound {

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("recording-make-sound");

    private final SoundStore store;
    private final RevisionStore revisions;
    private final LessonVideo lessons;
    private final WorkDirectories directories;
    private final Media media;
    private final Scissors scissors;
    private final RecordingFiles files;
    private final SoundPublication publication;

    MakeSound(
            SoundStore store,
            RevisionStore revisions,
            LessonVideo lessons,
            WorkDirectories directories,
            Media media,
            Scissors scissors,
            RecordingFiles files,
            SoundPublication publication) {
        this.store = store;
        this.revisions = revisions;
        this.lessons = lessons;
        this.directories = directories;
        this.media = media;
        this.scissors = scissors;
        this.files = files;
        this.publication = publication;
    }

    /** Does the job for a recording; false when somebody still waits: what it was made of is not what is seen now. */
    boolean run(RecordingId id) throws IOException, InterruptedException {
        Optional<PersonId> asker = store.asker(id);
        if (asker.isEmpty()) {
            return true;
        }
        Optional<Revision> revision = revisions.find(id);
        try (WorkDirectory work = directories.open()) {
            Optional<Path> lesson = lessons.borrow(id, asker.get(), work);
            if (lesson.isPresent()) {
                make(id, revision, lesson.get(), work);
            }
        } catch (UnusableMediaException refused) {
            store.fail(id);
        }
        return store.asker(id).isEmpty();
    }

    /** Ends the waiting for what the machine could not make; whoever asks again has it tried again. */
    void giveUp(RecordingId id) {
        store.fail(id);
    }

    private void make(RecordingId id, Optional<Revision> revision, Path lesson, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Footage footage = media.probe(lesson);
        if (footage.sound() == null) {
            store.fail(id);
            return;
        }
        Path sound = work.file(RenditionFile.SOUND);
        scissors.sound(lesson, footage, sound);
        var made = new MadeFile(RenditionFile.SOUND, Packaging.M4A, null, sound);
        if (!publication.publish(id, revision, files.keep(id, List.of(made)).get(0))) {
            files.discard(id);
        }
    }
}
