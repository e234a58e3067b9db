package org.secondlook.lti;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who is in a course, as its platform says (NRPS 2.0, section 2). */
public interface RosterService {

    /**
     * Reads the roster of a course, page after page. Blocks on the network, for minutes if need be: only jobs may call it.
     *
     * @param issuer and {@code clientId} name the platform's registration
     * @param memberships where the roster is, as a launch from that very course has said: a platform may open every roster it
     *     has to whoever asks
     */
    Roster read(String issuer, String clientId, URI memberships);

    /** What a platform says of the people in a course. */
    sealed interface Roster {

        /** All of them: who is not named is not there. */
        record Whole(List<Member> members) implements Roster {}

        /** Some of them: the list went on beyond what is reasonable, in a circle or on another host. */
        record Part(List<Member> members) implements Roster {}

        /** Nothing; after the wait that the platform asked for, if it did, it may be asked again. */
        record Unread(Cause cause, @Nullable Duration after) implements Roster {}
    }

    /**
     * Somebody in a course. Nothing else is taken over, no address and no picture.
     *
     * @param subject the person, as in their launches
     * @param name as in a launch; null when the platform keeps names to itself
     * @param roles in full: {@code http://purl.imsglobal.org/vocab/lis/v2/membership#Learner}, whatever form they came in
     * @param active not so for those of whom the platform says that they are inactive or deleted
     */
    record Member(String subject, @Nullable String name, Set<String> roles, boolean active) {

        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /** Why a roster was not read. */
    enum Cause {
        /** No answer in time, or one that says that the server is in trouble. */
        NO_ANSWER,
        /** The platform asks for fewer calls, or is given a rest. */
        BUSY,
        /** An answer that is no roster. */
        UNREADABLE,
        /** The platform does not let this tool read the roster of this course, or not yet. */
        NOT_ALLOWED,
        /** There is no such course, or none that this tool may call for. */
        GONE;

        /** Whether asking again soon may help. */
        public boolean mayPass() {
            return this == NO_ANSWER || this == BUSY || this == UNREADABLE;
        }
    }
}
