package org.secondlook.design;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.secondlook.library.Mechanism;
import org.secondlook.library.MechanismGroup;

/**
 * Which of the mechanisms something has, each with why. A design is balanced that has one of each group (EEF 2021); more than that it
 * does not say, and nothing in it can be more or less than something else.
 */
public record Balance(Map<Mechanism, List<Counted>> present) {

    public Balance {
        present = Map.copyOf(present);
    }

    public static Balance of(Collection<Counted> counted) {
        return new Balance(counted.stream()
                .distinct()
                .collect(Collectors.groupingBy(Counted::mechanism, TreeMap::new, Collectors.toList())));
    }

    /** The groups of which something is there. */
    public Set<MechanismGroup> groups() {
        return present.keySet().stream().map(Mechanism::group).collect(Collectors.toUnmodifiableSet());
    }

    /** The groups of which nothing is there, in their order. */
    public List<MechanismGroup> missing() {
        return Arrays.stream(MechanismGroup.values())
                .filter(group -> !has(group))
                .toList();
    }

    public boolean isBalanced() {
        return missing().isEmpty();
    }

    public boolean has(MechanismGroup group) {
        return groups().contains(group);
    }

    public boolean has(Mechanism mechanism) {
        return present.containsKey(mechanism);
    }

    /** Why a mechanism counts; empty when it does not. */
    public List<Counted> reasons(Mechanism mechanism) {
        return present.getOrDefault(mechanism, List.of());
    }

    /** Those of a group, as the guidance counts them. */
    public static List<Mechanism> of(MechanismGroup group) {
        return Arrays.stream(Mechanism.values())
                .filter(mechanism -> mechanism.group() == group)
                .toList();
    }
}
