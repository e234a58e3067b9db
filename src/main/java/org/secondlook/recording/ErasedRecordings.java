package org.secondlook.recording;

import java.util.Collection;
import java.util.UUID;
import org.secondlook.foundation.ErasedAgain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases recordings again that a restored backup has brought back. */
@Component
class ErasedRecordings implements ErasedAgain {

    static final String KIND = "recordings";

    private final RecordingStore recordings;
    private final PreparationStore preparations;
    private final Eraser eraser;
    private final TransactionOperations transaction;

    ErasedRecordings(
            RecordingStore recordings,
            PreparationStore preparations,
            Eraser eraser,
            TransactionOperations transaction) {
        this.recordings = recordings;
        this.preparations = preparations;
        this.eraser = eraser;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int erase(Collection<UUID> erasedBefore) {
        return (int) recordings.present(erasedBefore).stream()
                .filter(this::eraseIfThere)
                .count();
    }

    private boolean eraseIfThere(RecordingId id) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean there = preparations.hold(id).isPresent();
            if (there) {
                eraser.erase(id, Eraser.Reason.AGAIN);
            }
            return there;
        }));
    }
}
