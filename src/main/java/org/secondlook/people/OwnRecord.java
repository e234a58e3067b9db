package org.secondlook.people;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: who they are, in which courses, and their launches. */
@Component
@Order(2)
class OwnRecord implements PersonalData {

    private static final Object[] NOTHING = {};

    private final RecordPages pages;
    private final PeopleStore store;
    private final MessageSource messages;

    OwnRecord(RecordPages pages, PeopleStore store, MessageSource messages) {
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
        RecordPages.Account account = pages.account(viewer.person());
        String courses = pages.courses(viewer.person()).stream()
                .map(course -> text(
                        viewer,
                        "people.export.course",
                        course.title() == null ? course.contextId() : course.title(),
                        text(viewer, "people.role." + course.role().name())))
                .collect(Collectors.joining("\n"));
        List<Portion.Line> lines = List.of(
                line(viewer, "people.export.name", account.name() == null ? "" : account.name()),
                line(viewer, "people.export.subject", account.subject()),
                line(viewer, "people.export.platform", account.issuer()),
                line(viewer, "people.export.courses", courses));
        String heading = text(viewer, "people.export.heading");
        return List.of(new Portion(heading, List.of(new Portion.Entry(heading, lines, List.of()))));
    }

    private Portion.Line line(Viewer viewer, String label, String text) {
        return new Portion.Line(text(viewer, label), text);
    }

    private String text(Viewer viewer, String key, Object... words) {
        return messages.getMessage(key, words.length == 0 ? NOTHING : words, viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
