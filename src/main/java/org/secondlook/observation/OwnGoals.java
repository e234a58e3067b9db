package org.secondlook.observation;

import java.util.List;
import org.secondlook.people.PersonId;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Somebody's goals, as they take them along, and taken away. */
@Component
class OwnGoals {

    private final GoalPages pages;
    private final GoalStore store;
    private final Frameworks frameworks;
    private final MessageSource messages;

    OwnGoals(GoalPages pages, GoalStore store, Frameworks frameworks, MessageSource messages) {
        this.pages = pages;
        this.store = store;
        this.frameworks = frameworks;
        this.messages = messages;
    }

    Portion export(Viewer viewer) {
        List<Portion.Entry> entries = pages.of(viewer.person()).stream()
                .map(row -> entry(row.indicator(), row.toGoal(), viewer))
                .toList();
        return new Portion(text("observation.export.goals", viewer), entries);
    }

    private Portion.Entry entry(String key, Goal goal, Viewer viewer) {
        Definition lens = frameworks.get(goal.version()).definition();
        List<Portion.Line> lines = lens.indicator(key).stream()
                .map(indicator -> new Portion.Line(indicator.name(), told(indicator, goal, viewer)))
                .toList();
        return new Portion.Entry(lens.name(), lines, List.of());
    }

    private String told(Indicator indicator, Goal goal, Viewer viewer) {
        String unit = text("observation.unit." + indicator.measure(), viewer);
        return text("observation.export.goal", viewer, goal.typed(), unit, goal.day());
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }

    void forget(PersonId person) {
        store.forget(person);
    }
}
