package org.secondlook.library;

/**
 * A mechanism that working with something uses, and why that is so.
 *
 * @param reason the rest of a sentence that begins with "because"
 */
public record Tagged(Mechanism mechanism, String reason) {

    public Tagged {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a mechanism is named with its reason: " + mechanism);
        }
    }
}
