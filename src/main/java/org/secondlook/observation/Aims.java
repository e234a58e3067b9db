package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people would like the indicators of their lessons to be, for goals, which say in words what for. The number is kept here
 * alone: it is the line in the picture of growth.
 */
@Component
public class Aims {

    private final Growths growths;
    private final Frameworks frameworks;
    private final GoalPages pages;
    private final GoalStore store;

    Aims(Growths growths, Frameworks frameworks, GoalPages pages, GoalStore store) {
        this.growths = growths;
        this.frameworks = frameworks;
        this.pages = pages;
        this.store = store;
    }

    /** Lens by lens, all that can be aimed at, without any lesson. */
    public List<Lens> lenses(Viewer viewer) {
        return frameworks.offered(viewer.person()).stream()
                .map(framework -> new Lens(
                        framework.definition().name(),
                        framework.definition().indicators().stream()
                                .map(indicator -> Aim.of(framework, indicator))
                                .toList()))
                .toList();
    }

    /** Empty where no lens asks for it any more. Whoever asks has found what it is for through their viewer. */
    public Optional<Aim> find(IndicatorKey key, PersonId owner) {
        Optional<Growth> growth = growths.find(key, owner);
        return framework(key, owner)
                .flatMap(framework ->
                        framework.definition().indicator(key.indicator()).map(it -> Aim.of(framework, it)))
                .map(aim -> growth.map(aim::in).orElseGet(() -> aim.at(kept(key, owner))));
    }

    private Optional<Framework> framework(IndicatorKey key, PersonId owner) {
        return frameworks.offered(owner).stream()
                .filter(framework -> framework.slug().equals(key.framework()))
                .findAny();
    }

    private @Nullable Double kept(IndicatorKey key, PersonId owner) {
        return pages.of(owner).stream()
                .filter(row -> row.indicator().equals(key.indicator())
                        && frameworks
                                .get(new FrameworkId(row.versionId()))
                                .slug()
                                .equals(key.framework()))
                .map(GoalPages.Row::goal)
                .findAny()
                .orElse(null);
    }

    /** A value on its scale, as it was typed; empty for what is none. */
    public Optional<Double> read(String typed, IndicatorKey key, PersonId owner) {
        return framework(key, owner)
                .flatMap(framework -> framework.definition().indicator(key.indicator()))
                .flatMap(indicator -> EstimateForm.value(typed, indicator));
    }

    /** Sets the target, or moves it; what is so already keeps its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(IndicatorKey key, double target, Viewer viewer) {
        Optional<Aim> present = find(key, viewer.person());
        if (present.isPresent() && !Double.valueOf(target).equals(present.get().target())) {
            growths.find(key, viewer.person())
                    .map(Growth::framework)
                    .or(() -> framework(key, viewer.person()))
                    .ifPresent(framework -> growths.aim(framework, key.indicator(), target, viewer.person()));
        }
    }

    /** Takes the target away; one that is gone already is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(IndicatorKey key, Viewer viewer) {
        store.remove(key.framework(), key.indicator(), viewer.person());
    }

    /** A framework with what can be aimed at in it. */
    public record Lens(String name, List<Aim> aims) {

        public Lens {
            aims = List.copyOf(aims);
        }
    }
}
