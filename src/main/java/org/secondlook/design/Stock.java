package org.secondlook.design;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.library.Area;
import org.secondlook.library.Mechanism;
import org.secondlook.library.Strategy;
import org.secondlook.library.Tagged;

/** What a viewer's school has in its library that an activity can be about. */
record Stock(List<Area> areas, List<Clip> clips) {

    Stock {
        areas = List.copyOf(areas);
        clips = List.copyOf(clips);
    }

    /** Whether an activity of this kind can have this target. */
    boolean has(ActivityKind kind, String target) {
        return kind.takesStrategy()
                ? strategies().anyMatch(strategy -> strategy.key().value().equals(target))
                : clips.stream().anyMatch(clip -> clip.id().equals(target));
    }

    /** A programme as the rules read it. */
    List<Learning> learning(Programme programme) {
        Map<String, Strategy> byKey = strategies()
                .collect(Collectors.toMap(
                        strategy -> strategy.key().value(), Function.identity(), (first, again) -> first));
        return IntStream.range(0, programme.modules().size())
                .boxed()
                .flatMap(at -> programme.modules().get(at).activities().stream()
                        .map(activity -> learning(activity, programme.modules().get(at), byKey)))
                .toList();
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
                page == null ? Map.of() : tags(page));
    }

    private @Nullable String about(PlannedActivity activity) {
        if (activity.kind().takesStrategy()) {
            return activity.target();
        }
        return clips.stream()
                .filter(clip -> clip.id().equals(activity.target()))
                .map(Clip::strategy)
                .findFirst()
                .orElse(null);
    }

    private static Map<Mechanism, String> tags(Strategy page) {
        return page.mechanisms().stream()
                .collect(Collectors.toMap(Tagged::mechanism, Tagged::reason, (first, again) -> first));
    }

    Stream<Strategy> strategies() {
        return areas.stream().flatMap(area -> area.strategies().stream());
    }

    /** What a strategy is called; the key where the school has it no more. */
    String titleOf(String strategy) {
        return strategies()
                .filter(each -> each.key().value().equals(strategy))
                .map(Strategy::title)
                .findFirst()
                .orElse(strategy);
    }

    /** A released clip that can be watched. */
    record Clip(String id, String title, @Nullable String strategy) {}
}
