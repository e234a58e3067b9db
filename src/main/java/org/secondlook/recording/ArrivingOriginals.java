package org.secondlook.recording;

import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.UnfinishedBlobs;
import org.springframework.stereotype.Component;

/** Knows the originals of recordings that are still being uploaded. */
@Component
class ArrivingOriginals implements UnfinishedBlobs {

    private final PreparationStore preparations;

    ArrivingOriginals(PreparationStore preparations) {
        this.preparations = preparations;
    }

    @Override
    public boolean contain(BlobKey key) {
        return RecordingBlobs.ownerOfOriginal(key)
                .flatMap(preparations::state)
                .equals(Optional.of(RecordingState.RECEIVING));
    }
}
