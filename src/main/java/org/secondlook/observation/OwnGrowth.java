package org.secondlook.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.secondlook.observation.Growths.GrowthChoice;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What has changed over somebody's own lessons, in words: as on its page, never without on how many lessons and minutes it rests, and
 * nothing where there is too little.
 */
@Component
class OwnGrowth implements PortfolioPiece {

    private final Growths growths;
    private final MessageSource messages;

    OwnGrowth(Growths growths, MessageSource messages) {
        this.growths = growths;
        this.messages = messages;
    }

    @Override
    public Chapter chapter() {
        return Chapter.LOOKS;
    }

    @Override
    public Portion portfolio(Viewer viewer) {
        List<Portion.Entry> entries = growths.choices(viewer).stream()
                .map(choice ->
                        new Portion.Entry(choice.framework().definition().name(), lines(choice, viewer), List.of()))
                .toList();
        return new Portion(text("observation.growth.title", viewer), entries);
    }

    private List<Portion.Line> lines(GrowthChoice choice, Viewer viewer) {
        return choice.indicators().keySet().stream()
                .flatMap(indicator -> line(choice, indicator, viewer).stream())
                .toList();
    }

    private Optional<Portion.Line> line(GrowthChoice choice, Indicator indicator, Viewer viewer) {
        Growth growth = growths.of(choice.framework().slug(), indicator.key(), viewer);
        return Optional.ofNullable(growth.newest())
                .map(line -> new Portion.Line(indicator.name(), String.join("\n", told(growth, line, viewer))));
    }

    private List<String> told(Growth growth, GrowthLine line, Viewer viewer) {
        List<String> told = new ArrayList<>();
        String last = value(growth, line.newest(), viewer);
        if (line.isSeveral()) {
            Object[] days = {
                line.first().look().day(),
                value(growth, line.first(), viewer),
                line.newest().look().day(),
                last
            };
            told.add(text("observation.growth.shows", viewer, days));
        } else {
            told.add(text(
                    growth.isBroken() ? "observation.growth.shows-since" : "observation.growth.shows-one",
                    viewer,
                    last));
        }
        Optional.ofNullable(line.distance()).ifPresent(change -> told.add(apart(growth, change, viewer)));
        told.add(text("observation.growth.rests", viewer, line.points().size(), line.minutes()));
        return told;
    }

    private String value(Growth growth, GrowthPoint point, Viewer viewer) {
        return text("observation.value." + growth.indicator().measure(), viewer, point.value());
    }

    private String apart(Growth growth, Change change, Viewer viewer) {
        String off = "observation.growth.off." + growth.indicator().measure();
        return text(
                "observation.growth.apart", viewer, text(off, viewer, change.from()), text(off, viewer, change.to()));
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }
}
