package org.secondlook.insight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.Accuracy;
import org.secondlook.observation.ObservationId;

/**
 * What of a course can be told of on a night. The first look of whoever has agreed to growth being told waits for a later one: were it told of
 * alone, it would stand in two figures of different people, and what lies between them would be about few.
 *
 * @param held how near each look came of which enough is coded
 * @param spent those of the looks that have been told of
 */
record Harvest(List<Of> people, Map<ObservationId, Accuracy> held, Set<ObservationId> spent) {

    /** Everybody who has something new, without first looks that wait. */
    List<Part> plain() {
        return people.stream().flatMap(each -> plain(each).stream()).toList();
    }

    /** The same without some who are told of otherwise. */
    List<Part> plainWithout(List<Part> told) {
        List<ConsentId> consents = told.stream().map(Part::consent).toList();
        return plain().stream()
                .filter(part -> !consents.contains(part.consent()))
                .toList();
    }

    private Optional<Part> plain(Of of) {
        Optional<ObservationId> first = first(of);
        return part(of, of.looks().stream().filter(look -> !first.equals(Optional.of(look))), null);
    }

    /** Everybody who has a first look of which nothing was told, and something new after it. */
    List<Part> grown() {
        return people.stream().flatMap(each -> grown(each).stream()).toList();
    }

    private Optional<Part> grown(Of of) {
        return first(of)
                .flatMap(first -> part(
                        of,
                        of.wider().stream().filter(look -> !look.equals(first)),
                        new Part.FirstLook(first, accuracy(first))));
    }

    private Optional<Part> part(Of of, Stream<ObservationId> looks, Part.@Nullable FirstLook first) {
        List<ObservationId> fresh = looks.filter(this::isFresh).toList();
        return Accuracy.mean(fresh.stream().map(this::accuracy).toList())
                .map(accuracy -> new Part(of.consent(), fresh, accuracy, first));
    }

    /** Empty once it was told of. */
    private Optional<ObservationId> first(Of of) {
        return of.wider().stream()
                .filter(look -> held.containsKey(look) || spent.contains(look))
                .findFirst()
                .filter(look -> !spent.contains(look));
    }

    private boolean isFresh(ObservationId look) {
        return held.containsKey(look) && !spent.contains(look);
    }

    private Accuracy accuracy(ObservationId look) {
        return Objects.requireNonNull(held.get(look));
    }

    /**
     * Somebody's looks, the oldest first.
     *
     * @param wider those since they agreed to growth being told; none when they have not
     */
    record Of(ConsentId consent, List<ObservationId> looks, List<ObservationId> wider) {}
}
