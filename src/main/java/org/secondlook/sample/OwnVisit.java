package org.secondlook.sample;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: what they chose at their first visit, that they watched it, and their note to the sample lesson. */
@Component
@Order(5)
class OwnVisit implements PersonalData {

    private final VisitStore store;
    private final VisitPages pages;
    private final SampleLesson sample;
    private final MessageSource messages;

    OwnVisit(VisitStore store, VisitPages pages, SampleLesson sample, MessageSource messages) {
        this.store = store;
        this.pages = pages;
        this.sample = sample;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Line> lines = Stream.of(choice(viewer), watched(viewer), note(viewer))
                .flatMap(Function.identity())
                .toList();
        List<Portion.Entry> entries = lines.isEmpty()
                ? List.of()
                : List.of(new Portion.Entry(sample.lesson().title(), lines, List.of()));
        return List.of(new Portion(text("sample.kept.visit.name", viewer), entries));
    }

    private Stream<Portion.Line> choice(Viewer viewer) {
        return pages.choiceOf(viewer.person()).stream()
                .map(choice -> new Portion.Line(
                        text("sample.export.choice", viewer), text("sample.export.choice." + choice, viewer)));
    }

    private Stream<Portion.Line> watched(Viewer viewer) {
        return pages.watchedAt(viewer.person()).stream()
                .map(at -> new Portion.Line(
                        text("sample.export.watched", viewer), Times.day(at).toString()));
    }

    private Stream<Portion.Line> note(Viewer viewer) {
        return Stream.of(pages.noteOf(viewer.person()).text())
                .filter(Predicate.not(String::isEmpty))
                .map(note -> new Portion.Line(text("sample.export.note", viewer), note));
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
