package org.secondlook.lti.launch;

/**
 * How a browser proved that it was the one that had begun the login.
 *
 * @param storageOffered whether the login named a place in which the platform keeps things for tools
 */
public record Way(Rung rung, boolean storageOffered) {

    /** The rungs of the ladder, from the one that is tried first. */
    public enum Rung {
        /** Our cookie came back. */
        COOKIE,
        /** The platform had kept the secret for us. */
        STORAGE,
        /** The person had to open a window of its own. */
        WINDOW
    }

    /** A cookie that came back only because our page has opened a window for the login is the window's merit. */
    static Way of(Rung rung, LaunchState state) {
        boolean ownWindow = StorageTarget.OWN_WINDOW.equals(state.storage());
        return new Way(ownWindow ? Rung.WINDOW : rung, state.storage() != null);
    }
}
