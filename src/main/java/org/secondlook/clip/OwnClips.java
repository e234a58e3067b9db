package org.secondlook.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.foundation.BlobStore;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Watchable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: the clips of their lessons. */
@Component
@Order(5)
class OwnClips implements PersonalData {

    private final Clips clips;
    private final ClipPages pages;
    private final CuttingFiles files;
    private final BlobStore blobs;
    private final MessageSource messages;

    OwnClips(Clips clips, ClipPages pages, CuttingFiles files, BlobStore blobs, MessageSource messages) {
        this.clips = clips;
        this.pages = pages;
        this.files = files;
        this.blobs = blobs;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = pages.own(viewer.person()).stream()
                .map(clip -> new Portion.Entry(clip.words().title(), lines(clip, viewer), video(clip, viewer)))
                .toList();
        return List.of(new Portion(text("clip.export.heading", viewer), entries));
    }

    private List<Portion.Line> lines(Clip clip, Viewer viewer) {
        String question = clip.words().question();
        return Stream.of(
                        Optional.of(new Portion.Line(
                                text("clip.export.range", viewer), clip.range().text())),
                        Optional.of(new Portion.Line(text("clip.question", viewer), question))
                                .filter(line -> !question.isEmpty()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<TakenFile> video(Clip clip, Viewer viewer) {
        Watchable watchable = clips.watchable(clip.id(), viewer);
        return watchable
                .first(Clips.BEST_FIRST)
                .flatMap(watchable::find)
                .map(file -> new TakenFile(
                        clip.words().title() + "." + file.packaging().ending(), true, () -> blobs.read(file.blob())))
                .stream()
                .toList();
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void eraseFiles(PersonId person) {
        try {
            for (Clip clip : pages.own(person)) {
                files.discard(clip.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void erase(PersonId person) {
        clips.eraseAll(person);
    }
}
