package org.secondlook.hours;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has set aside, as their page shows it.
 *
 * @param week the slots of this week
 * @param waiting those of the weeks before, of which they have said nothing yet
 * @param next some that come after this week
 * @param current plans that go on
 * @param over plans that do not
 */
record HoursView(
        List<Slot> week, List<Slot> waiting, List<Slot> next, Weeks weeks, List<Plan> current, List<Plan> over) {

    /** The next one that is not left out; null for none. */
    public @Nullable Slot upcoming() {
        return Stream.concat(week.stream(), next.stream())
                .filter(slot -> slot.state() == Slot.State.COMING)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return current.isEmpty() && over.isEmpty();
    }
}
