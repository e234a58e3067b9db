package org.secondlook.library;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The draft of a strategy as it is kept.
 *
 * @param id what the version will be called that is published of it
 * @param number which version that will be
 * @param version how often it was changed: whoever changes it has read this one
 * @param day on which it was changed last
 */
record KeptDraft(StrategyKey key, UUID id, int number, int version, LocalDate day, Draft draft) {

    /** The same with other words, which nobody has kept. */
    KeptDraft saying(Draft typed) {
        return new KeptDraft(key, id, number, version, day, typed);
    }
}
