package org.secondlook.media;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds: a moving picture, sound, or both.
 *
 * @param container as ffmpeg calls it
 * @param duration as the file claims it; null when it does not, as browsers' own recordings
 * @param picture null for sound alone
 * @param sound null for a silent film
 */
public record Footage(
        String container,
        @Nullable Duration duration,
        @Nullable Picture picture,
        @Nullable Sound sound) {

    private static final Set<String> WEBM_PICTURES = Set.of("vp8", "vp9", "av1");
    private static final Set<String> WEBM_SOUNDS = Set.of("opus", "vorbis");

    public Footage {
        if (picture == null && sound == null) {
            throw new IllegalArgumentException("neither picture nor sound");
        }
    }

    /** What a part of the file holds; the same for null, which means all of it. */
    Footage of(@Nullable Stretch part) {
        return part == null ? this : new Footage(container, part.length(), picture, sound);
    }

    /** How browsers would play the streams just as they are, or empty when they would not. */
    public Optional<Packaging> playableAs() {
        if (container.equals("avi") || (picture != null && !picture.isPlain())) {
            return Optional.empty();
        }
        if (hasOnly(Set.of("h264"), Set.of("aac"))) {
            return Optional.of(picture == null ? Packaging.M4A : Packaging.MP4);
        }
        return picture != null && hasOnly(WEBM_PICTURES, WEBM_SOUNDS) ? Optional.of(Packaging.WEBM) : Optional.empty();
    }

    /** Whether a tool finds the very frame of a moment without reading all that comes before. */
    boolean isSeekable() {
        return container.startsWith("mov") || container.startsWith("matroska") || container.equals("avi");
    }

    /** Whether the claimed duration was written when the file was finished, so that a shorter one means a cut file. */
    boolean knowsItsLength() {
        return duration != null && isSeekable();
    }

    private boolean hasOnly(Set<String> pictures, Set<String> sounds) {
        return (picture == null || pictures.contains(picture.codec()))
                && (sound == null || sounds.contains(sound.codec()));
    }
}
