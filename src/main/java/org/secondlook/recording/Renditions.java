package org.secondlook.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.secondlook.media.FrameSize;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * The versions in which a viewer may watch a recording.
 *
 * <p>A player asks for hundreds of ranges of one file. What a person may watch is remembered for a few seconds, so that
 * a range costs no question to the database; what somebody may not watch is never remembered.
 */
@Component
public class Renditions {

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final List<String> BEST_FIRST =
            List.of(RenditionFile.LARGE, RenditionFile.SOURCE, RenditionFile.SMALL, RenditionFile.SOUND);

    private final RenditionPages pages;
    private final Cache<Screening, List<RenditionFile>> visible =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build();

    Renditions(RenditionPages pages) {
        this.pages = pages;
    }

    /** What can be watched of a recording just now; nothing of one that is not the viewer's. */
    public Playback playback(RecordingId recording, Viewer viewer) {
        List<RenditionFile> files = pages.visible(recording, viewer.person());
        List<Rendition> watchable = BEST_FIRST.stream()
                .flatMap(name -> named(files, name).stream())
                .map(Renditions::shown)
                .toList();
        return new Playback(watchable, named(files, RenditionFile.POSTER).isPresent());
    }

    /** How far the making of further versions has come, in per cent; empty when none is under way. */
    public OptionalInt percent(RecordingId recording, Viewer viewer) {
        return pages.percent(recording, viewer.person());
    }

    /** The file behind a name, if the viewer may watch it. */
    Optional<RenditionFile> find(RecordingId recording, String name, Viewer viewer) {
        return named(files(new Screening(recording, viewer.person())), name);
    }

    /** The name of the version to begin with. */
    Optional<String> best(RecordingId recording, Viewer viewer) {
        List<RenditionFile> files = files(new Screening(recording, viewer.person()));
        return BEST_FIRST.stream()
                .filter(name -> named(files, name).isPresent())
                .findFirst();
    }

    /** Answers nothing from memory about a recording that has been erased. */
    void forget(RecordingId erased) {
        visible.asMap().keySet().removeIf(screening -> screening.recording().equals(erased));
    }

    private List<RenditionFile> files(Screening screening) {
        List<RenditionFile> known = visible.getIfPresent(screening);
        if (known != null) {
            return known;
        }
        List<RenditionFile> files = pages.visible(screening.recording(), screening.person());
        if (!files.isEmpty()) {
            visible.put(screening, files);
        }
        return files;
    }

    private static Optional<RenditionFile> named(List<RenditionFile> files, String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static Rendition shown(RenditionFile file) {
        FrameSize size = file.size();
        return size == null
                ? new Rendition(file.name(), file.bytes(), null, null)
                : new Rendition(file.name(), file.bytes(), size.width(), size.height());
    }

    private record Screening(RecordingId recording, PersonId person) {}
}
