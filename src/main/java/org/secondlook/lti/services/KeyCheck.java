package org.secondlook.lti.services;

import java.io.IOException;
import org.secondlook.lti.Platform;
import org.secondlook.lti.keys.PlatformKeys;
import org.secondlook.lti.services.Finding.Check;
import org.springframework.stereotype.Component;

/** Looks whether a platform's key set can be read now, and whether this tool can use anything in it. */
@Component
class KeyCheck {

    private final PlatformKeys keys;

    KeyCheck(PlatformKeys keys) {
        this.keys = keys;
    }

    Finding look(Platform platform) {
        try {
            int usable = keys.countUsable(platform);
            return usable == 0
                    ? Finding.ailing(Check.PLATFORM_KEYS, "none-usable")
                    : Finding.well(Check.PLATFORM_KEYS, Integer.toString(usable));
        } catch (IOException e) {
            return Finding.ailing(Check.PLATFORM_KEYS, "unreadable", String.valueOf(e.getMessage()));
        }
    }
}
