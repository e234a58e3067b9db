package org.secondlook.lti.launch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a rung of the ladder did not hold; the page of the next one says so ({@code lti.missed.<code>}). */
enum Missed {
    /** The cookie of the login did not come back. */
    COOKIE,
    /** The platform offers no place to keep something in. */
    STORAGE_NOT_OFFERED,
    /** The browser is too old to say whose pages its requests come from. */
    STORAGE_UNSAFE,
    /** Scripts are switched off. */
    STORAGE_WITHOUT_SCRIPT,
    /** The platform's page did not answer in time. */
    STORAGE_SILENT,
    /** The platform's page answered that it keeps nothing. */
    STORAGE_REFUSED,
    /** The platform's page answered that it has nothing of this login. */
    STORAGE_EMPTY;

    /** What a page of ours tells about the platform's storage; anything else is as good as silence. */
    static Missed ofStorage(@Nullable String code) {
        for (Missed missed : values()) {
            if (missed != COOKIE && missed.code().equals(code)) {
                return missed;
            }
        }
        return STORAGE_SILENT;
    }

    /** As in the message files: {@code storage-silent}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
