package org.secondlook.culture;

import org.jspecify.annotations.Nullable;

/**
 * A class is about to be removed, or a line of it, in the transaction that tells it: what was not permitted is then known to nobody.
 *
 * @param pupil null when it is the whole class
 */
public record PermissionsForgotten(ClassId of, @Nullable PupilId pupil) {

    static PermissionsForgotten of(ClassId whole) {
        return new PermissionsForgotten(whole, null);
    }
}
