package org.secondlook.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: with whom they work or worked, and that they were made a coach. */
@Component
@Order(5)
class OwnPairings implements PersonalData {

    private final HeldPages pages;
    private final PairingStore store;
    private final CoachStore coaches;
    private final Endings endings;
    private final MessageSource messages;

    OwnPairings(
            HeldPages pages, PairingStore store, CoachStore coaches, Endings endings, MessageSource messages) {
        this.pages = pages;
        this.store = store;
        this.coaches = coaches;
        this.endings = endings;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = new ArrayList<>();
        pages.pairings(viewer.person()).forEach(kept -> entries.add(entry(kept, viewer)));
        pages.appointments(viewer.person()).forEach(appointment -> entries.add(entry(appointment, viewer)));
        return List.of(new Portion(text("pairing.export.heading", viewer), entries));
    }

    private Portion.Entry entry(HeldPages.Kept kept, Viewer viewer) {
        List<Portion.Line> lines = new ArrayList<>();
        lines.add(line("pairing.export.proposed", kept.proposedOn(), viewer));
        if (kept.acceptedOn() != null) {
            lines.add(line("pairing.export.accepted", kept.acceptedOn(), viewer));
        }
        if (kept.endedOn() != null) {
            lines.add(line("pairing.export.ended", kept.endedOn(), viewer));
        }
        String name = Objects.requireNonNullElseGet(kept.name(), () -> text("pairing.nameless", viewer));
        String part = kept.asTeacher() ? "pairing.export.coached-by" : "pairing.export.coaching";
        return new Portion.Entry(text(part, viewer, name), lines, List.of());
    }

    private Portion.Entry entry(HeldPages.Appointment appointment, Viewer viewer) {
        String course =
                Objects.requireNonNullElseGet(appointment.course(), () -> text("pairing.elsewhere.nameless", viewer));
        return new Portion.Entry(
                text("pairing.export.coach-in", viewer, course),
                List.of(line("pairing.export.appointed", appointment.day(), viewer)),
                List.of());
    }

    private Portion.Line line(String label, Object value, Viewer viewer) {
        return new Portion.Line(text(label, viewer), value.toString());
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, viewer.locale()));
    }

    @Override
    public void erase(PersonId person) {
        endings.endAll(person);
        store.forget(person);
        coaches.forget(person);
    }
}
