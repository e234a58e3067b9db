package org.secondlook.culture;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes on who came to accept the code of practice: a page of this tool, and nothing else that an address can be. */
final class WayOn {

    private static final Pattern PAGE = Pattern.compile("/[a-z][a-z/-]{0,60}(\\?[A-Za-z0-9=&-]{0,120})?");

    private WayOn() {}

    /** The address, if it is one of a page here. */
    static @Nullable String of(@Nullable String asked) {
        return asked != null && PAGE.matcher(asked).matches() ? asked : null;
    }
}
