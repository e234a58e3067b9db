package org.secondlook.culture;

import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;

/**
 * A part of a vision as an administrator types it, or leaves it out.
 *
 * @param id of the part; a place for a new one has a key already, so that a form sent twice adds it once
 * @param place where it is to stand among the others
 */
record TypedPart(UUID id, int place, String words, boolean leftOut) {

    static TypedPart of(VisionPart part) {
        return new TypedPart(part.id(), part.place(), part.words(), false);
    }

    static TypedPart blank(int place) {
        return new TypedPart(Uuids.next(), place, "", false);
    }

    boolean isMeant() {
        return !leftOut && !words.isEmpty();
    }

    /** What is wrong with it, as a message key. */
    public Optional<String> problem() {
        return isMeant() && !Wording.isSound(words, VisionPart.LONGEST)
                ? Optional.of("culture.vision.problem.part")
                : Optional.empty();
    }
}
