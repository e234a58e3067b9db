package org.secondlook.programme;

import java.util.Arrays;
import java.util.List;
import org.secondlook.design.Balance;
import org.secondlook.design.Counted;
import org.secondlook.library.MechanismGroup;

/**
 * What somebody has experienced of one group of mechanisms.
 *
 * @param activities by which of their activities, by title
 */
record Experienced(MechanismGroup group, List<String> activities) {

    /** Of every group, in their order. */
    static List<Experienced> of(Balance balance) {
        return Arrays.stream(MechanismGroup.values())
                .map(group -> new Experienced(
                        group,
                        Balance.of(group).stream()
                                .flatMap(mechanism -> balance.reasons(mechanism).stream())
                                .map(Counted::activity)
                                .distinct()
                                .toList()))
                .toList();
    }

    public String name() {
        return group.name();
    }
}
