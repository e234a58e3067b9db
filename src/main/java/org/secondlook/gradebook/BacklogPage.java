package org.secondlook.gradebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.gradebook.OutboxPages.Fate;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.people.People.Member;
import org.secondlook.people.PersonId;
import org.secondlook.programme.ActivityId;

/**
 * What a PD lead reads about the scores of an activity.
 *
 * @param sent how many teachers' completions the gradebook holds
 * @param groups those that it does not hold, by what they wait for
 */
record BacklogPage(ActivityId activity, long sent, List<Group> groups) {

    static BacklogPage of(ActivityId activity, List<Member> teachers, Map<PersonId, Fate> fates) {
        Map<Cause, List<@Nullable String>> names = new LinkedHashMap<>();
        long sent = 0;
        for (Member teacher : teachers) {
            Fate fate = fates.get(teacher.person());
            if (fate != null && fate.state() == ScoreState.SENT) {
                sent++;
            } else if (fate != null) {
                names.computeIfAbsent(new Cause(fate.state(), fate.reason()), cause -> new ArrayList<>())
                        .add(teacher.name());
            }
        }
        return new BacklogPage(
                activity,
                sent,
                names.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** Whether there is something to say. */
    public boolean isTelling() {
        return sent > 0 || !groups.isEmpty();
    }

    /** Whether the PD lead may have something sent again. */
    public boolean isTriableAgain() {
        return groups.stream().anyMatch(group -> group.cause().state().mayBeTriedAgain());
    }

    /** Why some scores are not in the gradebook. */
    record Cause(ScoreState state, @Nullable Reason reason) {

        /** The name of the words for it. */
        public String getWords() {
            if (state == ScoreState.NO_COLUMN) {
                return Reason.NO_COLUMN.name();
            }
            return reason == null ? "NOTHING" : reason.name();
        }
    }

    /** Teachers whose scores share a cause; a name is null when the platform keeps names to itself. */
    record Group(Cause cause, List<@Nullable String> names) {}
}
