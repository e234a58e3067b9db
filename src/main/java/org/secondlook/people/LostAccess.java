package org.secondlook.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells which sessions were ended, and which people shut out, for those who believe in either without asking every time. */
@Component
public class LostAccess {

    private final SessionStore sessions;

    LostAccess(SessionStore sessions) {
        this.sessions = sessions;
    }

    /** The ids of sessions and of people, in one statement. Sessions that end by themselves are not among them. */
    public Set<UUID> since(Instant time) {
        return sessions.lostSince(time);
    }
}
