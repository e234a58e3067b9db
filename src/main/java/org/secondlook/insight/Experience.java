package org.secondlook.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.library.MechanismGroup;

/**
 * Of how many people what they did of a programme had something of each group of mechanisms. It never changes, and goes whole when one of
 * them takes themself out.
 */
record Experience(ExperienceId id, Instant releasedAt, int people, Map<MechanismGroup, Extent> extents) {

    Experience {
        extents = Map.copyOf(extents);
    }

    /** Of what each of them has experienced. */
    static Experience of(Collection<Set<MechanismGroup>> experienced, Instant now) {
        return new Experience(
                ExperienceId.next(),
                now,
                experienced.size(),
                Arrays.stream(MechanismGroup.values())
                        .collect(Collectors.toMap(Function.identity(), group -> extent(group, experienced))));
    }

    private static Extent extent(MechanismGroup group, Collection<Set<MechanismGroup>> experienced) {
        long some =
                experienced.stream().filter(groups -> groups.contains(group)).count();
        return Extent.of(some, experienced.size());
    }

    public LocalDate day() {
        return Times.day(releasedAt);
    }

    public List<MechanismGroup> groups() {
        return List.of(MechanismGroup.values());
    }

    public Extent extent(MechanismGroup group) {
        return Objects.requireNonNull(extents.get(group));
    }
}
