package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.Footage;
import org.secondlook.media.Mask;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.Progress;
import org.secondlook.media.RenderSlot;
import org.secondlook.media.Scissors;
import org.secondlook.media.Stretch;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectory;
import org.springframework.stereotype.Component;

/** Makes everything that is shown of a lesson anew: what stays of it, with what its owner wants hidden. */
@Component
class Remaking {

    private final Media media;
    private final Scissors scissors;
    private final RevisionStore revisions;
    private final BlurStore blurs;
    private final TrimStore trims;
    private final RenditionPages renditions;

    Remaking(
            Media media,
            Scissors scissors,
            RevisionStore revisions,
            BlurStore blurs,
            TrimStore trims,
            RenditionPages renditions) {
        this.media = media;
        this.scissors = scissors;
        this.revisions = revisions;
        this.blurs = blurs;
        this.trims = trims;
        this.renditions = renditions;
    }

    Remade make(Revision revision, RevisionFiles.Source source, RenderSlot slot, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        RecordingId id = revision.recording();
        Optional<Trim> trim = trims.find(id);
        Stretch part = trim.map(cut -> part(cut, source)).orElse(null);
        Path file = part == null ? source.file() : seekable(source.file(), work);
        Footage footage = media.probe(file);
        var production = new Production(media, work, file, footage, footage.duration());
        production.keep(part);
        production.hide(masks(id, trim));
        Progress progress = progress(revision, part == null ? footage.duration() : part.length());
        var made = new ArrayList<>(production.listen(progress));
        List<MadeFile> seen = production.render(slot, false, progress);
        made.addAll(seen);
        made.addAll(production.poster(seen));
        if (trim.isPresent() && footage.picture() != null && isHeardAlone(id)) {
            made.addAll(sound(seen.get(0).file(), work));
        }
        return new Remade(trim, production.length(), made);
    }

    /** What is to be taken of the file; null for all of it. */
    private static @Nullable Stretch part(Trim trim, RevisionFiles.Source source) {
        Duration begins = source.isUpload() ? Duration.ZERO : trim.shown().from();
        Stretch part = trim.in(begins);
        return part.from().isZero() && trim.end() == null ? null : part;
    }

    private Path seekable(Path file, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        return media.seekable(file, media.probe(file), work.file("seekable"));
    }

    private List<Mask> masks(RecordingId id, Optional<Trim> trim) {
        return blurs.of(id).stream()
                .flatMap(blur ->
                        trim.map(cut -> blur.within(cut.wanted()).stream()).orElseGet(() -> Stream.of(blur)))
                .map(Blur::mask)
                .toList();
    }

    private Progress progress(Revision revision, @Nullable Duration length) {
        long whole = length == null ? Long.MAX_VALUE : length.toMillis();
        return done -> revisions.reach(revision, (int) Math.min(99, 100 * done.toMillis() / whole));
    }

    private boolean isHeardAlone(RecordingId id) {
        return renditions.of(id).stream().anyMatch(file -> file.name().equals(RenditionFile.SOUND));
    }

    private List<MadeFile> sound(Path video, WorkDirectory work)
            throws UnusableMediaException, IOException, InterruptedException {
        Footage footage = media.probe(video);
        if (footage.sound() == null) {
            return List.of();
        }
        Path file = work.file(RenditionFile.SOUND);
        scissors.sound(video, footage, file);
        return List.of(new MadeFile(RenditionFile.SOUND, Packaging.M4A, null, file));
    }
}
