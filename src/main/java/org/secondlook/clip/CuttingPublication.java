package org.secondlook.clip;

import static org.secondlook.clip.ClipState.CUTTING;
import static org.secondlook.clip.ClipState.FAILED;
import static org.secondlook.clip.ClipState.READY;

import java.util.List;
import org.secondlook.recording.RenditionFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a cutting by one commit: all of it can be watched, or nothing. */
@Component
class CuttingPublication {

    private final CuttingStore cuttings;

    CuttingPublication(CuttingStore cuttings) {
        this.cuttings = cuttings;
    }

    /** False when the clip has been erased, or is cut anew. */
    @Transactional
    boolean publish(Cutting cutting, List<RenditionFile> made) {
        boolean isWanted = cuttings.become(cutting, CUTTING, READY);
        if (isWanted) {
            made.forEach(file -> cuttings.add(cutting.clip(), file));
        }
        return isWanted;
    }

    /** Says that the clip cannot be watched. */
    void fail(Cutting cutting) {
        cuttings.become(cutting, CUTTING, FAILED);
    }
}
