package org.secondlook.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: their own cycles with their stories, and what they said in those of others. */
@Component
@Order(7)
class OwnCycles implements PersonalData, PortfolioPiece {

    private final CyclePages pages;
    private final CycleStore store;
    private final Cycles cycles;
    private final Stories stories;
    private final HeldPages held;
    private final MessageSource messages;

    OwnCycles(
            CyclePages pages,
            CycleStore store,
            Cycles cycles,
            Stories stories,
            HeldPages held,
            MessageSource messages) {
        this.pages = pages;
        this.store = store;
        this.cycles = cycles;
        this.stories = stories;
        this.held = held;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return held.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> own = pages.of(viewer.person()).stream()
                .map(cycle -> entry(cycle, told -> true, viewer))
                .toList();
        List<Portion.Entry> coached = pages.coachedBy(viewer.person()).stream()
                .map(cycle -> said(cycles.walk(cycle), viewer))
                .filter(entry -> !entry.lines().isEmpty())
                .toList();
        return List.of(
                new Portion(text("coaching.export.cycles", viewer), own),
                new Portion(text("coaching.export.coached", viewer), coached));
    }

    private Portion.Entry entry(Cycle cycle, Predicate<Story.Told> read, Viewer viewer) {
        Story story = stories.of(cycle, viewer);
        List<Portion.Line> lines = new ArrayList<>();
        String model = cycles.walk(cycle).model().title();
        lines.add(new Portion.Line(text("coaching.export.model", viewer), model));
        String state = text("coaching.state." + cycle.state(), viewer);
        lines.add(new Portion.Line(text("coaching.export.state", viewer), state));
        story.chosen().forEach(chosen -> lines.add(line(chosen, viewer)));
        story.told().stream().filter(read).forEach(told -> lines.add(line(told, viewer)));
        return new Portion.Entry(cycle.focus(), lines, List.of());
    }

    private Portion.Line line(Story.Chosen chosen, Viewer viewer) {
        String ask = text("coaching.ask." + chosen.artefact().ask(), viewer);
        String label =
                text("coaching.export.chosen", viewer, ask, chosen.artefact().day());
        return new Portion.Line(
                label, Objects.requireNonNullElseGet(chosen.title(), () -> text("coaching.export.deleted", viewer)));
    }

    private Portion.Line line(Story.Told told, Viewer viewer) {
        String key = told.isOfTeacher() ? "coaching.export.said" : "coaching.export.heard";
        String label = text(key, viewer, told.stage().name(), told.said().day());
        return new Portion.Line(label, told.said().words());
    }

    /** Of a cycle of somebody else’s nothing but one’s own words. */
    private Portion.Entry said(Walk walk, Viewer viewer) {
        List<Portion.Line> lines = walk.said().stream()
                .filter(said -> said.part() == Part.COACH && !said.words().isEmpty())
                .map(said -> new Story.Told(walk.model().stages().get(said.stage()), said))
                .map(told -> new Portion.Line(
                        text(
                                "coaching.export.said",
                                viewer,
                                told.stage().name(),
                                told.said().day()),
                        told.said().words()))
                .toList();
        return new Portion.Entry(walk.model().title(), lines, List.of());
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }

    @Override
    public Chapter chapter() {
        return Chapter.CYCLES;
    }

    /** What a coach said in them stays in the cycle, whose page and copy have both people’s words. */
    @Override
    public Portion portfolio(Viewer viewer) {
        List<Portion.Entry> own = pages.of(viewer.person()).stream()
                .map(cycle -> entry(cycle, Story.Told::isOfTeacher, viewer))
                .toList();
        return new Portion(text("coaching.export.cycles", viewer), own);
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
