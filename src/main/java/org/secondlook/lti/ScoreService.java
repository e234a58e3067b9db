package org.secondlook.lti;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells a platform's gradebook that somebody has completed an activity (AGS 2.0, score service, section 3.4). */
public interface ScoreService {

    /** How much later than the last a score must be for every gradebook to listen: Moodle compares whole seconds. */
    Duration STEP = Duration.ofSeconds(1);

    /**
     * Posts a score of 1 of 1, completed and fully graded. Blocks on the network: only jobs may call it. Bears being
     * called twice with the same words: the second call finds what the first one left.
     *
     * @param issuer and {@code clientId} name the platform's registration
     */
    Outcome postCompletion(String issuer, String clientId, Completion completion);

    /**
     * What is told to a gradebook.
     *
     * @param lineItem the gradebook column, as the platform gave it
     * @param subject whose score it is
     * @param toldAt later, by {@link #STEP} or more, than any other score for this person and column
     * @param completedAt when the work was done
     * @param page of this tool, which shows what the viewer may see of it; for platforms that link to submissions
     */
    record Completion(URI lineItem, String subject, Instant toldAt, Instant completedAt, URI page) {}

    /** What came of it. */
    sealed interface Outcome {

        /** The gradebook holds it. */
        record Accepted() implements Outcome {}

        /** Asking again may help, after the wait that the platform asked for, if it did. */
        record TryLater(Reason reason, @Nullable Duration after) implements Outcome {}

        /** The gradebook holds something newer that is not this completion; it would listen to a later time. */
        record Outdated() implements Outcome {}

        /** The platform was not asked: it is being given a rest, or enough scores are on their way to it. */
        record NotAsked(Duration after) implements Outcome {}

        /** The platform is switched off here: nothing is sent to it until it is back. */
        record Suspended() implements Outcome {}

        /** Asking again will not help. */
        record Refused(Reason reason) implements Outcome {}
    }

    /** Why a score is not in the gradebook; pages put it in words. */
    enum Reason {
        /** No answer in time, or one that says that the server is in trouble. */
        NO_ANSWER,
        /** An answer that is none: a page of a proxy, half a message. */
        UNREADABLE_ANSWER,
        /** The platform asks for fewer calls. */
        BUSY,
        /** The platform is switched off here for now. */
        SUSPENDED,
        /** The gradebook holds something newer. */
        NEWER_SCORE,
        /** The platform does not accept this tool's signature, perhaps not yet. */
        TOOL_NOT_RECOGNISED,
        /** The platform does not let this tool write scores in this course. */
        NOT_ALLOWED,
        /** The course keeps no grades for this person: most platforms grade learners only. */
        NOT_GRADABLE,
        /** The gradebook column is gone. */
        NO_COLUMN,
        /** The platform sends the score elsewhere, and a score with its token follows nobody. */
        MOVED,
        /** The column's address is one to which no token may be sent. */
        UNSAFE_ADDRESS,
        /** The platform says that the message is wrong, and not what about it. */
        NOT_UNDERSTOOD,
        /** The platform is no longer registered. */
        NOT_REGISTERED
    }
}
