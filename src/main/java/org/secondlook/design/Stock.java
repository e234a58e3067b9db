package org.secondlook.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.exemplar.Exemplar;
import org.secondlook.library.Area;
import org.secondlook.library.Strategy;

/** What a viewer's school has in its library that an activity can be about. */
record Stock(List<Area> areas, List<Exemplar> exemplars) {

    Stock {
        areas = List.copyOf(areas);
        exemplars = List.copyOf(exemplars);
    }

    /** Whether an activity of this kind can have this target. */
    boolean has(ActivityKind kind, String target) {
        return kind.takesStrategy()
                ? strategies().anyMatch(strategy -> strategy.key().value().equals(target))
                : exemplar(target).isPresent();
    }

    /** A programme as the rules read it: without what cannot be watched, because nothing is chosen or it is there no more. */
    List<Learning> learning(Programme programme) {
        Map<String, Strategy> byKey = strategies()
                .collect(Collectors.toMap(
                        strategy -> strategy.key().value(), Function.identity(), (first, again) -> first));
        return programme.modules().stream()
                .flatMap(module -> module.activities().stream()
                        .filter(activity -> !activity.kind().takesExemplar() || isThere(activity))
                        .map(activity -> learning(activity, module, byKey)))
                .toList();
    }

    /** Whether what an activity is about is chosen and there; also where it is about nothing. */
    public boolean isThere(PlannedActivity activity) {
        String target = activity.target();
        boolean asks =
                activity.kind() == ActivityKind.STRATEGY || activity.kind().takesExemplar();
        return target == null ? !asks : has(activity.kind(), target);
    }

    private Learning learning(PlannedActivity activity, Module module, Map<String, Strategy> byKey) {
        String about = about(activity);
        Strategy page = about == null ? null : byKey.get(about);
        return new Learning(
                activity.kind(),
                activity.title(),
                module.id().toString(),
                activity.focusQuestion(),
                activity.minutes(),
                activity.day() == null ? module.begins() : activity.day(),
                activity.due() != null,
                about,
                activity.times(),
                page == null ? Map.of() : page.reasons());
    }

    private @Nullable String about(PlannedActivity activity) {
        String target = activity.target();
        return target == null || activity.kind().takesStrategy()
                ? target
                : exemplar(target).map(Exemplar::strategy).orElse(null);
    }

    private Optional<Exemplar> exemplar(String id) {
        return exemplars.stream()
                .filter(exemplar -> exemplar.id().toString().equals(id))
                .findFirst();
    }

    Stream<Strategy> strategies() {
        return areas.stream().flatMap(area -> area.strategies().stream());
    }

    /** What an activity is about, by its title; null where that is nothing, or there no more. */
    public @Nullable String subject(PlannedActivity activity) {
        String target = activity.target();
        if (target == null) {
            return null;
        }
        return activity.kind().takesExemplar()
                ? exemplar(target).map(Exemplar::title).orElse(null)
                : strategies()
                        .filter(each -> each.key().value().equals(target))
                        .map(Strategy::title)
                        .findFirst()
                        .orElse(null);
    }
}
