package org.secondlook.design;

import org.secondlook.library.Mechanism;

/**
 * That a mechanism is there, and why.
 *
 * @param reasonKey the message that says by which rule
 * @param activity what makes it count, by its title
 * @param detail what a page says of itself; else empty
 */
public record Counted(Mechanism mechanism, String reasonKey, String activity, String detail) {

    public Counted(Mechanism mechanism, String reasonKey, String activity) {
        this(mechanism, reasonKey, activity, "");
    }
}
