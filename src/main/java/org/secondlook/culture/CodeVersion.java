package org.secondlook.culture;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;

/**
 * A published version of a code of practice. Nothing of it ever changes.
 *
 * @param own whether it is the school's own, and not the one that comes with the product
 */
record CodeVersion(CodeId id, int number, boolean own, Instant publishedAt, CodeText text) {

    public LocalDate day() {
        return Times.day(publishedAt);
    }
}
