package org.secondlook.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a lesson in one go.
 *
 * @param renderings the versions to watch; none when there are some already
 * @param sheets of small pictures, or null
 * @param gain in dB, by which the sound is made louder
 * @param masks over what nobody is to see, in everything that is made; their times are those of what is made
 * @param part of the source of which it is made, or null for all of it
 */
public record RenderOrder(
        List<Rendering> renderings,
        @Nullable SpriteSheets sheets,
        double gain,
        List<Mask> masks,
        @Nullable Stretch part) {

    /** Hides nothing and leaves nothing out. */
    public RenderOrder(List<Rendering> renderings, @Nullable SpriteSheets sheets, double gain) {
        this(renderings, sheets, gain, List.of(), null);
    }

    public RenderOrder {
        if (renderings.isEmpty() && sheets == null) {
            throw new IllegalArgumentException("nothing to be made");
        }
    }
}
