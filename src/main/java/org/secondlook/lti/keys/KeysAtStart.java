package org.secondlook.lti.keys;

import org.secondlook.lti.registration.Platforms;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the keys of all platforms fetched once this node has started, one after the other; the start waits for none. */
@Component
class KeysAtStart {

    private final Platforms platforms;
    private final PlatformKeys keys;

    KeysAtStart(Platforms platforms, PlatformKeys keys) {
        this.platforms = platforms;
        this.keys = keys;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fetch() {
        platforms.all().forEach(keys::prepare);
    }
}
