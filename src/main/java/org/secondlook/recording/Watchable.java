package org.secondlook.recording;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.playback.PlaybackRight;

/**
 * The files of something that a viewer may watch; none when they may not.
 *
 * @param until when they may watch it no more, because it is shared with them; null when it is their own
 */
public record Watchable(List<RenditionFile> files, @Nullable Instant until) {

    public Watchable {
        files = List.copyOf(files);
    }

    /** What rows say that are all of one thing. */
    public static Watchable of(List<Limited> rows) {
        return new Watchable(
                rows.stream().map(Limited::file).toList(),
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.until()))
                        .map(OffsetDateTime::toInstant)
                        .findFirst()
                        .orElse(null));
    }

    public Optional<RenditionFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** The name of the first of these that is there. */
    public Optional<String> first(List<String> names) {
        return names.stream().filter(name -> find(name).isPresent()).findFirst();
    }

    /** A right to play it, which does not outlast what is shared. */
    public PlaybackRight limit(PlaybackRight right) {
        return right.endingBy(until);
    }

    /** The columns of a file, with those of when its viewer may watch it no more. */
    public record Limited(RenditionFile file, @Nullable OffsetDateTime until) {}
}
