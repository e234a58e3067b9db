package org.secondlook.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.Portion;
import org.secondlook.people.Portion.Line;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: their action steps, with all that belongs to them. */
@Component
@Order(6)
class OwnSteps implements PersonalData, PortfolioPiece {

    private final ActionSteps steps;
    private final StepDesk desk;
    private final StepStore store;
    private final HeldPages pages;
    private final MessageSource messages;

    OwnSteps(ActionSteps steps, StepDesk desk, StepStore store, HeldPages pages, MessageSource messages) {
        this.steps = steps;
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
        return List.of(portion(this::lines, viewer));
    }

    private Portion portion(BiFunction<StepView, Viewer, List<Line>> read, Viewer viewer) {
        List<Portion.Entry> entries = steps.own(viewer).stream()
                .map(step -> desk.own(step, viewer))
                .map(view -> new Portion.Entry(view.step().text().name(), read.apply(view, viewer), List.of()))
                .toList();
        return new Portion(text("practice.export.heading", viewer), entries);
    }

    private List<Line> lines(StepView view, Viewer viewer) {
        List<Line> lines = new ArrayList<>();
        addWork(view, lines, viewer);
        addHistory(view.step(), lines, viewer);
        return lines;
    }

    /** What it says now, and not what it once said. */
    private List<Line> told(StepView view, Viewer viewer) {
        List<Line> lines = new ArrayList<>();
        steps.versions(view.step()).stream().limit(1).forEach(newest -> addVersion(newest, lines, viewer));
        addWork(view, lines, viewer);
        return lines;
    }

    private void addWork(StepView view, List<Line> lines, Viewer viewer) {
        ActionStep step = view.step();
        add("practice.state." + step.state(), step.day().toString(), lines, viewer);
        if (view.goal() != null) {
            add("practice.export.goal", view.goal(), lines, viewer);
        }
        if (view.source() != null) {
            add("practice.export.source", view.source(), lines, viewer);
        }
        view.plans().forEach(plan -> add("practice.export.plan", plan.sentence(), lines, viewer));
        view.attempts()
                .forEach(tried -> add("practice.export.attempt", tried.day() + " " + tried.note(), lines, viewer));
        view.rehearsals().forEach(each -> addRehearsal(each, lines, viewer));
    }

    private void addRehearsal(Rehearsal each, List<Line> lines, Viewer viewer) {
        String what = each.isWritten() ? each.script() : text("practice.export.recorded", viewer);
        add("practice.export.rehearsal", each.day() + " " + what, lines, viewer);
        each.days().forEach(day -> add("practice.export.repetition", day.toString(), lines, viewer));
    }

    private void addHistory(ActionStep step, List<Line> lines, Viewer viewer) {
        for (Stint stint : steps.stints(step)) {
            String until = stint.endedOn() == null ? "" : stint.endedOn().toString();
            add("practice.export.stint", stint.begunOn() + " – " + until, lines, viewer);
        }
        steps.versions(step).forEach(version -> addVersion(version, lines, viewer));
    }

    private void addVersion(StepVersion version, List<Line> lines, Viewer viewer) {
        String label = text("practice.export.version", viewer, version.number(), version.day());
        version.text().said().forEach(words -> lines.add(new Line(label, words)));
    }

    private void add(String label, String words, List<Line> lines, Viewer viewer) {
        lines.add(new Line(text(label, viewer), words));
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }

    @Override
    public Chapter chapter() {
        return Chapter.STEPS;
    }

    @Override
    public Portion portfolio(Viewer viewer) {
        return portion(this::told, viewer);
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
