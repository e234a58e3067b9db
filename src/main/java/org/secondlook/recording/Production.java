package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.Footage;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Mask;
import org.secondlook.media.Media;
import org.secondlook.media.Packaging;
import org.secondlook.media.Picture;
import org.secondlook.media.Progress;
import org.secondlook.media.RenderOrder;
import org.secondlook.media.RenderSlot;
import org.secondlook.media.Rendering;
import org.secondlook.media.Soundscape;
import org.secondlook.media.SpriteSheets;
import org.secondlook.media.Stretch;
import org.secondlook.media.UnusableMediaException;
import org.secondlook.media.WorkDirectory;

/**
 * What is made of one original. Its sound is heard once through, which takes seconds; what that tells levels the
 * versions to watch, and those come of one decoding together with the small pictures.
 */
final class Production {

    private static final Duration LONG = Duration.ofHours(4);

    private final Media media;
    private final WorkDirectory work;
    private final Path original;
    private final Footage footage;
    private @Nullable Duration length;
    private double gain;
    private List<Mask> masks = List.of();
    private @Nullable Stretch part;

    /** Begins with what is known of the length, which need not be anything. */
    Production(Media media, WorkDirectory work, Path original, Footage footage, @Nullable Duration length) {
        this.media = media;
        this.work = work;
        this.original = original;
        this.footage = footage;
        this.length = length;
    }

    /** Lets nobody see what is behind masks, in anything that is made of the picture. */
    void hide(List<Mask> hidden) {
        masks = hidden;
    }

    /** Leaves out everything but a part; null for nothing. */
    void keep(@Nullable Stretch stays) {
        part = stays;
        length = stays == null ? length : stays.length();
    }

    /** How long the lesson is; known when it has been rendered. */
    Duration length() {
        return Objects.requireNonNull(length);
    }

    /** What the sound tells; nothing of a silent film. So little of the work that it is not told how far it has come. */
    List<MadeFile> listen(Progress progress) throws IOException, InterruptedException {
        Optional<Soundscape> heard = media.listen(original, part, footage, done -> progress.reached(Duration.ZERO));
        gain = heard.map(Soundscape::gain).orElse(0.0);
        return heard.isPresent() ? SoundFiles.of(heard.get(), work) : List.of();
    }

    /** The versions to watch, and the small pictures; these alone when there are versions. */
    List<MadeFile> render(RenderSlot slot, boolean hasVersions, Progress progress)
            throws UnusableMediaException, IOException, InterruptedException {
        var made = new ArrayList<>(hasVersions ? List.of() : versions());
        SpriteSheets sheets = sheets();
        if (made.isEmpty() && sheets == null) {
            return List.of();
        }
        List<Rendering> versions = made.stream()
                .map(version -> new Rendering(version.size(), version.file()))
                .toList();
        Footage rendered =
                slot.render(original, footage, new RenderOrder(versions, sheets, gain, masks, part), progress);
        length = hasVersions ? length : rendered.duration();
        made.addAll(sheets == null ? List.of() : SpriteFiles.of(sheets, length(), work));
        return made;
    }

    /** A still of the best version, if there is a picture in it. */
    List<MadeFile> poster(List<MadeFile> made) throws UnusableMediaException, IOException, InterruptedException {
        if (footage.picture() == null) {
            return List.of();
        }
        Path best = made.get(0).file();
        return List.of(Poster.of(media, best, media.probe(best), work));
    }

    private List<MadeFile> versions() {
        Picture picture = footage.picture();
        if (picture == null) {
            return List.of(new MadeFile(RenditionFile.SOUND, Packaging.M4A, null, work.file("sound")));
        }
        var large = version(RenditionFile.LARGE, picture.size().within(720));
        var small = version(RenditionFile.SMALL, picture.size().within(360));
        return Objects.equals(large.size(), small.size()) ? List.of(large) : List.of(large, small);
    }

    private MadeFile version(String name, FrameSize size) {
        return new MadeFile(name, Packaging.MP4, size, work.file(name));
    }

    private @Nullable SpriteSheets sheets() {
        Picture picture = footage.picture();
        return picture == null
                ? null
                : SpriteSheets.of(Objects.requireNonNullElse(length, LONG), picture.size(), work.file("sheet"));
    }
}
