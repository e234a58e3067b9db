package org.secondlook.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * How somebody wants to be told by mail.
 *
 * @param topics of which they want mails
 */
record Habits(Pace pace, QuietHours quiet, Set<Topic> topics) {

    Habits {
        topics = Set.copyOf(topics);
    }

    /** Of whoever has said nothing. */
    static Habits unsaid(ZoneId zone) {
        return new Habits(Pace.NEVER, QuietHours.usual(zone), EnumSet.allOf(Topic.class));
    }

    Instant due(Instant toldAt, Instant last) {
        return pace.due(toldAt, last, quiet);
    }
}
