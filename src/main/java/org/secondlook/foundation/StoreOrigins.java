package org.secondlook.foundation;

/**
 * Where else than to this tool its pages may turn for the bytes of recordings: to a store that browsers are sent to.
 *
 * @param watching origins that recordings are loaded from, joined by blanks; empty when it is this tool alone
 * @param uploading origins that uploads are sent to
 */
public record StoreOrigins(String watching, String uploading) {

    /** All bytes go through this tool. */
    public static final StoreOrigins NONE = new StoreOrigins("", "");
}
