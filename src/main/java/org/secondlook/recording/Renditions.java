package org.secondlook.recording;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * The versions in which a viewer may watch a recording.
 *
 * <p>A player asks for hundreds of ranges of one file. What a person may watch is remembered for a few seconds, so that
 * a range costs no question to the database; what somebody may not watch is never remembered. What is erased is
 * forgotten here once that is committed; other nodes, and requests that were reading just then, may go on for as long as
 * they remember: five seconds.
 */
@Component
public class Renditions {

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final List<String> BEST_FIRST =
            List.of(RenditionFile.LARGE, RenditionFile.SOURCE, RenditionFile.SMALL, RenditionFile.SOUND);

    private final RenditionPages pages;
    private final Cache<Screening, List<RenditionFile>> visible = Caffeine.newBuilder()
            .executor(Runnable::run)
            .expireAfterWrite(MEMORY)
            .maximumSize(10_000)
            .build();

    Renditions(RenditionPages pages) {
        this.pages = pages;
    }

    /** Whether there is a still picture of the recording, at {@code /recordings/{id}/media/poster}. */
    public boolean hasPoster(RecordingId recording, Viewer viewer) {
        return find(recording, RenditionFile.POSTER, viewer).isPresent();
    }

    /** How far the making of further versions has come, in per cent; empty when none is under way. */
    OptionalInt percent(RecordingId recording, Viewer viewer) {
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

    /** Answers nothing from this node's memory about a recording whose erasure has been committed. */
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

    private record Screening(RecordingId recording, PersonId person) {}
}
