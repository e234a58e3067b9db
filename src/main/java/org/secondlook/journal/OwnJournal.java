package org.secondlook.journal;

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

/** What this module keeps about somebody: their journal. */
@Component
@Order(5)
class OwnJournal implements PersonalData, PortfolioPiece {

    private final JournalPages pages;
    private final JournalStore store;
    private final MessageSource messages;

    OwnJournal(JournalPages pages, JournalStore store, MessageSource messages) {
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
        String label = text("journal.export.words", viewer);
        List<Portion.Entry> entries = pages.all(viewer.person()).stream()
                .map(each -> new Portion.Entry(
                        each.day().toString(), List.of(new Portion.Line(label, each.words())), List.of()))
                .toList();
        return List.of(new Portion(text("journal.title", viewer), entries));
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public Chapter chapter() {
        return Chapter.JOURNAL;
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
