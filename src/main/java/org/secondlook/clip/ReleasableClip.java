package org.secondlook.clip;

import java.util.UUID;
import org.secondlook.recording.Piece;

/**
 * A clip that its owner may let others see, as it is now.
 *
 * @param ready whether it can be watched
 */
public record ReleasableClip(UUID id, Piece piece, String title, String question, boolean ready) {

    public long millis() {
        return piece.toMillis() - piece.fromMillis();
    }
}
