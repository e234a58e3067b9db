package org.secondlook.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers which files an object has, with the revision of the right that they are asked for with, so that a range costs no
 * question to the database. Once rights have been taken back, because the files are gone or are others, nobody comes with that
 * revision any more.
 */
public final class KnownFiles<T> {

    private final Cache<Edition, List<T>> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    private final Function<UUID, List<T>> reading;

    /** Files that are read in this way when they are not known. */
    public KnownFiles(Function<UUID, List<T>> reading) {
        this.reading = reading;
    }

    /** The file that is wanted of the object that the right is for; one that has been made meanwhile is found too. */
    public Optional<T> find(PlaybackRight right, Predicate<T> wanted) {
        var edition = new Edition(right.object(), right.revision());
        return find(edition, wanted).or(() -> {
            known.invalidate(edition);
            return find(edition, wanted);
        });
    }

    private Optional<T> find(Edition edition, Predicate<T> wanted) {
        return known.get(edition, missing -> reading.apply(missing.object())).stream()
                .filter(wanted)
                .findFirst();
    }

    private record Edition(UUID object, long revision) {}
}
