package org.secondlook.lti;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.RosterService.Cause;

/** Reads the groups into which a platform has divided a course (course groups service 1.0, section 2). */
public interface CourseGroups {

    /**
     * Reads groups and the sets that they belong to, page after page. Blocks on the network: only jobs may call it.
     *
     * @param issuer and {@code clientId} name the platform's registration
     * @param offer where the groups are, as a launch from that very course has said
     * @param subject whose groups; null for all
     */
    Groups read(String issuer, String clientId, GroupOffer offer, @Nullable String subject);

    /** What a platform says of the groups in a course. */
    sealed interface Groups {

        /** All of them. */
        record Whole(List<Group> groups, List<GroupSet> sets) implements Groups {}

        /** Some of them: a list went on beyond what is reasonable, in a circle or on another host. */
        record Part(List<Group> groups, List<GroupSet> sets) implements Groups {}

        /** Nothing; after the wait that the platform asked for, if it did, it may be asked again. */
        record Unread(Cause cause, @Nullable Duration after) implements Groups {}
    }

    /**
     * A group.
     *
     * @param set the id of its set; null when it is in none
     * @param tag what the platform's people filed it under; null when they did not
     * @param hidden whether its own members are not to see that there is such a group
     */
    record Group(
            String id,
            @Nullable String name,
            @Nullable String set,
            @Nullable String tag,
            boolean hidden) {}

    /** Groups that divide a course in one way. */
    record GroupSet(String id, @Nullable String name) {}
}
