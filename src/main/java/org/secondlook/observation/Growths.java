package org.secondlook.observation;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has changed over a viewer's own lessons, worked out whenever they look; and where they would like to be. */
@Component
class Growths {

    private static final int FEWEST = 2;

    private final GrowthPages pages;
    private final GoalStore goals;
    private final Frameworks frameworks;
    private final Clock clock;

    Growths(GrowthPages pages, GoalStore goals, Frameworks frameworks, Clock clock) {
        this.pages = pages;
        this.goals = goals;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** The lenses through which two lessons or more were looked at, with enough coded in each. */
    List<GrowthChoice> choices(Viewer viewer) {
        Map<String, List<GrowthLook>> byFramework = pages.looks(viewer.person(), "", frameworks).stream()
                .collect(Collectors.groupingBy(
                        look -> look.framework().slug(), LinkedHashMap::new, Collectors.toList()));
        return byFramework.values().stream()
                .map(looks -> choice(newest(looks), looks))
                .filter(choice -> !choice.indicators().isEmpty())
                .sorted(Comparator.comparingInt(
                        choice -> choice.framework().definition().place()))
                .toList();
    }

    private static GrowthChoice choice(Framework framework, List<GrowthLook> looks) {
        Map<Indicator, Long> lessons = new LinkedHashMap<>();
        for (Indicator indicator : framework.definition().indicators()) {
            long count = looks.stream()
                    .filter(look -> isToBeRead(look, indicator.key()))
                    .map(look -> look.observation().recording())
                    .distinct()
                    .count();
            if (count >= FEWEST) {
                lessons.put(indicator, count);
            }
        }
        return new GrowthChoice(framework, lessons);
    }

    private static boolean isToBeRead(GrowthLook look, String indicator) {
        return look.missing().isEmpty()
                && look.framework().definition().indicator(indicator).isPresent();
    }

    private static Framework newest(List<GrowthLook> looks) {
        return looks.stream()
                .map(GrowthLook::framework)
                .max(Comparator.comparingInt(Framework::number))
                .orElseThrow();
    }

    /** One indicator; not there for whoever has not looked through its framework. */
    Growth of(String framework, String indicator, Viewer viewer) {
        return find(new IndicatorKey(framework, indicator), viewer.person())
                .orElseThrow(() -> new NotVisibleException(indicator));
    }

    /** The same for whoever asks on behalf of somebody; empty where they have not looked through the framework. */
    Optional<Growth> find(IndicatorKey key, PersonId owner) {
        List<GrowthLook> looks = pages.looks(owner, key.indicator(), frameworks).stream()
                .filter(look -> look.framework().slug().equals(key.framework()))
                .toList();
        return looks.isEmpty()
                ? Optional.empty()
                : newest(looks).definition().indicator(key.indicator()).map(asked -> read(asked, looks));
    }

    private Growth read(Indicator asked, List<GrowthLook> looks) {
        Framework newest = newest(looks);
        return GrowthReader.read(newest, asked, looks, coded(looks, asked))
                .beside(choice(newest, looks).indicators().keySet());
    }

    private Map<ObservationId, Coded> coded(List<GrowthLook> looks, Indicator indicator) {
        List<GrowthLook> read =
                looks.stream().filter(look -> isToBeRead(look, indicator.key())).toList();
        if (read.isEmpty()) {
            return Map.of();
        }
        Set<String> codes = read.stream()
                .map(look -> look.framework().definition())
                .distinct()
                .flatMap(definition -> codes(definition, indicator.key()))
                .collect(Collectors.toSet());
        return pages.coded(read.stream().map(look -> look.observation().id()).toList(), codes, indicator.key());
    }

    private static Stream<String> codes(Definition definition, String key) {
        return definition.indicator(key).stream()
                .flatMap(indicator ->
                        Stream.concat(definition.readFor(indicator).stream(), indicator.counted().stream()));
    }

    /** Sets a goal in the newest version through which the viewer has looked, or changes the one there is. */
    @Transactional
    void aim(Growth growth, double value, Viewer viewer) {
        aim(growth.framework(), growth.indicator().key(), value, viewer.person());
    }

    void aim(Framework framework, String indicator, double value, PersonId person) {
        var goal = new Goal(value, framework.id(), Times.now(clock));
        if (!goals.change(goal, framework, indicator, person) && !goals.add(goal, framework, indicator, person)) {
            goals.change(goal, framework, indicator, person);
        }
    }

    /** Takes a goal away; one that is gone already is gone. */
    void drop(Growth growth, Viewer viewer) {
        goals.remove(growth.framework().slug(), growth.indicator().key(), viewer.person());
    }

    /**
     * What can be looked at over several lessons.
     *
     * @param indicators each with how many lessons there are to look at
     */
    record GrowthChoice(Framework framework, Map<Indicator, Long> indicators) {}
}
