package org.secondlook.hours;

import java.util.ArrayList;
import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Portion.Line;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: the time that they have set aside, and what they say became of it. */
@Component
@Order(3)
class OwnHours implements PersonalData {

    private final Hours hours;
    private final Slots slots;
    private final PlanPages pages;
    private final PlanStore store;
    private final MessageSource messages;

    OwnHours(Hours hours, Slots slots, PlanPages pages, PlanStore store, MessageSource messages) {
        this.hours = hours;
        this.slots = slots;
        this.pages = pages;
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Slot> all = slots.own(viewer);
        List<Portion.Entry> entries = hours.own(viewer).stream()
                .map(plan -> new Portion.Entry(
                        text("hours.purpose." + plan.purpose(), viewer), lines(plan, all, viewer), List.of()))
                .toList();
        return List.of(new Portion(text("hours.title", viewer), entries));
    }

    private List<Line> lines(Plan plan, List<Slot> all, Viewer viewer) {
        Rhythm rhythm = plan.rhythm();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(text("hours.export.days", viewer), rhythm.first() + " – " + rhythm.last()));
        lines.add(new Line(text("hours.export.starts", viewer), rhythm.starts() + " " + rhythm.zone()));
        lines.add(new Line(text("hours.export.minutes", viewer), String.valueOf(rhythm.minutes())));
        all.stream().filter(slot -> slot.plan().id().equals(plan.id())).forEach(slot -> addWord(slot, lines, viewer));
        return lines;
    }

    private void addWord(Slot slot, List<Line> lines, Viewer viewer) {
        if (slot.state() == Slot.State.OUT) {
            lines.add(new Line(slot.day().toString(), text("hours.state.OUT", viewer)));
        } else if (slot.used() != null) {
            lines.add(new Line(slot.day().toString(), text("hours.used", viewer, slot.used(), slot.minutes())));
        }
    }

    private String text(String key, Viewer viewer, Object... values) {
        return messages.getMessage(key, values, viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
