package org.secondlook.circle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: in which circles they have a part, and what they take along from them. */
@Component
@Order(6)
class OwnCircles implements PersonalData {

    private final CirclePages pages;
    private final Rounds rounds;
    private final MessageSource messages;

    OwnCircles(CirclePages pages, Rounds rounds, MessageSource messages) {
        this.pages = pages;
        this.rounds = rounds;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        return List.of(new Portion(
                text("circle.export.circles", viewer),
                pages.of(viewer.person()).stream()
                        .map(circle -> entry(circle, viewer))
                        .toList()));
    }

    /** Their own words, and what they wrote as whoever facilitates. */
    private Portion.Entry entry(Circle circle, Viewer viewer) {
        Member self = circle.member(viewer.person());
        List<Portion.Line> lines = new ArrayList<>();
        lines.add(line("circle.export.question", circle.question(), viewer));
        lines.add(line("circle.export.invited", self.invitedOn().toString(), viewer));
        add(lines, "circle.export.joined", self.joinedOn(), viewer);
        add(lines, "circle.export.take-away", self.takeAway(), viewer);
        if (circle.isFacilitatedBy(viewer.person())) {
            lines.add(line("circle.export.norms", circle.norms().words(), viewer));
            add(lines, "circle.export.summary", circle.summary(), viewer);
        }
        return new Portion.Entry(circle.title(), lines, List.of());
    }

    private void add(List<Portion.Line> lines, String label, @Nullable Object value, Viewer viewer) {
        if (value != null) {
            lines.add(line(label, value.toString(), viewer));
        }
    }

    private Portion.Line line(String label, String value, Viewer viewer) {
        return new Portion.Line(text(label, viewer), value);
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        pages.of(person).forEach(circle -> rounds.goOnWithout(person, circle));
    }
}
