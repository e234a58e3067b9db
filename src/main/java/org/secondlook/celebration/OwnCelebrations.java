package org.secondlook.celebration;

import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what they celebrate. */
@Component
@Order(6)
class OwnCelebrations implements PersonalData, PortfolioPiece {

    private final CelebrationPages pages;
    private final CelebrationStore store;
    private final MessageSource messages;

    OwnCelebrations(CelebrationPages pages, CelebrationStore store, MessageSource messages) {
        this.pages = pages;
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        String label = text("celebration.export.words", viewer);
        List<Portion.Entry> entries = pages.own(viewer.person()).stream()
                .map(each -> new Portion.Entry(
                        each.day() + " " + each.beginning(), List.of(new Portion.Line(label, each.words())), List.of()))
                .toList();
        return List.of(new Portion(text("celebration.title", viewer), entries));
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public Chapter chapter() {
        return Chapter.CELEBRATIONS;
    }

    @Override
    public Portion portfolio(Viewer viewer) {
        return export(viewer).get(0);
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
