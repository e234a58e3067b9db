package org.secondlook.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.secondlook.observation.Aim;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: their goals, with what they once said. */
@Component
@Order(6)
class OwnGoals implements PersonalData, PortfolioPiece {

    private final Goals goals;
    private final GoalDesk desk;
    private final GoalStore store;
    private final HeldPages pages;
    private final MessageSource messages;

    OwnGoals(Goals goals, GoalDesk desk, GoalStore store, HeldPages pages, MessageSource messages) {
        this.goals = goals;
        this.desk = desk;
        this.store = store;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        return List.of(portion(goals::versions, viewer));
    }

    /**
     * The viewer's own goals.
     *
     * @param said what each has said, as far as it is told
     */
    private Portion portion(Function<Goal, List<GoalVersion>> said, Viewer viewer) {
        List<Portion.Entry> entries = goals.own(viewer).stream()
                .map(goal -> desk.view(goal, viewer))
                .map(view -> new Portion.Entry(
                        view.goal().text().sentence(), lines(view, said.apply(view.goal()), viewer), List.of()))
                .toList();
        return new Portion(text("goal.export.heading", viewer), entries);
    }

    private List<Portion.Line> lines(GoalView view, List<GoalVersion> said, Viewer viewer) {
        List<Portion.Line> lines = new ArrayList<>();
        addWords(view, lines, viewer);
        addMeasure(view, lines, viewer);
        for (Closure closure : goals.closures(view.goal())) {
            lines.add(new Portion.Line(
                    text("goal.state." + closure.ending(), viewer),
                    closure.day().toString()));
        }
        for (GoalVersion version : said) {
            String label = text("goal.export.version", viewer, version.number(), version.day());
            version.text().said().forEach(words -> lines.add(new Portion.Line(label, words)));
        }
        return lines;
    }

    private void addWords(GoalView view, List<Portion.Line> lines, Viewer viewer) {
        if (view.part() != null) {
            lines.add(new Portion.Line(
                    text("goal.export.part", viewer), view.part().words()));
        }
        if (view.goal().text().reviewOn() != null) {
            String day = view.goal().text().reviewOn().toString();
            lines.add(new Portion.Line(text("goal.export.review", viewer), day));
        }
    }

    private void addMeasure(GoalView view, List<Portion.Line> lines, Viewer viewer) {
        Aim aim = view.aim();
        Measure measure = view.goal().measure();
        if (aim == null || measure == null) {
            return;
        }
        lines.add(new Portion.Line(text("goal.export.measure", viewer), aim.lens() + ": " + aim.name()));
        addValue("goal.export.baseline", measure.baseline(), aim, lines, viewer);
        addValue("goal.export.target", view.target(), aim, lines, viewer);
    }

    private void addValue(String label, @Nullable Double value, Aim aim, List<Portion.Line> lines, Viewer viewer) {
        if (value != null) {
            String told = text("observation.value." + aim.unit(), viewer, value);
            lines.add(new Portion.Line(text(label, viewer), told));
        }
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }

    @Override
    public Chapter chapter() {
        return Chapter.GOALS;
    }

    /** With what each says now, and not what it once said. */
    @Override
    public Portion portfolio(Viewer viewer) {
        return portion(goal -> goals.versions(goal).subList(0, 1), viewer);
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
