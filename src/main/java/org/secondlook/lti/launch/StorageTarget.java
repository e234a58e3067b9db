package org.secondlook.lti.launch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The frame in which a platform keeps small things for tools, by its name (LTI postMessage storage 0.1, section 2): {@code
 * _parent}, or the name of a frame beside the tool's. It only says whom to ask; what is asked goes to the platform's origin.
 */
record StorageTarget(String name) {

    /** What our own page says of a login that it begins anew in a window, where no frame keeps anything. */
    static final StorageTarget OWN_WINDOW = new StorageTarget("_window");

    private static final Pattern NAME = Pattern.compile("_parent|_window|[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** What a login names, if it can be a frame's name; anything else is as good as nothing. */
    static @Nullable StorageTarget of(@Nullable String name) {
        return name != null && NAME.matcher(name).matches() ? new StorageTarget(name) : null;
    }
}
