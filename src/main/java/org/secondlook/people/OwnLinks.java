package org.secondlook.people;

import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody besides: with which other schools of theirs they are linked. What is there is not touched. */
@Component
@Order(2)
class OwnLinks implements PersonalData {

    private final LinkPages pages;
    private final LinkStore store;
    private final Clock clock;
    private final MessageSource messages;

    OwnLinks(LinkPages pages, LinkStore store, Clock clock, MessageSource messages) {
        this.pages = pages;
        this.store = store;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = pages.own(viewer.person(), clock.instant()).stream()
                .map(link -> new Portion.Entry(link.other().school(), List.of(line(link, viewer)), List.of()))
                .toList();
        return List.of(new Portion(text("people.link.title", viewer), entries));
    }

    private Portion.Line line(Link link, Viewer viewer) {
        String standing = link.isLinked() ? "people.link.since-day" : "people.link.waits-since";
        return new Portion.Line(text(standing, viewer), link.day().toString());
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
