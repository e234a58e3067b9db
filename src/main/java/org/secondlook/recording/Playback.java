package org.secondlook.recording;

import java.util.List;

/**
 * What a player needs to know of a recording.
 *
 * @param renditions the versions to choose from, the one to begin with first; empty while it cannot be watched
 * @param hasPoster whether there is a still picture at {@code /recordings/{id}/media/poster}
 */
public record Playback(List<Rendition> renditions, boolean hasPoster) {

    public boolean isSoundOnly() {
        return renditions.stream().allMatch(rendition -> rendition.height() == null);
    }
}
