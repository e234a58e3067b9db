package org.secondlook.coaching;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a cycle model.
 *
 * @param purpose what it is for
 * @param minutes that it is planned to take each of the two
 * @param optional whether it can be left out
 * @param again the earlier stage from which one more round is offered at its end; null for none
 * @param agenda the name of a ready agenda with which a conversation of it may begin; null for none, and one that there is not is none
 */
record Stage(
        String key,
        String name,
        String purpose,
        Actor by,
        List<Ask> asks,
        int minutes,
        boolean optional,
        @Nullable String again,
        @Nullable String agenda) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_PURPOSE = 400;
    static final int MOST_MINUTES = 600;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern AGENDA = Pattern.compile("[a-z][a-z0-9-]{0,39}\\.v[0-9]{1,3}");

    Stage {
        asks = asks == null ? List.of() : List.copyOf(asks);
        demand(KEY.matcher(key).matches(), "has a key");
        demand(!name.isBlank() && name.length() <= LONGEST_NAME, "has a name");
        demand(!purpose.isBlank() && purpose.length() <= LONGEST_PURPOSE, "says what it is for");
        demand(agenda == null || AGENDA.matcher(agenda).matches(), "names its agenda");
        demand(minutes >= 0 && minutes <= MOST_MINUTES, "has its minutes");
        demand(asks.stream().distinct().count() == asks.size(), "asks for each once");
        demand(
                by != Actor.COACH || asks.stream().noneMatch(Ask::isThing),
                "asks the coach for nothing of the teacher’s");
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("a stage " + rule);
        }
    }

    /** What has to be chosen for it. */
    List<Ask> things() {
        return asks.stream().filter(Ask::isThing).toList();
    }
}
