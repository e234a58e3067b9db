package org.secondlook.journal;

import java.util.UUID;

/** An entry of a journal. Forms for a new one hold it already, so that a form sent twice writes one entry. */
public record JournalEntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
