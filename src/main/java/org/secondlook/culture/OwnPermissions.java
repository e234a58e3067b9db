package org.secondlook.culture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: the registers of their classes, which say nothing about themselves. */
@Component
@Order(3)
class OwnPermissions implements PersonalData {

    private final PermissionStore store;
    private final PermissionPages pages;
    private final MessageSource messages;

    OwnPermissions(PermissionStore store, PermissionPages pages, MessageSource messages) {
        this.store = store;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Portion.Entry> entries = new ArrayList<>();
        for (Register register : pages.own(viewer.person())) {
            List<Portion.Line> lines = register.pupils().stream()
                    .map(pupil -> new Portion.Line(pupil.mark().value(), words(pupil, viewer)))
                    .toList();
            entries.add(new Portion.Entry(register.label(), lines, List.of()));
        }
        return List.of(new Portion(text("culture.title", viewer), entries));
    }

    private String words(Pupil pupil, Viewer viewer) {
        String permitted = pupil.permitted().stream()
                .map(purpose -> text("culture.purpose." + purpose, viewer))
                .collect(Collectors.joining(", "));
        return permitted + " · " + pupil.paper();
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        store.endAll(person);
    }
}
