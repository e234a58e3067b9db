package org.secondlook.lti.services;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.CourseGroups.Groups;
import org.secondlook.lti.RosterService.Cause;
import org.secondlook.lti.RosterService.Roster;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.NotAsked;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;

/** Why a list was not read, and after which wait it may be asked for again, if the platform has said so. */
record Silence(Cause cause, @Nullable Duration after) {

    static Silence of(Outcome outcome) {
        if (outcome instanceof TryLater later) {
            return new Silence(cause(later.reason()), later.after());
        } else if (outcome instanceof NotAsked notAsked) {
            return new Silence(Cause.BUSY, notAsked.after());
        } else {
            return new Silence(outcome instanceof Refused refused ? cause(refused.reason()) : Cause.NOT_ALLOWED, null);
        }
    }

    Roster asRoster() {
        return new Roster.Unread(cause, after);
    }

    Groups asGroups() {
        return new Groups.Unread(cause, after);
    }

    private static Cause cause(Reason reason) {
        return switch (reason) {
            case NO_ANSWER -> Cause.NO_ANSWER;
            case BUSY -> Cause.BUSY;
            case UNREADABLE_ANSWER -> Cause.UNREADABLE;
            case NO_COLUMN, MOVED, UNSAFE_ADDRESS -> Cause.GONE;
            default -> Cause.NOT_ALLOWED;
        };
    }
}
